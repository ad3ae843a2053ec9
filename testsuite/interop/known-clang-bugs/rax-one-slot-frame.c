/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The same pop goes into rax where no result is there, and the one slot does
   not hold what rax was but an argument for the callee.  */
__attribute__ ((preserve_most)) void
callee (long, long, long, long, long, long, long);

__attribute__ ((preserve_most)) void
caller (long a, long b, long c, long d, long e, long f, long g)
{
  callee (a, b, c, d, e, f, g);
}
