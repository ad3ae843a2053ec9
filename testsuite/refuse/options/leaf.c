/* Leaf functions for the judge: what GCC's -fcall-saved-REG preserves is all
   that the test asks.  */

#define PM
#include "judge.h"

/* More than a guard page of locals.  */
NOINLINE void
frame (void)
{
  volatile char buffer[9000];
  buffer[1] = 1;
}

/* And more than a few.  */
NOINLINE void
large_frame (void)
{
  volatile char buffer[90000];
  buffer[1] = 1;
}

NOINLINE long
branches (long a)
{
  return a > 3 ? opaque (a) : opaque (a + 3) * a;
}

const struct subject subjects[] =
{
  VOID_SUBJECT (frame, NO_ARGUMENTS),
  VOID_SUBJECT (large_frame, NO_ARGUMENTS),
  ONE_SUBJECT (branches, 5, ARGUMENTS (5)),
  { 0 }
};
