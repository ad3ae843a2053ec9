/* Beside a rare call, the result of a call that is made each time stays where it
   is, as without the convention.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern __attribute__ ((preserve_most, cold)) void slow (long, long);
extern long other (long, long);

long
frequent (long *p, long a, long b, long c, long d, long e)
{
  long sum = a & b;
  long x = c;
  for (long i = 0; i < a; i++)
    {
      if (__builtin_expect (b & 8, 0))
	slow (e + 1, 0);
      x ^= e + c;
      b = other (a, x);
      a *= a;
      p[i & 7] += b;
    }
  return sum + a + b + c + d + e + x;
}

/* { dg-final { scan-function-not frequent {movq %rax, %r} } } */
