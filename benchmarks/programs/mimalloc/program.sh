# mimalloc, with its own tests; those for other languages and of mistakes are left out.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154 # of run
package=mimalloc
release=bookworm
headers='src/*.[ch] include/mimalloc-internal.h include/mimalloc.h'
flags='-w -std=gnu17 -Iinclude -Itest -DNDEBUG -DMI_MALLOC_OVERRIDE'

prepare ()
{
  mkdir tests
  for file in test/test-api.c test/test-api-fill.c test/test-stress.c; do
    # shellcheck disable=SC2086 # flags
    $1 -O1 $flags -fno-builtin -c "$file" -o "tests/$(basename "$file" .c).o" || return
  done
}

# As the package's CMakeLists.txt compiles it.
build ()
{
  # shellcheck disable=SC2086
  $1 -O2 $flags -ftls-model=initial-exec -fno-builtin-malloc -c src/static.c &&
    $1 -O1 $flags -fno-builtin -c "$data/work.c" -o tests/work.o || return
  for file in tests/*.o; do
    $1 -o "$(basename "$file" .o)" "$file" static.o -lpthread || return
  done
}

check ()
{
  ./test-api && ./test-api-fill && ./test-stress 2 10 5
}

work ()
{
  echo ./work
}
