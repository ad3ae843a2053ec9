# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# modules.sh - the module of tests/; to be sourced
# SPDX-License-Identifier: GPL-2.0-or-later

# build_module VARIANT [ARGUMENT...]: that of tests/, for the kernel VARIANT.
build_module ()
{
  output=$directory/$1
  shift
  rm -rf "$output/module"
  mkdir -p "$output/module"
  cp "$kernel"/tests/Kbuild "$kernel"/tests/*.[chS] "$output/module"
  linux_make "$output" M="$output/module" "$@" modules
}

# No module without the attribute can be compiled.
refused_by_compiler ()
{
  ! build_module "$with" GCC_PLUGINS_CFLAGS= >"$directory/refusal.log" 2>&1 &&
    grep -q '#error.*preserve_most' "$directory/refusal.log"
}

# objects_agree VARIANT: whether the callers and callees of the convention agree, in
# the objects of the kernel VARIANT and in its modules, of which there are some, and
# the code of each such function preserves what it has to.
objects_agree ()
{
  checker=$build/checker/preserve-most-check
  output=$directory/$1
  test -x "$checker" || fail "preserve-most-check is not built"
  if ! find "$output" -name '*.ko' \
      -exec "$checker" --verify -v "$output/vmlinux.o" {} + >"$output/agreement"; then
    grep ' defines it as \| defines it with another \| loses ' "$output/agreement"
    return 1
  fi
  ! grep ' cannot know \| cannot tell ' "$output/agreement" &&
    grep -q ' as preserve_most; .* defines it so$' "$output/agreement" &&
    grep -q ' restores .* on every path$' "$output/agreement"
}

# forge EDIT FROM TO: a module whose version magic is another.
forge ()
{
  "${cross}objcopy" --dump-section .modinfo="$directory/modinfo" "$2" \
    "$directory/copy.ko"
  sed -z -i "/^vermagic=/$1" "$directory/modinfo"
  "${cross}objcopy" --update-section .modinfo="$directory/modinfo" "$2" "$3"
}
