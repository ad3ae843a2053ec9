# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-off - without the option, all is as without the plugin
# SPDX-License-Identifier: GPL-2.0-or-later

changed=$tree
unchanged=$work/linux-$LINUX-unchanged
if ! test -d "$unchanged"; then
  cp -a -l "$tree" "$unchanged"
  "$kernel/add-to-linux" --remove "$unchanged"
fi
build_linux changed || return 0
tree=$unchanged
build_linux unchanged || return 0
tree=$changed
expect "Linux is bit for bit the same" \
  cmp "$directory/changed/vmlinux" "$directory/unchanged/vmlinux"
