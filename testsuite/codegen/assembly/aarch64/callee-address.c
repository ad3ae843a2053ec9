/* The address of a function that is called rarely is loaded for that call, and not
   in front of the loop around it, where GCC 11 moves it.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2 -fPIE -fno-reorder-blocks-and-partition" } */

extern __attribute__ ((preserve_most, cold)) void slow (long *);
extern long other (long, long);

long
loop (long *p, long a, long n)
{
  long sum = 0;
  for (long i = 0; i < n; i++)
    {
      sum += other (a, sum);
      if (__builtin_expect (sum > 100, 0))
	slow (p);
    }
  return sum;
}

/* { dg-final { scan-function loop {:got:slow(.*\n(?!bl other))+blr x\d+} } } */
/* { dg-final { scan-function-not loop {:got:slow(.*\n)*bl other} } } */
