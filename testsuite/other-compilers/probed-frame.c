/* A callee whose frame is probed in a loop counts by way of a register that it
   preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST void probed (void);

#ifdef CALLEE
PRESERVE_MOST void
probed (void)
{
  char object[70000];
  __asm__ volatile ("" : : "r" (object) : "memory");
}
#else
NOINLINE static void
live_over_call (void)
{
  EACH_VALUE (LOAD)
  probed ();
  EACH_VALUE (STORE)
}

int
main (void)
{
  live_over_call ();
  return values_changed ();
}
#endif
