/* A constant that a rare block needs by itself, and for a sum that only rare blocks
   need.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-reorder-blocks-and-partition" } */

extern __attribute__ ((preserve_most, cold)) void slow (long);
#define C 0x123456789abcdefL

long
sum (long a, long *q, long x, long y)
{
  long t = a + C;
  if (__builtin_expect (x, 0))
    {
      *q = C;
      slow (t);
    }
  if (__builtin_expect (y, 0))
    slow (t);
  return a + y;
}

/* It is in no path that returns at once.  */
/* { dg-final { scan-function-not sum {movabsq.*\n(.*\n)*ret} { target x86_64-*-* } } } */
