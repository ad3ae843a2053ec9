# SQLite's library.  Its whole test suite takes hours and Tcl's headers: tested are
# what check.sql asks and what SQLite itself finds wrong in a file.
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=sh disable=SC2034,SC2154 # of run
package=sqlite3
release=bookworm
headers=sqlite3.c
flags='-w -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION'

# The library is one file, as SQLite's users have it; tclsh makes it.
prepare ()
{
  make -f Makefile.linux-gcc TOP="$PWD" OPTS= sqlite3.c shell.c || return
  # shellcheck disable=SC2086 # flags
  $1 -O1 $flags -c shell.c
}

build ()
{
  # shellcheck disable=SC2086
  $1 -O2 $flags -c sqlite3.c && $1 -o sqlite3 shell.o sqlite3.o -lm
}

check ()
{
  rm -f check.db*
  ./sqlite3 -bail check.db <"$data/check.sql" &&
    test "$(./sqlite3 check.db 'PRAGMA integrity_check')" = ok &&
    test "$(./sqlite3 :memory: <"$data/work.sql" | tail -n 1)" = ok
}

work ()
{
  echo "./sqlite3 :memory: <$data/work.sql"
}
