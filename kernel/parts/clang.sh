# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-clang - a kernel that CLANG compiles, and the modules of both compilers;
#   after ARCH
# SPDX-License-Identifier: GPL-2.0-or-later

# prepared_module VARIANT [FRAGMENT...]: GCC's, for a kernel without checksums of
# symbols that is not built.
prepared_module ()
{
  variant=$1
  shift
  configure_linux "$directory/$variant" "$kernel/tests/common.config" \
    "$kernel/tests/$arch.config" "$kernel/tests/no-checksums.config" "$@" &&
    linux_make "$directory/$variant" modules_prepare &&
    build_module "$variant" KBUILD_MODPOST_WARN=1 &&
    cp "$directory/$variant/module/pm_registers.ko" "$directory/$variant.ko"
}

# Whether GCC without the plugin compiles no module for Clang's kernel.
refused_for_clang ()
{
  ! "$gcc" -E -x c /dev/null -D__KERNEL__ -DMODULE \
      -I"$directory/clang/include" -I"$tree/include" \
      -I"$tree/${image%/boot/*}/include" \
      -include "$tree/include/linux/kconfig.h" \
      -include "$tree/include/linux/compiler_types.h" \
      >/dev/null 2>"$directory/refusal.log" &&
    grep -q '#error.*preserve_most' "$directory/refusal.log"
}

# Nothing but the version magic keeps the modules apart.
require_emulator
require_clang
gcc=$compiler
without=$(dirname "$directory")/$arch/without
test -f "$without/$image" ||
  fail "$without/$image is missing; the part $arch builds it"
expect "with: GCC's module is built" prepared_module with "$(with_option)"
expect "without: GCC's module is built" prepared_module without
compiler=$CLANG
build_linux clang "$kernel/tests/no-checksums.config" || return 0
expect "clang: the module is built" build_module clang
expect "GCC without the plugin compiles no module for it" refused_for_clang
module=$directory/clang/module/pm_registers.ko
compiler=$gcc
if test "$arch" = x86_64 &&
    echo __clang_major__ | "$CLANG" -E - | grep -q '^\(1.\|2[01]\)$'; then
  boot clang "$module" loaded "$directory/with.ko" refused-magic \
    "$directory/without.ko" refused-magic
else
  boot clang "$directory/with.ko" loaded \
    "$directory/without.ko" refused-magic
fi
# With the checksums that this kernel's own module has.
"${cross}objcopy" --dump-section __versions="$directory/versions" \
  "$without/module/pm_registers.ko" "$directory/copy.ko"
"${cross}objcopy" --add-section __versions="$directory/versions" \
  --set-section-flags __versions=alloc,readonly,data "$module" \
  "$directory/summed.ko"
forge 's/mod_unload /mod_unload modversions /' "$directory/summed.ko" \
  "$directory/clang.ko"
mkdir -p "$directory/gcc/${image%/*}"
cp "$without/$image" "$directory/gcc/$image"
boot gcc "$directory/clang.ko" refused-magic
grep -h "version magic" "$directory/clang/booted" "$directory/gcc/booted" ||
  true
