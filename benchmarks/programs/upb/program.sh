# upb, the parser of protocol buffers, as Protobuf's sources have it for PHP; these
# have no tests of it alone, so that messages are parsed which end anywhere.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154 # of run
package=protobuf
release=bookworm
upb=php/ext/google/protobuf
headers="$upb/php-upb.c $upb/php-upb.h"

build ()
{
  $1 -O2 -w -DNDEBUG -I. -I$upb -c $upb/php-upb.c &&
    $1 -O2 -w -DNDEBUG -I. -I$upb -c "$data/work.c" && $1 -o work work.o php-upb.o -lm
}

check ()
{
  ./work cut
}

work ()
{
  echo ./work
}
