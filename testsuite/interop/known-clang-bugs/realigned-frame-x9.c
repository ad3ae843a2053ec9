/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A prologue that realigns the stack computes the new stack pointer in x9,
   and saves x9 only if the body happens to use it too.  */
__attribute__ ((preserve_most)) void
callee (void)
{
  volatile char object[64] __attribute__ ((aligned (64)));
  object[0] = 1;
}
