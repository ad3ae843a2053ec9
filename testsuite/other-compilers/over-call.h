/* The caller of callee, which the program declares, with values live over the
   call; without what a profiler's entry could do to them.
   SPDX-License-Identifier: GPL-2.0-or-later  */

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
