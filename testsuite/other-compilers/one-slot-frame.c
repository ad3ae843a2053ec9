/* A callee pops a slot into a register that it preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST long outer (void);

#ifdef CALLEE
NOINLINE static PRESERVE_MOST long
inner (void)
{
  long x = 1;
  __asm__ volatile ("" : "+r" (x));
  return x;
}

PRESERVE_MOST long
outer (void)
{
  return inner ();
}
#else
PRESERVE_MOST long (*volatile pointer) (void);

NOINLINE static long
live_over_call (void)
{
  EACH_VALUE (LOAD)
  long result = outer ();
  EACH_VALUE (STORE)
  return result;
}

NOINLINE static long
live_over_pointer (void)
{
  PRESERVE_MOST long (*p) (void) = pointer;
  EACH_VALUE (LOAD)
  long result = p ();
  EACH_VALUE (STORE)
  return result;
}

int
main (void)
{
  live_over_call ();
  int changed = values_changed ();
  pointer = outer;
  live_over_pointer ();
  return changed || values_changed ();
}
#endif
