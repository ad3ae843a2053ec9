/* The stack pointer as a global register, as Linux has it in each unit.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifdef __x86_64__
register unsigned long stack_pointer asm ("rsp");
#else
register unsigned long stack_pointer asm ("sp");
#endif
