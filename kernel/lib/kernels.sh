# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# kernels.sh - kernels of the tests, and what they are made of; to be sourced
# SPDX-License-Identifier: GPL-2.0-or-later

# configured OUTPUT: whether all is so that was wanted, and wanted last.
configured ()
{
  awk '{ name = $1 == "#" ? $2 : $1; sub("=.*", "", name) }
       name ~ /^CONFIG_/ { wanted[name] = $0 }
       END { for (name in wanted) print wanted[name] }' "$1/wanted" |
  while read -r line; do
    case $line in
      "# "*) ! grep "^$(expr "$line" : '# \([^ ]*\)')=" "$1/.config" ;;
      *) grep -q -x -F -e "$line" "$1/.config" ;;
    esac || { echo "not so: $line"; exit 1; }
  done
}

# That a later fragment decides is no mistake.
no_warning ()
{
  ! grep -v '/wanted:[0-9]*:warning: override: ' "$1" | grep -i 'warning'
}

# build_linux VARIANT FRAGMENT...: the kernel of the tests' configuration and
# the FRAGMENTs, in $directory/VARIANT.
build_linux ()
{
  variant=$1
  shift
  output=$directory/$variant
  mkdir -p "$output"
  configure_linux "$output" "$kernel/tests/common.config" \
    "$kernel/tests/$arch.config" "$@" >"$output/log" 2>&1
  expect "$variant: the configuration is as wanted" configured "$output"
  if linux_make "$output" "${image##*/}" modules >>"$output/log" 2>&1; then
    say PASS "$variant: Linux is built"
  else
    say FAIL "$variant: Linux is built"
    tail -n 20 "$output/log"
    return 1
  fi
  expect "$variant: there is no warning" no_warning "$output/log"
}

# c_objects DIRECTORY OPTION: the kernel's objects below DIRECTORY that are
# compiled from C, with the plugin (OPTION -l) or without it (-L).
c_objects ()
{
  find "$1" -path "$1/module" -prune -o \
    -name '.*.o.cmd' -exec grep "$2" -e '-fplugin=[^ ]*/preserve_most.so' {} + |
    while read -r command; do
      if grep -q '^source_.*\.c$' "$command" &&
	grep -q -e -D__KERNEL__ "$command"; then
	echo "${command%/*}/$(basename "$command" .cmd | sed 's/^\.//')"
      fi
    done
}
