/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The back end aborts on a variadic preserve_most call in tail position
   (LLVM issue 66913).  */
__attribute__ ((preserve_most)) void callee (int, ...);

__attribute__ ((preserve_most)) void
caller (int a)
{
  callee (a, 1);
}
