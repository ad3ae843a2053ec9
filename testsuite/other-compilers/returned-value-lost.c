/* A callee restores the register that holds its result.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

NOINLINE PRESERVE_MOST long
one_more (long x)
{
  __asm__ volatile ("" : "+r" (x));
  return x + 1;
}

int
main (void)
{
  volatile long x = 41;
  return one_more (x) != 42;
}
