# gzip, with its own tests, less one of a file of four gigabytes.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034 # of run
package=gzip
release=bookworm
headers=gzip.h

prepare ()
{
  printf '#!/bin/sh\nexit 77\n' >tests/list-big
  ./configure --disable-dependency-tracking CC="$1" CFLAGS=-O2
}

# Debian's patches are newer than what was made of the patched files.
build ()
{
  make AUTOCONF=: AUTOMAKE=: ACLOCAL=: AUTOHEADER=: CC="$1"
}

check ()
{
  make AUTOCONF=: AUTOMAKE=: ACLOCAL=: AUTOHEADER=: check
}

# A text, compressed and decompressed.
work ()
{
  cat ChangeLog ChangeLog-2007 COPYING >text
  ./gzip -c text >text.gz
  echo "./gzip -dc text.gz"
}
