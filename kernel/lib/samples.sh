# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# samples.sh - objects of Linux by its makefiles' commands, changed in one thing;
#   to be sourced
# SPDX-License-Identifier: GPL-2.0-or-later
#
# No kernel is built: the compiler's commands are those that Linux's makefiles
# would run in $configured, edited, or with the directory of patched headers before
# all others.

# Where the code is that is compared.
places="kernel/ mm/ fs/ block/ ipc/ net/ init/ io_uring/ lib/ drivers/"

# get_commands: those of $configured, which is configured, in $gain/commands.
get_commands ()
{
  build "$configured" prepare
  # shellcheck disable=SC2086 # a list
  linux_make "$configured" -n $places >"$gain/commands" 2>/dev/null || true
  grep -q -F "$compiler -Wp,-MMD," "$gain/commands" ||
    fail "the makefiles' commands are not as expected; see $gain/commands"
}

# rules DIRECTORY OVERLAY [EDIT]: a makefile's, for all objects below DIRECTORY; EDIT
# is sed's, for the commands.  OVERLAY/changed is newer than what was made of it
# before, if the patch has changed.
rules ()
{
  plugin=
  ! test -f "$configured/scripts/gcc-plugins/preserve_most.so" ||
    plugin=scripts/gcc-plugins/preserve_most.so
  awk -v directory="$1" -v overlay="$2" -v compiler="$compiler" -v plugin="$plugin" '
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
	printf "%s/%s: %s %s\n", directory, object, plugin,
	  (overlay ? overlay "/changed" : "")
	printf "\t@mkdir -p $(@D)\n\t@%s -c -o $@ %s\n", command, source
      }' "$gain/commands" | sed "${3-}"
}

# sampled DIRECTORY: the objects to compile, as below DIRECTORY: $OBJECTS, or of all
# one in $SHARE.
sampled ()
{
  # shellcheck disable=SC2086 # a list, on several lines maybe
  wanted=$(printf "%s " ${OBJECTS-})
  rules "$1" "" | sed -n "s,^$1/\\([^:]*\\):.*,\\1,p" | sort |
    awk -v share="${SHARE-1}" -v wanted=" $wanted " \
      '!/^scripts/ && (wanted ~ /[^ ]/ ? index(wanted, " " $0 " ") \
	: ++n % share == 0)' | sed "s,^,$1/,"
}

# compile DIRECTORY OVERLAY EDIT OBJECT...: these, and only these, below DIRECTORY.
# Some may include what the makefiles make: say how many are not compiled, and fail if
# they are more than one in ten.
compile ()
{
  directory=$1 overlay=$2 edit=$3
  shift 3
  test $# != 0 || fail "no object is to be compiled"
  mkdir -p "$directory"
  echo "$@" | cmp -s - "$directory/objects" ||
    find "$directory" -name '*.o' -exec rm {} +
  echo "$@" >"$directory/objects"
  rules "$directory" "$overlay" "$edit" >"$directory/rules"
  {
    echo all: "$@"
    cat "$directory/rules"
  } >"$directory/Makefile"
  # shellcheck disable=SC2086 # jobs: a list
  (cd "$configured" && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL \
    -u MAKEOVERRIDES make -s -k $jobs -f "$directory/Makefile" all) \
    >"$directory/log" 2>&1 || true
  missing=$(($# - $(there "$@" | wc -l)))
  test "$missing" = 0 ||
    echo "$missing of $# objects are left out; see $directory/log" >&2
  test "$missing" -le $(($# / 10)) || {
    tail -n 20 "$directory/log"
    fail "the compiler failed; see $directory/log"
  }
}

# there OBJECT...: those that are.
there ()
{
  for object; do
    ! test -f "$object" || echo "$object"
  done
}

# those_that_know PATTERN DIRECTORY OBJECT...: of the OBJECTs below DIRECTORY those
# with such a symbol, by names relative to it.
those_that_know ()
{
  pattern=$1
  directory=$2
  shift 2
  nm -A "$@" | sed -n -E "s, (${pattern})(\\.[a-z0-9.]*)?\$,&,p" |
    sed "s,^$directory/\\([^:]*\\):.*,\\1,"| sort -u
}

# compile_samples EDIT: below $gain, samples-with has the objects that call a slow
# path, and samples-without the same by commands that EDIT, a sed script, has taken
# the attribute from.
compile_samples ()
{
  objects=$(sampled "$gain/samples-with")
  # shellcheck disable=SC2086 # a list
  compile "$gain/samples-with" "" "" $objects
  # shellcheck disable=SC2046,SC2086 # lists
  callers=$(those_that_know "__list_(add|del_entry)_valid_or_report" \
    "$gain/samples-with" $(there $objects))
  # shellcheck disable=SC2046 # a list
  compile "$gain/samples-without" "" "$1" \
    $(echo "$callers" | sed "s,^,$gain/samples-without/,")
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
  base=$gain/base
  objects=$(sampled "$base")
  # shellcheck disable=SC2086 # a list
  compile "$base" "" "" $objects
  # shellcheck disable=SC2086 # a list
  objects=$(there $objects)
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
    callers=$(those_that_know "${pattern%|}" "$base" $objects |
      sed "s,^,$variant/,")
    # shellcheck disable=SC2086 # a list
    compile "$variant" "$gain/patched/$name" "" $callers
    variants="$variants $variant"
  done
  # shellcheck disable=SC2086 # a list
  "$kernel/compare-users" "$base" $variants
}
