/* The first call of a function of a shared library.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

#ifdef CALLEE
PRESERVE_MOST void
callee (void)
{
}
#else
PRESERVE_MOST void callee (void);

NOINLINE static void
live_over_call (void)
{
  EACH_VALUE (LOAD)
  callee ();
  EACH_VALUE (STORE)
}

int
main (void)
{
  live_over_call ();
  return values_changed ();
}
#endif
