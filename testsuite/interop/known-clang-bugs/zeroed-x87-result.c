/* SPDX-License-Identifier: GPL-2.0-or-later */
/* -fzero-call-used-regs=all zeroes the x87 stack though the result is on it,
   in every convention.  */
extern long double value;

long double
callee (void)
{
  return value;
}
