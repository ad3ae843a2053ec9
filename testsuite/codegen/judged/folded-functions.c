/* Identical code folding: a plain function and a preserve_most one of the
   same body are one after it, and either all callers of the one lose
   registers, or clones and aliases made of it do.  */
/* { dg-do run } */

#include "judge.h"

#define BODY(A)						\
  {							\
    long sum = 0;					\
    for (long i = 0; i < A; i++)			\
      sum += clobber_plain_identity (i) ^ 3;		\
    return sum;						\
  }

NOINLINE long plain_first (long a) BODY (a)
PM NOINLINE long most_second (long a) BODY (a)

PM NOINLINE long most_first (long a) BODY (a + 1)
NOINLINE long plain_second (long a) BODY (a + 1)

static __attribute__ ((noinline)) long local_plain (long a) BODY (a + 2)
static PM __attribute__ ((noinline)) long local_most (long a) BODY (a + 2)

/* Callers of the same body, of local functions of the same body.  */
PM NOINLINE long calls_plain (long a) { return local_plain (a) + local_plain (a + 1); }
PM NOINLINE long calls_most (long a) { return local_most (a) + local_most (a + 1); }

/* Constant propagation makes clones of them.  */
static PM __attribute__ ((noinline)) long
propagated (long a, long b, long *c)
{
  *c += clobber_plain_identity (a * b);
  return a + b;
}

NOINLINE long
propagates (long a)
{
  long b = 3;
  long r = propagated (a, 7, &b);
  r += propagated (a + 1, 7, &b);
  return r + b;
}

/* Part of a function is split off, and inlined elsewhere.  */
static PM long
split (long a, long b)
{
  if (a == 0)
    return b;
  for (int i = 0; i < 5; i++)
    b += clobber_plain_identity (i);
  clobber_plain ();
  b += clobber_plain_identity (b) ^ 5;
  return b * 3;
}

PM NOINLINE long splits (long a) { return split (a, 2) + 1; }
NOINLINE long plain_splits (long a) { return split (a, 3) + a; }

/* Unused parameters go.  */
static PM __attribute__ ((noinline)) long
unused (long a, long b, struct words w)
{
  clobber_plain ();
  return a + w.word[1];
}

NOINLINE long
uses (long a)
{
  struct words w = { { a, a + 1 } };
  long r = unused (a, 1, w);
  return r + unused (a + 1, 2, w);
}

/* An alias is the function itself.  */
extern __typeof__ (most_first) alias __attribute__ ((alias ("most_first")));
extern __typeof__ (most_first) weak_alias
  __attribute__ ((weak, alias ("most_second")));

const struct subject subjects[] =
{
  PLAIN_SUBJECT (plain_first, 13, ARGUMENTS (5)),
  ONE_SUBJECT (most_second, 13, ARGUMENTS (5)),
  PLAIN_SUBJECT (plain_second, 13, ARGUMENTS (4)),
  ONE_SUBJECT (most_first, 13, ARGUMENTS (4)),
  ONE_SUBJECT (alias, 13, ARGUMENTS (4)),
  ONE_SUBJECT (weak_alias, 13, ARGUMENTS (5)),
  ONE_SUBJECT (calls_plain, 13 + 6, ARGUMENTS (2)),
  ONE_SUBJECT (calls_most, 13 + 6, ARGUMENTS (2)),
  PLAIN_SUBJECT (propagates, 12 + 13 + 3 + 35 + 42, ARGUMENTS (5)),
  ONE_SUBJECT (splits, 3, ARGUMENTS (0)),
  ONE_SUBJECT (splits, (12 + (12 ^ 5)) * 3 + 1, ARGUMENTS (1)),
  PLAIN_SUBJECT (plain_splits, (13 + (13 ^ 5)) * 3 + 1, ARGUMENTS (1)),
  PLAIN_SUBJECT (uses, 5 + 6 + 6 + 6, ARGUMENTS (5)),
  { 0 }
};
