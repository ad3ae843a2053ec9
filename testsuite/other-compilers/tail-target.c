/* The target of an indirect tail call is held in a register that is restored
   before the jump.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

struct big
{
  char bytes[100];
};

typedef PRESERVE_MOST struct big
function (long, long, long, long, long, long, long, long);

NOINLINE static PRESERVE_MOST struct big
target (long a, long b, long c, long d, long e, long f, long g, long h)
{
  return (struct big) { { a + b + c + d + e + f + g + h } };
}

function *volatile pointer = target;

NOINLINE PRESERVE_MOST struct big
caller (long a, long b, long c, long d, long e, long f, long g, long h)
{
  function *callee = pointer;
#ifdef __aarch64__
  __asm__ volatile ("" : : : "x9", "x16", "x17", "x18");
#endif
  return callee (a, b, c, d, e, f, g, h);
}

int
main (void)
{
  return caller (1, 2, 3, 4, 5, 6, 7, 8).bytes[0] != 36;
}
