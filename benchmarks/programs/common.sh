# common.sh - get programs, mark their functions and count their instructions
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154,SC2317 # with those that include this
#
# For run and alone, in the build tree, with $compiler set to gcc-12 or another
# one that the build tree has, or to clang-22 or another Clang, and $here to this
# directory.  PROGRAM/program.sh defines
#   package	the source package
#   release	the release of Debian whose sources they are
#   headers	files whose declarations get the mark: patterns
#   build CC	build the program in the current directory
#   check	run its own tests there
#   work	print the commands whose instructions are counted, one a line
# and, if there is something to do once, in the sources,
#   prepare CC	configure

tools=$(cd "$here/../../tools" && pwd)
top=$(pwd)
this=$(basename "$0")
for tool in valgrind dpkg-source apt-get; do
  command -v "$tool" >/dev/null || { echo "$this: no $tool" >&2; exit 2; }
done

# The compiler with the attribute.
marked=$compiler
case $compiler in
  clang*) ;;
  *) marked="$compiler -fplugin=$top/gcc-plugin/$compiler/preserve_most.so" ;;
esac
marked="$marked -Werror=attributes"

# logged FILE COMMAND...: run COMMAND, whose output goes to FILE; show its end, and
# leave, if it fails.
logged ()
{
  log=$1
  shift
  ("$@") >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    echo "$this: $program: failed: $*" >&2
    exit 1; }
}

# open_program PROGRAM: read its program.sh, and make $place/source.  What is there
# already, prepared by the same file, is taken.
open_program ()
{
  program=$1 package='' release='' headers=''
  prepare ()
  {
    :
  }
  # shellcheck source=/dev/null # one of several
  . "$here/$program/program.sh"
  data=$here/$program
  place=$top/bench-results/programs/$program/$compiler
  test "$place/prepared" -nt "$data/program.sh" || {
    rm -rf "$place"
    mkdir -p "$place/package"
    cd "$place/package" || exit
    logged "$place/log" "$tools/get-source" "$package" ../source \
      "$top/bench-results/apt" "$release"
    cd "$place/source" || exit
    logged "$place/log" prepare "$compiler"
    cd "$top" || exit
    echo >"$place/prepared"
  }
}

# instructions DIRECTORY: counted in one run of each command of the work, whose output
# stays there.
instructions ()
{
  (cd "$1" || return
   work >commands
   : >output
   while read -r command; do
     eval "setarch -R valgrind --tool=callgrind --callgrind-out-file=/dev/null \
       $command" </dev/null >>output 2>valgrind.said ||
       { tail -n 5 valgrind.said >&2; return 1; }
     sed -n 's/.*Collected *: *//p' valgrind.said
   done <commands)
}

# mark ATTRIBUTES NAME: declare the function so, in the current directory.  Its type
# may stand on the line before.
mark ()
{
  declaration="([A-Za-z_].*\b)?$2 *\("
  # shellcheck disable=SC2086 # patterns
  grep -l -E "^$declaration" $headers | xargs -r \
    sed -i -E "s/^($declaration)/__attribute__ (($1)) \1/"
  # shellcheck disable=SC2086
  grep -q "^__attribute__.*\b$2 *(" $headers ||
    { echo "$this: $program: $2 is not declared" >&2; return 1; }
}
