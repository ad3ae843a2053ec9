/* A function whose only calls are rare ones has no frame, no copy and no save
   on its hot path: the path has as many instructions as without the call.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-tree-slp-vectorize" } */

#ifdef SLOW_TRAP
# define SLOW(CALL) __builtin_trap ()
#else
# define SLOW(CALL) CALL
#endif
#ifdef SLOW_PLAIN
# define PM
#else
# define PM __attribute__ ((preserve_most))
#endif

extern PM void slow (long);
extern PM void slow_two (long, long);

long
leaf (long a, long b, long *p)
{
  long t = a * 3 + b;
  if (__builtin_expect (p[0] > p[1], 0))
    SLOW (slow (a));
  return t + b * a;
}

long
two (long *p, long a, long b)
{
  if (__builtin_expect (p[2] != 0, 0))
    SLOW (slow_two (a, b));
  long x = p[0] * a + p[1] * b;
  p[0] = x;
  if (__builtin_expect (p[3] != 0, 0))
    SLOW (slow (x));
  return x + a;
}

/* { dg-final { hot-path leaf } } */
/* { dg-final { hot-path two } } */
