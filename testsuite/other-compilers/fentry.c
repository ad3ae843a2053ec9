/* The profiler's entry, called before registers are saved.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

NOINLINE PRESERVE_MOST static void
callee (void)
{
  __asm__ volatile ("");
}

#include "over-call.h"
