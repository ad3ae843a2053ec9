# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-gain - the two kernels of GCC's that measure-gain --executed built, which are
#   of x86_64, and their modules
# SPDX-License-Identifier: GPL-2.0-or-later

require_emulator
directory=$work/$LINUX/gain/$compiler-gain
for variant in with without; do
  test -f "$directory/$variant/$image" ||
    fail "measure-gain has not built $directory/$variant"
  expect "$variant: the configuration is as wanted" \
    configured "$directory/$variant"
  expect "$variant: there is no warning" no_warning "$directory/$variant/log"
done
judge_pair with without
