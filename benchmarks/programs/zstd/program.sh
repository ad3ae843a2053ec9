# zstd's decompressor, with its own tests' files, and round trips; its whole test suite
# takes hours.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034 # of run
package=libzstd
release=bookworm
headers='lib/decompress/*.[ch] lib/common/*.[ch] lib/zstd.h'

# All but the decompressor is compiled once.
prepare ()
{
  for file in lib/compress/*.c lib/dictBuilder/*.c programs/*.c; do
    $1 -O1 -w -DXXH_NAMESPACE=ZSTD_ -Ilib -Ilib/common -Iprograms -c "$file" \
      -o "$(basename "$file" .c).o" || return
  done
}

build ()
{
  for file in lib/common/*.c lib/decompress/*.[cS]; do
    $1 -O2 -w -DXXH_NAMESPACE=ZSTD_ -Ilib -Ilib/common -c "$file" || return
  done
  $1 -o zstd ./*.o
}

check ()
{
  for file in tests/golden-decompression/*.zst; do
    ./zstd -q -t "$file" || return
  done
  for file in tests/golden-compression/* lib/compress/*.c; do
    for level in 1 3 9; do
      ./zstd -q -$level -c "$file" | ./zstd -q -dc | cmp - "$file" || return
    done
  done
}

# A text of what has no marks, compressed and decompressed, which comes several times.
work ()
{
  cat lib/compress/*.[ch] lib/legacy/*.[ch] programs/*.[ch] tests/*.c >text
  ./zstd -q -3 -c text >text.zst
  cat text.zst text.zst text.zst text.zst text.zst text.zst >texts.zst
  echo "./zstd -dc texts.zst"
}
