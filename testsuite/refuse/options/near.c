/* A refusal that goes too far, or what is near to one and is wrong: options
   under which some functions are refused, but not these.  */
/* { dg-do run } */

#include "judge.h"

/* Neither profiled nor with a check of the stack at its entry.  */
#define LEFT_ALONE __attribute__ ((no_instrument_function, no_split_stack))

PM LEFT_ALONE NOINLINE long
calls (long a)
{
  volatile char buffer[9000];
  buffer[a] = 1;
  clobber_plain ();
  return buffer[a] + a;
}

PM LEFT_ALONE NOINLINE void
leaf (void)
{
  volatile char buffer[90000];
  buffer[1] = 1;
}

/* The static chain of a direct call is no trampoline's.  */
NOINLINE long
nests (long a)
{
  PM LEFT_ALONE NOINLINE void
  nested (long b)
  {
    clobber_plain ();
    a += b;
  }
  nested (1);
  nested (2);
  return a;
}

/* An ordinary function is profiled and calls others.  */
NOINLINE long
ordinary (long a, long b)
{
  clobber_void ();
  return calls (a) + b;
}

/* A register that plain C preserves is anybody's.  */
#ifdef __x86_64__
register long global __asm__ ("r15");
#elif defined __aarch64__
register long global __asm__ ("x28");
#else
# error "no registers are known for this processor"
#endif

PM LEFT_ALONE NOINLINE long
with_global (long a)
{
  long b = global;
  clobber_plain ();
  return a + b - global;
}

const struct subject subjects[] =
{
  ONE_SUBJECT (calls, 6, ARGUMENTS (5)),
  VOID_SUBJECT (leaf, NO_ARGUMENTS),
  PLAIN_SUBJECT (nests, 8, ARGUMENTS (5)),
  PLAIN_SUBJECT (ordinary, 8, ARGUMENTS (5, 2)),
  ONE_SUBJECT (with_global, 5, ARGUMENTS (5)),
  { 0 }
};
