/* A function restores its own arguments over those of the function that it
   jumps to.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

static long seen;

NOINLINE PRESERVE_MOST void
last (long a, long b)
{
  __asm__ volatile ("" : "+r" (a), "+r" (b));
  seen = 10 * a + b;
}

NOINLINE PRESERVE_MOST void
first (long a, long b)
{
  __attribute__ ((musttail)) return last (b, a);
}

int
main (void)
{
  volatile long one = 1, two = 2;
  first (one, two);
  return seen != 21;
}
