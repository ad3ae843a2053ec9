/* A callee whose frame is probed in a loop counts by way of a register that it
   preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST void callee (void);

#ifdef CALLEE
PRESERVE_MOST void
callee (void)
{
  char object[70000];
  __asm__ volatile ("" : : "r" (object) : "memory");
}
#else
# include "over-call.h"
#endif
