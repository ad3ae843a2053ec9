/* Ordinary functions with a frame around a rare call only, whose final code
   verify.exp breaks.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern __attribute__ ((preserve_most, cold)) void slow (void);
extern void last (long);

long
pm_goes_on (long a, long b)
{
  if (__builtin_expect (a > b, 0))
    slow ();
  return a + b;
}

void
pm_jumps (long a, long b)
{
  if (__builtin_expect (a > b, 0))
    slow ();
  last (a + b);
}
