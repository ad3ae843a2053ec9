# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# pairs.sh - a kernel with the option, one without it; to be sourced
# SPDX-License-Identifier: GPL-2.0-or-later

# Code that is linked into the kernel has the plugin; code that has not does
# not know the slow paths.
plugin_is_everywhere ()
{
  c_objects "$1" -L | while read -r object; do
    case ${object#"$1"/} in
      arch/x86/boot/* | arch/x86/realmode/* | arch/*/vdso/*) ;;
      # Only offsets in structures are taken from these.
      */asm-offsets.o | kernel/bounds.o) ;;
      *) echo "$object lacks the plugin"; exit 1 ;;
    esac
    if ! test -f "$object" || ! nm "$object" | grep '_valid_or_report'; then
      continue
    fi
    echo "in $object"
    exit 1
  done
}

# judge_pair WITH WITHOUT: the kernels in these variants, and their modules.
judge_pair ()
{
  with=$1
  without=$2
  expect "$with: the plugin compiles all that calls the slow paths" \
    plugin_is_everywhere "$directory/$with"
  expect "a module without the plugin does not compile" refused_by_compiler
  for variant in "$with" "$without"; do
    expect "$variant: the module is built" build_module "$variant"
  done
  expect "$with: callers and callees agree, and preserve what they have to" \
    objects_agree "$with"
  good=$directory/$with/module/pm_registers.ko
  other=$directory/$without/module/pm_registers.ko
  forge 's/ modversions /&preserve_most /' "$other" "$directory/pretends.ko"
  forge 's/preserve_most //' "$good" "$directory/denies.ko"
  boot "$with" "$good" loaded "$other" refused-magic \
    "$directory/pretends.ko" refused-symbol
  boot "$without" "$other" loaded "$good" refused-magic \
    "$directory/denies.ko" refused-symbol
  grep -h "version magic\|disagrees" "$directory/$with/booted" \
    "$directory/$without/booted" || true
}
