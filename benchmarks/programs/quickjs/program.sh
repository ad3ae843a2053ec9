# QuickJS's interpreter, with its own tests, all but those of threads and of what
# is loaded at run time.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154 # of run
package=quickjs
release=trixie
headers='quickjs.c quickjs.h'
flags='-w -fwrapv -D_GNU_SOURCE -DHAVE_CLOSEFROM -include version.h'

# All but the interpreter is compiled once.
prepare ()
{
  echo '#define CONFIG_VERSION "bench"' >version.h
  echo 'const unsigned qjsc_repl_size = 1; const unsigned char qjsc_repl[1];' >repl.c
  for file in repl.c qjs.c quickjs-libc.c dtoa.c libregexp.c libunicode.c cutils.c; do
    # shellcheck disable=SC2086 # flags
    $1 -O2 $flags -c "$file" || return
  done
}

build ()
{
  # shellcheck disable=SC2086
  $1 -O2 $flags -c quickjs.c && $1 -o qjs ./*.o -lm -lpthread -ldl
}

check ()
{
  for test in closure language loop bigint std cyclic_import; do
    ./qjs tests/test_$test.js || return
  done
  ./qjs --std tests/test_builtin.js
}

work ()
{
  echo "./qjs $data/work.js"
}
