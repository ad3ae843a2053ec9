/* A rare part with many ways through it: seven rows of blocks, each of which may be followed
   by each of the next row.  The plugin looks back from a rare call, and must not walk all
   ways.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

__attribute__ ((preserve_most)) void slow (long, long);
extern volatile int v;

#define TO(L, I) case I: goto l##L##_##I;
#define NEXT(L)								\
  switch (v & 15)							\
    {									\
      TO (L, 0) TO (L, 1) TO (L, 2) TO (L, 3) TO (L, 4) TO (L, 5) TO (L, 6) TO (L, 7) \
      TO (L, 8) TO (L, 9) TO (L, 10) TO (L, 11) TO (L, 12) TO (L, 13) TO (L, 14) \
      TO (L, 15)							\
    default: __builtin_unreachable ();					\
    }
#define BLOCK(L, I, THEN) l##L##_##I: v = 100 * L + I; THEN
#define ROW(L, THEN)							\
  BLOCK (L, 0, THEN) BLOCK (L, 1, THEN) BLOCK (L, 2, THEN) BLOCK (L, 3, THEN) \
  BLOCK (L, 4, THEN) BLOCK (L, 5, THEN) BLOCK (L, 6, THEN) BLOCK (L, 7, THEN) \
  BLOCK (L, 8, THEN) BLOCK (L, 9, THEN) BLOCK (L, 10, THEN) BLOCK (L, 11, THEN) \
  BLOCK (L, 12, THEN) BLOCK (L, 13, THEN) BLOCK (L, 14, THEN) BLOCK (L, 15, THEN)

long
f (long *p, long n)
{
  long s = n;
  if (__builtin_expect (p[0] < 0, 0))
    {
      NEXT (0)
      ROW (0, NEXT (1))
      ROW (1, NEXT (2))
      ROW (2, NEXT (3))
      ROW (3, NEXT (4))
      ROW (4, NEXT (5))
      ROW (5, NEXT (6))
      ROW (6, slow (v, n); goto out;)
    out:;
    }
  return s + p[1];
}
