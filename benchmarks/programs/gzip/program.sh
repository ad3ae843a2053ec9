# gzip, with its own tests.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034 # of run
package=gzip
headers=gzip.h

build ()
{
  ./configure --disable-dependency-tracking CC="$1" CFLAGS=-O2 && make
}

check ()
{
  make check
}

# A text, compressed and decompressed.
work ()
{
  cat ChangeLog ChangeLog-2007 COPYING >text
  ./gzip -c text >text.gz
  echo "./gzip -dc text.gz"
}
