/* A function with no_caller_saved_registers restores the registers in which it
   returns a structure of an odd size.
   SPDX-License-Identifier: GPL-2.0-or-later  */

struct nine
{
  unsigned char bytes[9];
};

struct nine value = { { 1, 2, 3, 4, 5, 6, 7, 8, 9 } };

static __attribute__ ((noipa)) struct nine
plain (void)
{
  return value;
}

static __attribute__ ((noipa, no_caller_saved_registers,
		       target ("general-regs-only"))) struct nine
all (void)
{
  return plain ();
}

int
main (void)
{
  struct nine result = all ();
  return result.bytes[0] != 1 || result.bytes[8] != 9;
}
