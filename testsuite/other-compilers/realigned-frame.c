/* A callee aligns its frame by way of a register that it preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST void realigned (void);

#ifdef CALLEE
PRESERVE_MOST void
realigned (void)
{
  volatile char object[64] __attribute__ ((aligned (64)));
  object[0] = 1;
}
#else
NOINLINE static void
live_over_call (void)
{
  EACH_VALUE (LOAD)
  realigned ();
  EACH_VALUE (STORE)
}

int
main (void)
{
  live_over_call ();
  return values_changed ();
}
#endif
