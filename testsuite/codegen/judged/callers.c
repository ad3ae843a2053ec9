/* A caller that assumes more than its callee preserves, or that loses a value
   which it keeps in a preserved register.  More values than there are
   registers live across calls of functions that overwrite everything that
   they may, for each kind of result.  */
/* { dg-do run } */

#include "judge.h"
#include "values.h"

#define CALLER(NAME, CONVENTION, CALL)		\
  CONVENTION NOINLINE long			\
  NAME (long a)					\
  {						\
    BEFORE (a)					\
    CALL;					\
    return AFTER;				\
  }

#define PLAIN_CONVENTION
#define CALLERS(KIND, CALL)				\
  CALLER (plain_##KIND, PLAIN_CONVENTION, CALL)		\
  CALLER (most_##KIND, PM, CALL)

CALLERS (void, clobber_void ())
CALLERS (one, v0 += clobber_one () - 1)
CALLERS (two, two_words t = clobber_two (); v0 += t.first + t.second - 3)
CALLERS (vector, v0 += clobber_vector () - 1.5)
CALLERS (memory, struct words w = clobber_memory (); v0 += w.word[6] - 7)
CALLERS (ordinary, clobber_plain ())
CALLERS (several, clobber_void (); clobber_plain (); v0 += clobber_one () - 1)

/* Floating point and vectors live across a call: nothing preserves them but
   the low halves of v8-v15.  */
typedef double pair __attribute__ ((vector_size (16)));

NOINLINE PM long
most_floating (long a)
{
  double d0 = opaque (a), d1 = opaque (a + 1), d2 = opaque (a + 2),
    d3 = opaque (a + 3), d4 = opaque (a + 4), d5 = opaque (a + 5),
    d6 = opaque (a + 6), d7 = opaque (a + 7), d8 = opaque (a + 8),
    d9 = opaque (a + 9);
  long double l = opaque (a);
  pair p = { opaque (a), opaque (a + 1) };
  clobber_void ();
  __asm__ ("" : "+m" (p));
  return d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + l + p[0] + p[1];
}

NOINLINE long
plain_floating (long a)
{
  double d0 = opaque (a), d1 = opaque (a + 1), d2 = opaque (a + 2),
    d3 = opaque (a + 3), d4 = opaque (a + 4), d5 = opaque (a + 5),
    d6 = opaque (a + 6), d7 = opaque (a + 7), d8 = opaque (a + 8),
    d9 = opaque (a + 9);
  long double l = opaque (a);
  pair p = { opaque (a), opaque (a + 1) };
  clobber_one ();
  return d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + l + p[0] + p[1];
}

/* A preserved register may hold the argument itself after the call.  */
NOINLINE long
plain_arguments (long a, long b, long c, long d, long e, long f)
{
  clobber_void ();
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f;
}

NOINLINE PM long
most_arguments (long a, long b, long c, long d, long e, long f)
{
  PM void (*function) (long, long, long, long, long, long)
    = (PM void (*) (long, long, long, long, long, long)) clobber_void;
  __asm__ ("" : "+r" (function));
  function (f, e, d, c, b, a);
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f;
}

/* A call at the end, of a function of another unit: a jump would leave what
   some releases of Clang lose to the caller.  */
NOINLINE PM void
most_last (void)
{
  clobber_void ();
}

/* In a loop, with values that change.  */
NOINLINE PM long
most_loop (long n)
{
  long a = 0, b = 1, c = 2, d = 3;
  for (long i = 0; i < n; i++)
    {
      a += b ^ i; b += c; c += d; d += a;
      if (i & 1)
	clobber_void ();
    }
  return a + b + c + d;
}

static long
loop_expected (long n)
{
  long a = 0, b = 1, c = 2, d = 3;
  for (long i = 0; i < n; i++)
    {
      a += b ^ i; b += c; c += d; d += a;
    }
  return a + b + c + d;
}

/* The values of the first are checked below, where they can be computed.  */
const struct subject subjects[] =
{
#define SUBJECTS(KIND)							\
  { FUNCTION (plain_##KIND), PLAIN, RESULT_ONE, ARGUMENTS (42), 0, 0, 0 }, \
  { FUNCTION (most_##KIND), PRESERVE_MOST, RESULT_ONE, ARGUMENTS (42), 0, 0, 0 }
  SUBJECTS (void), SUBJECTS (one), SUBJECTS (two), SUBJECTS (vector),
  SUBJECTS (memory), SUBJECTS (ordinary), SUBJECTS (several),
  PLAIN_SUBJECT (plain_floating, 42 * 13 + 46, ARGUMENTS (42)),
  ONE_SUBJECT (most_floating, 42 * 13 + 46, ARGUMENTS (42)),
  PLAIN_SUBJECT (plain_arguments, 91, ARGUMENTS (1, 2, 3, 4, 5, 6)),
  ONE_SUBJECT (most_arguments, 91, ARGUMENTS (1, 2, 3, 4, 5, 6)),
  VOID_SUBJECT (most_last, NO_ARGUMENTS),
  { 0 }
};

void
check_values (void)
{
  long e = expected (42);
#define CHECK_BOTH(KIND)			\
  CHECK (plain_##KIND (42) == e);		\
  CHECK (most_##KIND (42) == e)
  CHECK_BOTH (void);
  CHECK_BOTH (one);
  CHECK_BOTH (two);
  CHECK_BOTH (vector);
  CHECK_BOTH (memory);
  CHECK_BOTH (ordinary);
  CHECK_BOTH (several);
  CHECK (most_loop (9) == loop_expected (9));
}
