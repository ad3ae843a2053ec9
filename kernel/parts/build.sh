# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-build - the kernel with the option, in any version of Linux, without
#   booting it
# SPDX-License-Identifier: GPL-2.0-or-later

grep -v '^CONFIG_LIST_HARDENED' "$kernel/tests/common.config" \
  >"$directory/build.config"
! grep -q -r '^config LIST_HARDENED' "$tree/lib/Kconfig.debug" \
    "$tree"/security/Kconfig* ||
  echo CONFIG_LIST_HARDENED=y >>"$directory/build.config"
output=$directory/with
configure_linux "$output" "$directory/build.config" \
  "$kernel/tests/$arch.config" "$(with_option)" >"$directory/log" 2>&1
expect "the configuration is as wanted" configured "$output"
expect "Linux $LINUX is built" linux_make "$output" "${image##*/}" modules
expect "there is no warning" no_warning "$directory/commands.log"
