/* Ends with 0 if the processor signs return addresses: an address, the same
   for several stack pointers, does not always stay as it is.
   SPDX-License-Identifier: GPL-2.0-or-later  */

int
main (void)
{
  for (long modifier = 0; modifier < 16; modifier++)
    {
      register long address __asm__ ("x17") = (long) main;
      register long stack_pointer __asm__ ("x16") = modifier;

      /* pacia1716, which older processors take as no instruction.  */
      __asm__ ("hint #8" : "+r" (address) : "r" (stack_pointer));
      if (address != (long) main)
	return 0;
    }
  return 1;
}
