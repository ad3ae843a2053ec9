/* A callee aligns its frame by way of a register that it preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST void callee (void);

#ifdef CALLEE
PRESERVE_MOST void
callee (void)
{
  volatile char object[64] __attribute__ ((aligned (64)));
  object[0] = 1;
}
#else
# include "over-call.h"
#endif
