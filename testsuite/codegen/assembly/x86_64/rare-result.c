/* The result that a rare block sets before its call, or between two, and returns after
   it: the hot path gives its own result as without the convention.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern __attribute__ ((preserve_most, cold)) void slow (long, long);
extern __attribute__ ((preserve_most, cold)) long value (long, long);

long
set_before (long a, long *p)
{
  if (__builtin_expect (*p < 0, 0))
    {
      long result = a - 1;
      value (1, 1);
      return result;
    }
  return 7;
}

long
set_between (long a, long *p)
{
  if (__builtin_expect (*p < 0, 0))
    {
      slow (1, a);
      long result = a - *p;
      value (1, 1);
      return result;
    }
  return 7;
}

/* { dg-final { scan-function set_before {movl \$7, %eax} } } */
/* { dg-final { scan-function set_between {movl \$7, %eax} } } */
