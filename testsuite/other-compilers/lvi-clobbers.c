/* A callee returns by way of a register that it preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

NOINLINE PRESERVE_MOST static void
callee (void)
{
  __asm__ volatile ("");
}

#include "over-call.h"
