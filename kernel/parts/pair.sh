# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH - the smallest kernel, with the option and without it; modules of both
#   in both
# SPDX-License-Identifier: GPL-2.0-or-later

# Objects that call no slow path, nor have one, are bit for bit the same.
others_are_same ()
{
  count=0
  for object in $(c_objects "$directory/with" -l); do
    name=${object#"$directory/with/"}
    # The version magic, and what the configuration is.
    case $name in
      kernel/module/main.o | kernel/configs.o | *.mod.o) continue ;;
    esac
    test -f "$directory/without/$name" || continue
    if "${cross}nm" "$object" | grep -q '_valid_or_report'; then
      continue
    fi
    cmp "$object" "$directory/without/$name" || return 1
    count=$((count + 1))
  done
  echo "$count objects are the same"
  test $count -gt 100
}

require_emulator
build_linux with "$(with_option)" || return 0
build_linux without || return 0
expect "with: all that calls no slow path is as without" others_are_same
judge_pair with without
