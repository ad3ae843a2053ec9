/* A callee pops a slot into a register that it preserves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

typedef PRESERVE_MOST long outer_type (void);
outer_type outer;

#ifdef CALLEE
NOINLINE static PRESERVE_MOST long
inner (void)
{
  long x = 1;
  __asm__ volatile ("" : "+r" (x));
  return x;
}

PRESERVE_MOST long
outer (void)
{
  return inner ();
}
#else
# define OUTER_TYPE outer_type
# define CALL_OUTER(FUNCTION) (result = FUNCTION ())
static volatile long result;
# include "outer.h"
#endif
