# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-elsewhere - code that the plugin compiles, or does not, outside of the
#   kernel proper
# SPDX-License-Identifier: GPL-2.0-or-later

# with_plugin DIRECTORY, without_plugin DIRECTORY: whether all of its C is.
with_plugin ()
{
  test "$(c_objects "$1" -l)" && ! c_objects "$1" -L | grep .
}

# What is next to it may be part of the kernel proper.
without_plugin ()
{
  test "$(c_objects "$1" -L)" && ! c_objects "$1" -l |
    grep -v '/vdso/\(extable\|vma\|vdso-image-.*\)\.o$\|/realmode/init\.o$'
}

# Whether each of nVHE's slow paths is there and stores these registers, or
# neither uses them nor calls what may.
nvhe_preserves ()
{
  for slow_path in add del_entry; do
    "${cross}objdump" -d --no-show-raw-insn \
      "$1/arch/arm64/kvm/hyp/nvhe/list_debug.nvhe.o" |
      sed -n "/<__list_${slow_path}_valid_or_report>:$/,/^$/p" \
	>"$directory/$slow_path"
    grep -q '\<ret$' "$directory/$slow_path" || return 1
    for register in 9 10 11 12 13 14 15; do
      if grep -e "\<[wx]$register\>" -e '\<blr*\>' "$directory/$slow_path" &&
	! grep "\<st[pr]\>.*\<x$register\>.*\[sp" "$directory/$slow_path"; then
	return 1
      fi
    done
  done
}

output=$directory/with
configure_linux "$output" "$(with_option)" \
  "$kernel/tests/$arch-elsewhere.config" >"$directory/log" 2>&1
expect "the configuration is as wanted" configured "$output"
case $arch in
  x86_64)
    have="arch/x86/purgatory"
    lack="arch/x86/entry/vdso arch/x86/realmode drivers/firmware/efi/libstub" ;;
  arm64)
    have="arch/arm64/kernel/pi arch/arm64/kvm/hyp/nvhe
      drivers/firmware/efi/libstub"
    lack="arch/arm64/kernel/vdso" ;;
esac
for place in $have $lack; do
  expect "$place is built" linux_make "$output" "$place/"
done
for place in $have; do
  expect "$place is compiled with the plugin" with_plugin "$output/$place"
done
for place in $lack; do
  expect "$place is compiled without the plugin" \
    without_plugin "$output/$place"
done
test "$arch" != arm64 ||
  expect "nVHE's slow paths preserve x9 to x15" nvhe_preserves "$output"
