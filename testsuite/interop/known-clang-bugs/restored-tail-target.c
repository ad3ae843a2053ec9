/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The target of an indirect tail call may be held in x9-x15, which the
   epilogue restores before the branch: the jump goes astray.  */
struct big { char c[100]; };
typedef __attribute__ ((preserve_most)) struct big
function (long, long, long, long, long, long, long, long);
extern function *volatile pointer;

__attribute__ ((preserve_most)) struct big
caller (long a, long b, long c, long d, long e, long f, long g, long h)
{
  function *target = pointer;
  asm volatile ("" : : : "x9", "x16", "x17", "x18");
  return target (a, b, c, d, e, f, g, h);
}
