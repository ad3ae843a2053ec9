/* The callee of rcx-clobbered.c: its frame is one slot, for alignment.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

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
