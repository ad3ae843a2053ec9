# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# script - add-to-linux itself, on the files that it changes
# SPDX-License-Identifier: GPL-2.0-or-later

# same_files DIRECTORY DIRECTORY
same_files ()
{
  diff -r --no-dereference "$1" "$2"
}

# refuses COMMAND...: it fails, and changes nothing.
refuses ()
{
  ! test -d "$directory/state" || chmod -R u+w "$directory/state"
  rm -rf "$directory/state"
  cp -a "$copy" "$directory/state"
  ! "$@" && same_files "$copy" "$directory/state"
}

# In the tree $copy, after EDIT of FILE: add-to-linux OPTION... is refused.
refuses_after ()
{
  sed -i "$1" "$copy/$2"
  shift 2
  refuses "$kernel/add-to-linux" "$@" "$copy"
}

# with_tools TOOL...: give the directory tools/ these and no others.
with_tools ()
{
  rm -rf "$directory/tools"
  mkdir "$directory/tools"
  for tool; do
    ln -s "$(command -v "$tool")" "$directory/tools/$tool"
  done
}

# add-to-linux ARGUMENT..., with the tools of that directory.
add_with_tools ()
{
  shell=$(command -v sh)
  env PATH="$directory/tools" "$shell" "$kernel/add-to-linux" "$@"
}

# With all of the tools $needed but $1, add-to-linux asks for it, by the package
# that has it, and does nothing.
asks_for ()
{
  # shellcheck disable=SC2046 # a list
  with_tools $(echo "$needed" | tr ' ' '\n' | grep -v -x -e "$1")
  refuses add_with_tools "$copy" 2>"$directory/said" || return 1
  package=$(sed -n "s/^add-to-linux: $1 is not installed: apt install //p" \
    "$directory/said")
  test "$package" && test "$(wc -l <"$directory/said")" = 1 || return 1
  ! command -v dpkg || dpkg -L "$package" | grep -q "/bin/$1\$"
}

# is_told WHAT COMMAND...: it fails, changes nothing and says WHAT; what it says is in
# the file said.
is_told ()
{
  told=$1
  shift
  refuses "$@" >"$directory/said" 2>&1
  status=$?
  cat "$directory/said"
  test $status = 0 && grep -F -e "$told" "$directory/said"
}

# follow LINES: do what sed finds by LINES in what was said.
follow ()
{
  sed -n "$1" "$directory/said" >"$directory/advice"
  test -s "$directory/advice" && sh -e "$directory/advice"
}

# as_others COMMAND...: as somebody whom the modes of files bind.
as_others ()
{
  if test "$(id -u)" = 0; then
    setpriv --bounding-set=-dac_override,-dac_read_search "$@"
  else
    "$@"
  fi
}

# refuses_links NAME: what NAME leads to is elsewhere; it is refused, and no more after
# the advice.
refuses_links ()
{
  fresh
  "$kernel/add-to-linux" "$copy"
  rm -rf "$directory/elsewhere"
  mv "$copy/$1" "$directory/elsewhere"
  cp -a "$directory/elsewhere" "$directory/elsewhere.was"
  ln -s "$directory/elsewhere" "$copy/$1"
  is_told "for link in $1" "$kernel/add-to-linux" --users "$copy" &&
    is_told "for link in $1" "$kernel/add-to-linux" --remove "$copy" &&
    follow '/^cd/,/^done/p' &&
    "$kernel/add-to-linux" --remove "$copy" &&
    same_files "$original" "$copy" &&
    same_files "$directory/elsewhere" "$directory/elsewhere.was"
  status=$?
  rm -rf "$directory/elsewhere" "$directory/elsewhere.was"
  return $status
}

# The same of a tree of nothing but links.
refuses_tree_of_links ()
{
  rm -rf "$copy"
  cp -rs "$original" "$copy"
  is_told "for link in " "$kernel/add-to-linux" "$copy" &&
    follow '/^cd/,/^done/p' &&
    "$kernel/add-to-linux" "$copy" &&
    diff -r "$directory/added" "$copy"
}

# refuses_closed NAME: nothing can be written to the directory NAME, of which it is
# told; in a copy of the tree it can.
refuses_closed ()
{
  fresh
  chmod a-w "$copy/$1"
  is_told "  $1" as_others "$kernel/add-to-linux" "$copy" &&
    (cd "$directory" && rm -rf COPY && follow '/^cp/p' &&
      as_others "$kernel/add-to-linux" COPY && diff -r added COPY)
  status=$?
  chmod u+w "$copy/$1"
  rm -rf "$directory/COPY"
  return $status
}

# breaks_off STEP ARGUMENT...: add-to-linux ARGUMENT... has the tree as it was if patch
# comes to no end in it, when it is to add (STEP is add) or to remove.
breaks_off ()
{
  # shellcheck disable=SC2086 # a list
  with_tools $needed
  patch=$(command -v patch)
  rm "$directory/tools/patch"
  cat >"$directory/tools/patch" <<END
#!$(command -v sh)
"$patch" "\$@" || exit
step=add
case "\$*" in *--reverse*) step=remove ;; esac
case "\$step \$*" in
  "$1 "*--directory=$copy\ *)
    rm "$copy/scripts/gcc-plugins/Makefile"
    echo "patch: no space left"
    exit 2 ;;
esac
END
  chmod +x "$directory/tools/patch"
  shift
  is_told "patch: no space left" add_with_tools "$@" "$copy"
}

# somewhere VARIABLE=VALUE COMMAND...: in the project's directory, with that in the
# environment.
somewhere ()
{
  (cd "$kernel/.." && env "$@")
}

# series_is_same DIRECTORY [OPTION]: each patch fits after those before it, and they
# come to what add-to-linux adds, which is in DIRECTORY.
series_is_same ()
{
  added=$1
  shift
  rm -rf "$directory/series"
  "$kernel/add-to-linux" "$@" --series "$directory/series" || return 1
  fresh
  for patch in "$directory"/series/*.patch; do
    patch --strip=1 --fuzz=0 --forward --no-backup-if-mismatch \
      --directory="$copy" <"$patch" || return 1
  done
  diff -r -x preserve_most.added "$copy" "$added"
}

# Whether the patches that measure-gain tries fit by themselves, and
# linux-users/functions has the functions of all of linux-users/ that change C.
users_can_be_measured ()
{
  for patch in "$kernel"/linux-users/*.patch \
      "$kernel"/linux-users/left-out/*.patch; do
    patch --dry-run --strip=1 --fuzz=0 --forward --directory="$original" \
      <"$patch" || return 1
    ! grep -q '^+++ b/.*\.[ch]$' "$patch" ||
      grep "^$(basename "$patch" .patch) " "$kernel/linux-users/functions" ||
      return 1
  done
}

# Linux's own judgement of the patches.
patches_are_clean ()
{
  for patch in "$kernel"/linux/*.patch "$kernel"/linux-users/*.patch; do
    perl "$tree/scripts/checkpatch.pl" --no-tree --strict --terse "$patch" ||
      return 1
  done
}

# All that one of them changes or adds, it alone does.
one_patch_each ()
{
  test -z "$(sed -n 's,^+++ b/,,p' "$kernel"/linux/*.patch \
    "$kernel"/linux-users/*.patch | sort | uniq -d)"
}

# has_sources DIRECTORY: those of the plugin, every file.
has_sources ()
{
  (cd "$kernel/../gcc-plugin" && find . -name '*.[ch]' -o -name '*.def') |
    while read -r file; do
      cmp "$kernel/../gcc-plugin/$file" "$1/preserve_most/$file" || exit 1
    done
}

# bindgen is Clang: Rust's makefile takes the plugin's options from it.
bindgen_lacks ()
{
  options=$(grep -o -e '-fplugin-arg-preserve_most-[a-z=-]*' \
    "$1/scripts/Makefile.gcc-plugins" | tr '\n' ' ')
  # shellcheck disable=SC2016 # for make
  {
    sed -n '/^bindgen_skip_c_flags :=/,/[^\]$/p' "$1/rust/Makefile"
    echo 'all:; @echo $(filter-out $(bindgen_skip_c_flags),$(FLAGS))'
  } >"$directory/bindgen.mk"
  test "$options" && make -s -f "$directory/bindgen.mk" FLAGS="-O2 $options \
    -fplugin=./scripts/gcc-plugins/preserve_most.so" | grep -x -e -O2
}

# bindgen_reads TREE: whether bindgen, told by TREE what to leave out, reads declarations
# of all functions that have the attribute with the patches of linux-users/.
bindgen_reads ()
{
  for patch in "$kernel"/linux-users/*.patch; do
    sed -n "s/^$(basename "$patch" .patch) //p" "$kernel/linux-users/functions"
  done | tr ' ' '\n' | sed 's/\.\*/any/g; s/.*/void __attribute__((__preserve_most__)) &(void);/' \
    >"$directory/bindgen.h"
  grep -q refcount_warn_saturate "$directory/bindgen.h" || return 1
  # shellcheck disable=SC2046 # options
  bindgen $(grep '^--blocklist-function' "$1/rust/bindgen_parameters") \
    "$directory/bindgen.h" -- --target=x86_64-linux-gnu
}

# Clang's library is what bindgen reads with.
require bindgen
require_clang
original=$work/linux-$LINUX-originals
copy=$directory/copy
plugins=scripts/gcc-plugins
a_source=$plugins/preserve_most/convention/abi.c
fresh ()
{
  rm -rf "$copy"
  cp -a "$original" "$copy"
}
rm -rf "$directory/added" "$directory/users"
fresh
expect "the plugin is added" "$kernel/add-to-linux" "$copy"
expect "its sources are the very same" has_sources "$copy/$plugins"
expect "bindgen is not given its options" bindgen_lacks "$copy"
cp -a "$copy" "$directory/added"
expect "the patches come to the same, one after the other" \
  series_is_same "$directory/added"
expect "no file is in two of them" one_patch_each
expect "Linux's checkpatch.pl finds nothing in them" patches_are_clean
fresh
"$kernel/add-to-linux" "$copy"
touch "$directory/now"
expect "it may be added again" "$kernel/add-to-linux" "$copy"
expect "which changes nothing" same_files "$copy" "$directory/added"
expect "and writes nothing" test -z \
  "$(find "$copy" -type f -newer "$directory/now")"
expect "the plugin is removed" "$kernel/add-to-linux" --remove "$copy"
expect "which leaves nothing" same_files "$copy" "$original"
expect "the plugin and its users are added" \
  "$kernel/add-to-linux" --users "$copy"
cp -a "$copy" "$directory/users"
expect "bindgen is told of their functions" bindgen_reads "$copy"
expect "which it does not know otherwise" refuses bindgen_reads "$original"
expect "with these the patches come to the same" \
  series_is_same "$directory/users" --users
rm -rf "$copy"
cp -a "$directory/users" "$copy"
expect "the plugin without users replaces both" "$kernel/add-to-linux" "$copy"
expect "which is as without them" same_files "$copy" "$directory/added"
"$kernel/add-to-linux" --users "$copy"
expect "both are removed" "$kernel/add-to-linux" --remove "$copy"
expect "which leaves nothing" same_files "$copy" "$original"
expect "each user can be measured by itself" users_can_be_measured
expect "it cannot be removed twice" \
  refuses "$kernel/add-to-linux" --remove "$copy"
expect "what is not Linux is refused" \
  refuses "$kernel/add-to-linux" "$copy/include"
expect "a tree that does not fit is refused" \
  refuses_after s/MODULE_ARCH_VERMAGIC/MODULE_OTHER/ include/linux/vermagic.h
fresh
mkdir -p "$(dirname "$copy/$a_source")"
echo "mine" >"$copy/$a_source"
expect "a file of that name is not overwritten" \
  refuses "$kernel/add-to-linux" "$copy"
fresh
"$kernel/add-to-linux" "$copy"
expect "what was changed is not removed" \
  refuses_after '1s/^/mine /' $a_source --remove
expect "nor replaced" refuses "$kernel/add-to-linux" "$copy"
expect "a tree of symbolic links is refused, until the advice is taken" \
  refuses_tree_of_links
for name in scripts/Makefile.gcc-plugins $plugins $plugins/preserve_most; do
  expect "$name may be no link" refuses_links "$name"
done
for name in $plugins include/linux; do
  expect "$name has to be writable, but not in a copy" refuses_closed "$name"
done
fresh
mkdir "$copy/temporary"
expect "TMPDIR may be relative" somewhere "TMPDIR=$(
  realpath --relative-to="$kernel/.." "$copy/temporary")" \
  "$kernel/add-to-linux" "$copy"
expect "where nothing is left" rmdir "$copy/temporary"
fresh
expect "CDPATH leads nowhere else" somewhere "CDPATH=$kernel/..:/tmp" \
  kernel/add-to-linux "$copy"

needed=$(sed -n 's/^needed="\(.*\)"$/\1/p' "$kernel/add-to-linux")
fresh
for tool in $needed; do
  expect "without $tool it says so" asks_for "$tool"
done
# shellcheck disable=SC2086 # a list
with_tools $needed
expect "it takes no other tools to add" add_with_tools "$copy"
expect "nor to add again" add_with_tools "$copy"
expect "nor to remove" add_with_tools --remove "$copy"
expect "which leaves nothing, either" same_files "$copy" "$original"
fresh
expect "what breaks off while it is added is undone" breaks_off add
fresh
"$kernel/add-to-linux" --users "$copy"
expect "so is what breaks off while it is replaced" breaks_off remove
expect "or soon after" breaks_off add
expect "and what breaks off while it is removed" breaks_off remove --remove
rm -rf "$copy" "$directory/added" "$directory/users" "$directory/state" "$directory/tools" \
  "$directory/series" "$directory/said" "$directory/advice"
