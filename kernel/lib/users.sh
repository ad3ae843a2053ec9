# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# users.sh - each of Linux's files as it is compiled with one patch of
#   linux-users/ and without; to be sourced
# SPDX-License-Identifier: GPL-2.0-or-later
#
# No kernel is built: the compiler's commands are those that Linux's makefiles
# would run, with the directory of the patched headers before all others.

# Where the code is that is compared.
places="kernel/ mm/ fs/ block/ ipc/ net/"

# rules DIRECTORY OVERLAY: a makefile's, for all objects below DIRECTORY.  The
# commands are in $gain/commands; OVERLAY/changed is newer than what was made of it
# before, if the patch has changed.
rules ()
{
  awk -v directory="$1" -v overlay="$2" -v compiler="$compiler" '
    (start = index($0, compiler " -Wp,-MMD,")) &&
      match(substr($0, start), / -c -o [^ ]*\.o [^ ]*\.c/) {
	command = substr($0, start, RSTART + RLENGTH - 1)
	count = split(command, words, " ")
	object = words[count - 1]
	source = words[count]
	sub(/ -c -o [^ ]* [^ ]*$/, "", command)
	sub(/ -Wp,-MMD,[^ ]*/, (overlay ? " -I" overlay "/include" : ""),
	    command)
	gsub(/\$/, "$$", command)
	if (overlay) {
	  relative = source
	  sub(/.*\/linux-[^\/]*\//, "", relative)
	  if ((getline line < (overlay "/" relative)) >= 0)
	    source = overlay "/" relative
	}
	if (seen[object]++)
	  next
	printf "%s/%s: scripts/gcc-plugins/preserve_most.so %s\n",
	  directory, object, (overlay ? overlay "/changed" : "")
	printf "\t@mkdir -p $(@D)\n\t@%s -c -o $@ %s\n", command, source
      }' "$gain/commands"
}

# compile DIRECTORY OVERLAY OBJECT...: these, below DIRECTORY.
compile ()
{
  directory=$1
  overlay=$2
  shift 2
  mkdir -p "$directory"
  {
    echo all: "$@"
    rules "$directory" "$overlay"
  } >"$directory/Makefile"
  # shellcheck disable=SC2086 # jobs: a list
  (cd "$gain/gcc-with" && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL \
    -u MAKEOVERRIDES make -s $jobs -f "$directory/Makefile" all) \
    >"$directory/log" 2>&1 || {
    tail -n 20 "$directory/log"
    fail "the compiler failed; see $directory/log"
  }
}

# patched OVERLAY PATCH: the files that PATCH changes, with it.
patched ()
{
  ! cmp -s "$1/changed" "$2" || return 0
  rm -rf "$1"
  mkdir -p "$1"
  changed=$(sed -n 's,^--- a/,,p' "$2")
  # shellcheck disable=SC2086 # a list
  (cd "$tree" && cp --parents $changed "$1")
  patch -s --strip=1 --fuzz=0 --directory="$1" --input="$2"
  cp "$2" "$1/changed"
}

# compare_users [PATCH]...: tables of what each saves.
compare_users ()
{
  output=$gain/gcc-with
  configure_linux "$output" "$kernel/tests/gain.config" "$(with_option)"
  build "$output" prepare
  # shellcheck disable=SC2086 # a list
  linux_make "$output" -n $places >"$gain/commands" 2>/dev/null
  base=$gain/base
  # $OBJECTS, or of all one in $SHARE.
  objects=$(rules "$base" "" | sed -n "s,^$base/\\([^:]*\\):.*,\\1,p" |
    awk -v share="${SHARE-1}" -v wanted=" ${OBJECTS-} " \
      '!/^scripts/ && (wanted ~ /[^ ]/ ? index(wanted, " " $0 " ") \
	: ++n % share == 0)' | sed "s,^,$base/,")
  # shellcheck disable=SC2086 # a list
  compile "$base" "" $objects
  variants=
  for patch; do
    name=$(basename "$patch" .patch)
    variant=$gain/users/$name
    mkdir -p "$variant"
    sed -n "s/^$name //p" \
      "$kernel/linux-users/functions" >"$variant/functions"
    test -s "$variant/functions" ||
      fail "linux-users/functions does not name those of $name"
    patched "$gain/patched/$name" "$patch"
    pattern=$(tr -s ' \n' '|' <"$variant/functions")
    # shellcheck disable=SC2086 # a list
    callers=$(cd "$base" && nm -A ${objects} |
      sed -n -E "s, (${pattern%|})(\\.[a-z0-9.]*)?\$,&,p" |
      sed "s,^$base/\\([^:]*\\):.*,$variant/\\1,"| sort -u)
    # shellcheck disable=SC2086 # a list
    compile "$variant" "$gain/patched/$name" $callers
    variants="$variants $variant"
  done
  # shellcheck disable=SC2086 # a list
  "$kernel/compare-users" "$base" $variants
}
