# shellcheck shell=sh disable=SC2034,SC2154 # what others set, and use
# results.sh - what a part of the tests says of its tests; to be sourced
#
# $sum is the part's summary, $directory its place.
# SPDX-License-Identifier: GPL-2.0-or-later

# say RESULT WHAT: a line of the part's summary.
say ()
{
  echo "$1: $2" | tee -a "$sum"
}

# What a part cannot go on without ends the part, which is a subshell.
fail ()
{
  say FAIL "$(echo "$1" | tr -s '\n ' ' ')"
  exit "$failed"
}

# expect WHAT COMMAND...: whether it is true.
expect ()
{
  what=$1
  shift
  if "$@" >>"$directory/commands.log" 2>&1; then
    say PASS "$what"
  else
    say FAIL "$what"
  fi
}
