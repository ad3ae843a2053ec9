/* A callee pops its one slot, an argument on the stack, into rax.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

typedef PRESERVE_MOST void
outer_type (long, long, long, long, long, long, long);
outer_type outer;

#ifdef CALLEE
NOINLINE PRESERVE_MOST void
inner (long a, long b, long c, long d, long e, long f, long g)
{
  __asm__ volatile ("" : : "m" (a), "m" (b), "m" (c), "m" (d), "m" (e),
		    "m" (f), "m" (g));
}

PRESERVE_MOST void
outer (long a, long b, long c, long d, long e, long f, long g)
{
  inner (a, b, c, d, e, f, g);
}
#else
# define OUTER_TYPE outer_type
# define CALL_OUTER(FUNCTION) FUNCTION (1, 2, 3, 4, 5, 6, 7)
# include "outer.h"
#endif
