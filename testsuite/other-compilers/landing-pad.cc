/* A caller expects preserved registers to be restored where an exception
   arrives.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

NOINLINE PRESERVE_MOST static void
thrower (int what)
{
  __asm__ volatile ("" : : : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "memory");
  throw what;
}

NOINLINE static void
live_over_throw (void)
{
  EACH_VALUE (LOAD)
  try
    {
      thrower (1);
    }
  catch (int)
    {
    }
  EACH_VALUE (STORE)
}

int
main (void)
{
  live_over_throw ();
  return values_changed ();
}
