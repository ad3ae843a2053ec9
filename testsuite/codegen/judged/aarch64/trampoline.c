/* A trampoline passes the static chain in x18 and jumps through x17, which
   nobody preserves: the address of a nested function may be taken here.  */
/* { dg-do run } */
/* Not for Clang: nested functions.  */

#include "judge.h"

static NOINLINE long
calls (PM long function (long), long a)
{
  long b = opaque (a), c = opaque (a + 1), d = opaque (a + 2);
  return function (a) + b + c + d;
}

NOINLINE long
nests (long a)
{
  PM NOINLINE long
  nested (long b)
  {
    clobber_plain ();
    return a += b;
  }
  return calls (nested, 5) + a;
}

PM NOINLINE long
most_nests (long a)
{
  PM NOINLINE long
  nested (long b)
  {
    clobber_plain ();
    return a += b;
  }
  return calls (nested, 5) + a;
}

const struct subject subjects[] =
{
  PLAIN_SUBJECT (nests, 12 + 18 + 12, ARGUMENTS (7)),
  ONE_SUBJECT (most_nests, 12 + 18 + 12, ARGUMENTS (7)),
  { 0 }
};
