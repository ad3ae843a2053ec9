# shellcheck shell=sh disable=SC2034
# build.sh - how the scripts of this directory build Linux; to be sourced
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Their working directory is a configured build tree of the plugin.  The sources
# of Linux are those of Debian's package linux-source-$LINUX, or LINUX_ARCHIVE;
# all is kept below linux/.  RELEASE is that of GCC, of those that configure was
# given; by default the first.  CLANG is the command of Clang, where it compiles.

LC_ALL=C
export LC_ALL
program=$(basename "$0")
kernel=$(cd "$(dirname "$0")" && pwd)
build=$(pwd)
work=$build/linux
: "${LINUX:=6.12}"
: "${CLANG:=clang-19}"
# At most JOBS at a time; above a load of LOAD, one.
jobs=-j${JOBS-$(nproc)}${LOAD:+ -l$LOAD}

fail ()
{
  printf '%s\n' "$program: $1" >&2
  exit 1
}

# require NAME...: packages or groups of install-prerequisites, which installs
# them or says which packages are missing.
require ()
{
  message=$("$kernel/../tools/install-prerequisites" "$@" 2>&1) ||
    fail "$message"
}

# Require the compiler $CLANG.
require_clang ()
{
  require "$CLANG"
  "$CLANG" --version >/dev/null 2>&1 || fail "cannot run $CLANG"
}

# The sources, unpacked once, with the plugin as it is now.
get_sources ()
{
  case ${LINUX_ARCHIVE+given} in
    given) require linux-build ;;
    *) require "linux-source-$LINUX" ;;
  esac
  tree=$work/linux-$LINUX
  archive=${LINUX_ARCHIVE-/usr/src/linux-source-$LINUX.tar.xz}
  if ! test -f "$tree/complete"; then
    test -f "$archive" || fail "$archive is missing"
    echo "Unpacking $archive"
    rm -rf "$tree"
    mkdir -p "$tree"
    tar xf "$archive" --strip-components=1 -C "$tree"
    touch "$tree/complete"
  fi
  # What add-to-linux changes, as it was.
  changed=$(sed -n 's,^--- a/,,p' "$kernel"/linux/*.patch \
    "$kernel"/linux-users/*.patch "$kernel"/linux-users/left-out/*.patch |
    sort -u)
  if test "$changed" != "$(cat "$tree-originals/.changed" 2>/dev/null)"; then
    ! test -f "$tree/scripts/gcc-plugins/preserve_most.added" ||
      "$kernel/add-to-linux" --remove "$tree"
    rm -rf "$tree-originals"
    mkdir -p "$tree-originals"
    # shellcheck disable=SC2086 # a list
    (cd "$tree" && cp -r --parents scripts/gcc-plugins $changed \
      "$tree-originals")
    echo "$changed" >"$tree-originals/.changed"
  fi
  "$kernel/add-to-linux" "$tree"
}

# The same in $tree, and more functions with the attribute.
get_users ()
{
  plain=$tree
  tree=$work/linux-$LINUX-users
  if ! test -f "$tree/complete"; then
    rm -rf "$tree"
    cp -a -l "$plain" "$tree"
  fi
  "$kernel/add-to-linux" --users "$tree"
}

# choose_compiler ARCH: of those that configure was given, $RELEASE or the first.
choose_compiler ()
{
  arch=$1
  case $arch in
    x86_64) cpu=x86_64 image=arch/x86/boot/bzImage ;;
    arm64) cpu=aarch64 image=arch/arm64/boot/Image ;;
    *) fail "no such architecture: $arch" ;;
  esac
  settings=$(grep -l "^target_cpu = $cpu\$" "$build"/gcc-plugin/*/settings.mk |
    xargs -r grep -l "^gcc_command = .*${RELEASE:+gcc-$RELEASE\$}" | head -n 1)
  test "$settings" ||
    fail "configure was given no compiler${RELEASE:+ of release $RELEASE} for $arch"
  compiler=$(sed -n 's/^gcc_command = //p' "$settings")
  cross=$(expr "$compiler" : '\(.*-\)gcc' || true)
  # The plugin includes the headers of this GCC, of which another release's g++
  # may warn.
  release=$(expr "$compiler" : '.*gcc\(-[0-9]*\)$' || true)
  host_cxx=g++
  ! command -v "g++$release" >/dev/null || host_cxx=g++$release
}

# linux_make OUTPUT ARGUMENT...: make, for the architecture.  The build is the
# same whoever does it and when.
linux_make ()
{
  output=$1
  shift
  # shellcheck disable=SC2086 # jobs: a list
  env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL -u MAKEOVERRIDES make -s \
    -C "$tree" O="$output" ARCH="$arch" \
    CC="${CCACHE:+$CCACHE }$compiler" CROSS_COMPILE="$cross" \
    HOSTCXX="$host_cxx" \
    KBUILD_BUILD_TIMESTAMP=@0 KBUILD_BUILD_USER=test KBUILD_BUILD_HOST=test \
    $jobs "$@"
}

# configure_linux OUTPUT FRAGMENT...: all that the FRAGMENTs do not name is off.
configure_linux ()
{
  output=$1
  shift
  mkdir -p "$output"
  cat "$@" >"$output/wanted"
  # Where this is an option of its own, modules without it have no checksums, and
  # the kernel refuses them.
  if grep -qs '^config BASIC_MODVERSIONS' "$tree/kernel/module/Kconfig" &&
    ! grep -q '^# CONFIG_MODVERSIONS is not set' "$output/wanted"; then
    echo CONFIG_BASIC_MODVERSIONS=y >>"$output/wanted"
  fi
  linux_make "$output" KCONFIG_ALLCONFIG="$output/wanted" allnoconfig
}

# with_option: the name of a fragment that has the option on.
with_option ()
{
  printf '%s\n' CONFIG_GCC_PLUGINS=y CONFIG_GCC_PLUGIN_PRESERVE_MOST=y \
    >"$work/option.config"
  echo "$work/option.config"
}
