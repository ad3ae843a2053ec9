# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# ARCH+FRAGMENT... - the kernel with the option and, of each FRAGMENT,
#   tests/FRAGMENT.config or tests/ARCH-FRAGMENT.config; with the FRAGMENT users,
#   more of the kernel's functions have the attribute
# SPDX-License-Identifier: GPL-2.0-or-later

require_emulator
case +$1+ in
  *+bpf+*)
    require bpf
    require_clang ;;
esac
set -- "$(echo "$1" | tr + ' ')"
fragments=
for name in $1; do
  fragment=$kernel/tests/$name.config
  test -f "$fragment" || fragment=$kernel/tests/$arch-$name.config
  fragments="$fragments $fragment"
done
more_modules=
case " $1 " in
  *" users "*)
    get_users
    more_modules=USERS=yes ;;
esac
# shellcheck disable=SC2086 # a list
build_linux with "$(with_option)" $fragments || return 0
# shellcheck disable=SC2086 # nothing, or one
expect "with: the module is built" build_module with $more_modules
expect "with: the build of the module gives no warning" no_warning "$directory/commands.log"
expect "with: callers and callees agree, and preserve what they have to" \
  objects_agree with
case " $1 " in
  *" probes "* | *" bpf "*) init_options=$with_perf ;;
esac
case " $1 " in
  *" bpf "*)
    expect "Clang compiles programs of BPF" build_programs ;;
esac
set -- "$1" "$directory/with/module/pm_registers.ko" loaded
case " $1 " in
  *" users "*)
    set -- "$@" "$directory/with/module/pm_users.ko" loaded
    init_environment=USERS=yes ;;
esac
shift
boot with "$@"
init_options=
init_environment=
