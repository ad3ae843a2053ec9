# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# boot.sh - boot a kernel in an emulator, where tests/init.c judges it; to be
#   sourced
# SPDX-License-Identifier: GPL-2.0-or-later

# Require what emulates a machine of $arch.
require_emulator ()
{
  case $arch in
    x86_64) require qemu-system-x86 ;;
    arm64) require qemu-system-arm ;;
  esac
}

# What tests/init.c is told, and is compiled with.
init_environment=
init_options=

# With what judges the call chains of perf.
with_perf="-DWITH_PERF $kernel/tests/perf.c"

# Programs of BPF, compiled by Clang, and init's part of them.
build_programs ()
{
  PATH=$PATH:/usr/sbin
  "$CLANG" -O2 -g --target=bpf -D__TARGET_ARCH_x86 -Wall -Werror \
    -idirafter "/usr/include/$("$compiler" -print-multiarch)" \
    -c -o "$directory/lists.bpf.o" "$kernel/tests/lists.bpf.c" &&
    bpftool gen skeleton "$directory/lists.bpf.o" name lists \
      >"$directory/lists.skel.h"
  init_options="$init_options -DWITH_BPF -I$directory $kernel/tests/bpf.c
    -lbpf -lelf -lz"
  # Newer releases of libelf take this one, too.
  ! test -f "$("$compiler" -print-file-name=libzstd.a)" ||
    init_options="$init_options -lzstd"
}

# boot VARIANT [MODULE DIRECTORY]...: the kernel, with each MODULE in a
# DIRECTORY of its root, where tests/init.c knows what is to become of it.
boot ()
{
  variant=$1
  shift
  output=$directory/$variant
  # shellcheck disable=SC2086 # a list
  "${compiler}" -O2 -static -o "$output/first" "$kernel/tests/init.c" \
    $init_options
  {
    for name in proc sys dev loaded refused-magic refused-symbol; do
      echo "dir /$name 0755 0 0"
    done
    echo "nod /dev/console 0600 0 0 c 5 1"
    echo "nod /dev/kmsg 0600 0 0 c 1 11"
    echo "file /init $output/first 0755 0 0"
    while test $# -gt 0; do
      echo "file /$2/$(basename "$1") $1 0644 0 0"
      shift 2
    done
  } >"$output/root"
  ${HOSTCC-gcc} -o "$output/gen_init_cpio" "$tree/usr/gen_init_cpio.c"
  "$output/gen_init_cpio" "$output/root" >"$output/root.cpio"

  # No network card, whose firmware would be one more package.
  set -- -m 512 -nographic -nic none -no-reboot -kernel "$output/$image" \
    -initrd "$output/root.cpio"
  # A busy host's timer is late.
  more="panic=-1 loglevel=8 printk.devkmsg=on no_timer_check $init_environment"
  case $arch in
    x86_64)
      set -- qemu-system-x86_64 -accel tcg "$@" -append "console=ttyS0 $more" ;;
    arm64)
      set -- qemu-system-aarch64 -M virt -cpu max,pauth-impdef=on "$@" \
	-append "console=ttyAMA0 $more" ;;
  esac
  timeout 600 "$@" </dev/null >"$output/console" 2>&1 || true
  tr -d '\r' <"$output/console" | sed 's/^\[[ 0-9.]*\] //' >"$output/booted"
  sed -n "s/^\(PASS\|FAIL\): /\1: $variant: /p" "$output/booted" |
    tee -a "$sum"
  expect "$variant: the machine comes to its end" \
    grep -q '^end of the tests' "$output/booted"
}
