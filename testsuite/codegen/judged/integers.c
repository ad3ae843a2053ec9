/* Callees and callers that use no floating point: for options that have
   none.  */
/* { dg-do run } */

#include "judge.h"

PM NOINLINE void f_void (void) { clobber_plain (); }
PM NOINLINE long f_one (long a, long b) { return clobber_plain_identity (a + b); }
PM NOINLINE two_words f_two (long a) { clobber_plain (); return (two_words) { a, 2 }; }
PM NOINLINE struct words f_memory (long a) { clobber_plain (); return (struct words) { { a } }; }

PM NOINLINE long
through_pointer (long (*p) (long), long a)
{
  return p (a) + p (a + 1);
}

PM NOINLINE long
through_most_pointer (PM long (*p) (long, long), long a)
{
  return p (a, a) + p (a + 1, a) * a;
}

PM NOINLINE long
switches (long a)
{
  switch (a)
    {
    case 0: return 5;
    case 1: clobber_plain (); return 6;
    case 2: return a + clobber_plain_identity (2);
    case 3: clobber_void (); return 9;
    case 4: return 4;
    case 5: return 11;
    default: return 0;
    }
}

PM NOINLINE long
stack_arguments (long a, long b, long c, long d, long e, long f, long g, long h,
		 long i, long j)
{
  clobber_plain ();
  return a + b + c + d + e + f + (g + h + i + j) * 0;
}

NOINLINE long
passes (long a)
{
  return stack_arguments (a, 1, 2, 3, 4, 5, 6, 7, 8, 9) + a;
}

NOINLINE long
lives (long a, long b, long c, long d, long e, long f)
{
  long v0 = opaque (a), v1 = opaque (b), v2 = opaque (c), v3 = opaque (d),
    v4 = opaque (e), v5 = opaque (f), v6 = opaque (a + 1), v7 = opaque (b + 1),
    v8 = opaque (c + 1), v9 = opaque (d + 1), v10 = opaque (e + 1);
  clobber_void ();
  two_words t = clobber_two ();
  return v0 + v1 * 2 + v2 * 3 + v3 * 4 + v4 * 5 + v5 * 6 + v6 * 7 + v7 * 8
	 + v8 * 9 + v9 * 10 + v10 * 11 + t.second;
}

static long memory[8];

const struct subject subjects[] =
{
  VOID_SUBJECT (f_void, NO_ARGUMENTS),
  ONE_SUBJECT (f_one, 7, ARGUMENTS (3, 4)),
  TWO_SUBJECT (f_two, 5, ARGUMENTS (5)),
  MEMORY_SUBJECT (f_memory, memory, ARGUMENTS (5)),
  ONE_SUBJECT (through_pointer, 11, ARGUMENTS ((long) clobber_plain_identity, 5)),
  ONE_SUBJECT (through_most_pointer, 10 + 11 * 5, ARGUMENTS ((long) f_one, 5)),
  ONE_SUBJECT (switches, 5, ARGUMENTS (0)),
  ONE_SUBJECT (switches, 6, ARGUMENTS (1)),
  ONE_SUBJECT (switches, 4, ARGUMENTS (2)),
  ONE_SUBJECT (switches, 9, ARGUMENTS (3)),
  ONE_SUBJECT (stack_arguments, 21, ARGUMENTS (1, 2, 3, 4, 5, 6)),
  PLAIN_SUBJECT (passes, 25, ARGUMENTS (5)),
  PLAIN_SUBJECT (lives, 1 + 4 + 9 + 16 + 25 + 36 + 14 + 24 + 36 + 50
		 + 66 + 2, ARGUMENTS (1, 2, 3, 4, 5, 6)),
  { 0 }
};
