# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-series - the kernel after each patch that add-to-linux --users --series writes,
#   with the option as soon as there is one
# SPDX-License-Identifier: GPL-2.0-or-later

# A tree without the plugin, in $tree.
get_series ()
{
  added=$tree
  tree=$work/linux-$LINUX-series
  rm -rf "$tree" "$directory/series"
  cp -a -l "$added" "$tree"
  "$kernel/add-to-linux" --remove "$tree" &&
    "$kernel/add-to-linux" --users --series "$directory/series"
}

apply_patch ()
{
  patch --strip=1 --fuzz=0 --forward --no-backup-if-mismatch \
    --directory="$tree" <"$1"
}

require_emulator
expect "the series is written" get_series
for patch in "$directory"/series/*.patch; do
  step=$(basename "$patch" | sed 's/-.*//')
  expect "$step: the patch fits" apply_patch "$patch"
  option=
  ! grep -q preserve_most "$tree/scripts/gcc-plugins/Kconfig" ||
    option=$(with_option)
  # The same objects are not compiled again.
  # shellcheck disable=SC2086 # one, or nothing
  build_linux with $option || return 0
  boot with
done
