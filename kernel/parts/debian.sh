# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH-debian - a module for Debian's own kernel for x86_64, which has no slow
#   paths with the attribute, that brings them along
# SPDX-License-Identifier: GPL-2.0-or-later

# Debian's newest kernel of this version, and what its modules are built with,
# in $debian; its own headers that the patches change are in $debian/original.
get_debian ()
{
  # The package that the kernel itself is in: newer ones are called linux-binary-*.
  newest_image ()
  {
    image_package=$(apt-cache search --names-only \
	"^linux-(image-$LINUX\\..*-cloud-amd64-unsigned|binary-$LINUX\\..*-cloud-amd64)\$" |
      sed 's/ .*//' | sort -V | tail -n 1)
    test "$image_package"
  }
  newest_image || { apt-get update -qq && newest_image; } ||
    fail "Debian has no kernel for clouds of $LINUX"
  release=${image_package#linux-*-}
  release=${release%-unsigned}
  debian=$work/$release
  headers=$debian/usr/src/linux-headers-$release
  common=$debian/usr/src/linux-headers-${release%-cloud-amd64}-common
  if ! test -d "$debian/original"; then
    rm -rf "$debian"
    mkdir -p "$debian/packages"
    (cd "$debian/packages" &&
      apt-get -qq -o APT::Sandbox::User=root download "$image_package" \
	"linux-headers-$release" \
	"linux-headers-${release%-cloud-amd64}-common" \
	"linux-kbuild-${release%-cloud-amd64}" &&
      for package in *.deb; do
	dpkg-deb -x "$package" "$debian" || exit 1
      done)
    if ! test -f "$debian/boot/vmlinuz-$release"; then
      mkdir -p "$debian/boot"
      mv "$debian/usr/lib/modules/$release/vmlinuz" "$debian/boot/vmlinuz-$release"
    fi
    sed -i "s,/usr/src,$debian/usr/src," "$headers/Makefile"
    mkdir "$debian/original.new"
    for name in $patched; do
      cp "$common/include/linux/$name" "$debian/original.new"
    done
    mv "$debian/original.new" "$debian/original"
  fi
}

# The headers that the patches change, and a module includes.
patched="compiler_types.h vermagic.h"

# debian_module VARIANT KCFLAGS [ARGUMENT...]: the module, with slow paths of its
# own, by the patches' headers; with the argument OWN=yes the other module, by
# Debian's.
debian_module ()
{
  output=$directory/$1
  flags=$2
  shift 2
  changed=$tree/include/linux
  test "$*" = "" || changed=$debian/original
  for name in $patched; do
    cp "$changed/$name" "$common/include/linux"
  done
  rm -rf "$output"
  mkdir -p "$output"
  cp "$kernel"/tests/Kbuild "$kernel"/tests/*.[chS] "$output"
  # shellcheck disable=SC2086 # jobs: a list
  env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL -u MAKEOVERRIDES make -s \
    -C "$headers" M="$output" ARCH="$arch" CC="$compiler" $jobs \
    LIST_DEBUG_C="$tree/lib/list_debug.c" KCFLAGS="$flags" "$@" modules
}

# The #error, for a compiler without the attribute.
refused_for_debian ()
{
  ! debian_module refused -DCONFIG_GCC_PLUGIN_PRESERVE_MOST \
      >"$directory/refusal.log" 2>&1 &&
    grep -q '#error.*preserve_most' "$directory/refusal.log"
}

# The plugin's error, for a kernel of which it has not been told that its own
# functions have the attribute.
refused_by_plugin ()
{
  ! debian_module refused "-fplugin=$plugin" >"$directory/refusal.log" 2>&1 &&
    grep -q 'error: .*preserve_most.* in code of Linux' "$directory/refusal.log"
}

require_emulator
require bpf
require_clang
get_debian
plugin=${settings%/*}/preserve_most.so
test -f "$plugin" || fail "the plugin has not been built: $plugin"
expect "a module without the plugin does not compile" refused_for_debian
expect "a module is refused if nothing is said of the kernel" \
  refused_by_plugin
expect "the module is built with it" debian_module with "-fplugin=$plugin \
  -fplugin-arg-preserve_most-linux=tree \
  -fplugin-arg-preserve_most-lazy-binding=ignore \
  -fplugin-arg-preserve_most-trust-callee"
module=$directory/with/pm_registers.ko
test -f "$module" || return 0
forge 's/preserve_most //' "$module" "$directory/with/denies.ko"
expect "the module is built without the attribute" debian_module without ""
expect "a module is built that has it for a function of its own" \
  debian_module own "-fplugin=$plugin \
    -fplugin-arg-preserve_most-linux=module" LIST_DEBUG_C= OWN=yes
image=boot/vmlinuz-$release
for variant in with without; do
  mkdir -p "$directory/$variant/boot"
  cp "$debian/$image" "$directory/$variant/boot"
done
# Debian's kernel has neither LKDTM nor a slow path that returns.
init_environment=LKDTM=no
init_options=$with_perf
expect "Clang compiles programs of BPF" build_programs
boot with "$directory/with/denies.ko" loaded "$module" refused-magic
init_options=
boot without "$directory/without/pm_registers.ko" loaded \
  "$directory/own/pm_own.ko" loaded
init_environment=
