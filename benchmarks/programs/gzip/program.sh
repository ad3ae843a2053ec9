# gzip, with its own tests, less one of a file of four gigabytes.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034 # of run
package=gzip
release=bookworm
headers=gzip.h
# Debian's patches are newer than what was made of the patched files.
made='AUTOCONF=: AUTOMAKE=: ACLOCAL=: AUTOHEADER=: MAKEINFO=:'

prepare ()
{
  printf '#!/bin/sh\nexit 77\n' >tests/list-big
  ./configure --disable-dependency-tracking CC="$1" CFLAGS=-O2
}

build ()
{
  # shellcheck disable=SC2086 # a list
  make $made CC="$1"
}

check ()
{
  # shellcheck disable=SC2086 # a list
  make $made check
}

# A text, compressed and decompressed.  What is written has the text's time.
work ()
{
  cat ChangeLog ChangeLog-2007 COPYING >text
  touch -d 2020-01-01 text
  gzip -nc text >text.gz
  echo "./gzip -c text"
  echo "./gzip -dc text.gz"
}
