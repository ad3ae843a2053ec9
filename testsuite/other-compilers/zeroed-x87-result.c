/* A register that holds the result is zeroed, in every convention.
   SPDX-License-Identifier: GPL-2.0-or-later  */

volatile long double value = 1;

__attribute__ ((noinline, zero_call_used_regs ("all"))) static long double
callee (void)
{
  return value;
}

int
main (void)
{
  return callee () != 1;
}
