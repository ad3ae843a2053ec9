/* The profiler's entry, called before registers are saved.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

NOINLINE PRESERVE_MOST static void
callee (void)
{
  __asm__ volatile ("");
}

NOINLINE __attribute__ ((no_instrument_function)) static void
live_over_call (void)
{
  EACH_VALUE (LOAD)
  callee ();
  EACH_VALUE (STORE)
}

__attribute__ ((no_instrument_function)) int
main (void)
{
  live_over_call ();
  return values_changed ();
}
