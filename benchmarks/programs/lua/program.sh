# Lua's interpreter.  Debian's package has no test suite; the work is checked by what
# it prints.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154 # of run
package=lua5.4
release=bookworm
headers='src/*.h'

# What Lua takes from the clock and from addresses would change the count.
build ()
{
  cd src &&
    echo '#define DEB_HOST_MULTIARCH "bench"' >lua5.4-deb-multiarch.h &&
    for file in *.c; do
      test "$file" = luac.c ||
	$1 -O2 -w -DLUA_COMPAT_5_3 -DLUA_USE_LINUX '-Dluai_makeseed(L)=1' \
	  '-Dl_randomizePivot()=0u' -c "$file" || return
    done && $1 -o ../lua ./*.o -lm -ldl -Wl,-E
}

check ()
{
  :
}

work ()
{
  echo "./lua $data/work.lua"
}
