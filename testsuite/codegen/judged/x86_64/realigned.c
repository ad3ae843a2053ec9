/* Realignment of the stack keeps a pointer to the arguments in r10, or in r13
   where r10 is the static chain: neither may be lost.  */
/* { dg-do run } */
/* Not for Clang: nested functions.  */
/* { dg-options "-O2 -mforce-drap -mstackrealign" } */

#include "judge.h"

static NOINLINE void
use (char *p, long n)
{
  p[0] = p[n - 1] = 1;
  clobber_plain ();
}

PM NOINLINE long
aligned (long a, long b)
{
  char buffer[64] __attribute__ ((aligned (64)));
  use (buffer, 64);
  return a + b;
}

PM NOINLINE long
stack_arguments (long a, long b, long c, long d, long e, long f, long g, long h)
{
  char buffer[a];
  use (buffer, a);
  return g + h;
}

PM NOINLINE long
sometimes (long a, long b)
{
  if (b > 3)
    {
      char *p = __builtin_alloca (a);
      use (p, a);
    }
  return a;
}

PM NOINLINE long
nests (long a)
{
  PM NOINLINE long
  nested (long b)
  {
    char buffer[b] __attribute__ ((aligned (32)));
    use (buffer, b);
    return a + b;
  }
  return nested (100) + nested (200);
}

PM NOINLINE void
leaf (void)
{
  volatile char buffer[64] __attribute__ ((aligned (128)));
  buffer[3] = 1;
}

const struct subject subjects[] =
{
  ONE_SUBJECT (aligned, 7, ARGUMENTS (3, 4)),
  ONE_SUBJECT (stack_arguments, 201, ARGUMENTS (1000)),
  ONE_SUBJECT (sometimes, 1000, ARGUMENTS (1000, 4)),
  ONE_SUBJECT (sometimes, 1000, ARGUMENTS (1000, 3)),
  ONE_SUBJECT (nests, 310, ARGUMENTS (5)),
  VOID_SUBJECT (leaf, NO_ARGUMENTS),
  { 0 }
};
