/* Functions for several targets in one unit: GCC keeps its register tables
   once for each, and makes new ones when it meets a target.  What a function
   preserves, and what its calls clobber, may not depend on the order; and a
   function of the Microsoft ABI before it may not add to either.  */
/* { dg-do run } */
/* { dg-require-cpu avx2 } */
/* Not for Clang: the optimize attribute.  */

#include "judge.h"

#define TARGET(T) __attribute__ ((target (T)))
typedef double v4df __attribute__ ((vector_size (32)));

#define FUNCTIONS(NAME, T)						\
  PM NOINLINE T long							\
  most_##NAME (long a, long b)						\
  {									\
    long c = opaque (a), d = opaque (b), e = opaque (a + b);		\
    clobber_plain ();							\
    return c + d + e;							\
  }									\
  NOINLINE T long							\
  plain_##NAME (long a, long b)						\
  {									\
    double x = opaque (a), y = opaque (b);				\
    long v0 = opaque (a), v1 = opaque (b), v2 = opaque (a + 1),		\
      v3 = opaque (b + 1), v4 = opaque (a + 2), v5 = opaque (b + 2),	\
      v6 = opaque (a + 3), v7 = opaque (b + 3), v8 = opaque (a + 4),	\
      v9 = opaque (b + 4);						\
    clobber_void ();							\
    return v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + x * y;	\
  }									\
  PM NOINLINE T void							\
  void_##NAME (long a)							\
  {									\
    double x = opaque (a);						\
    clobber_plain ();							\
    if (x + 1 != opaque (a) + 1)					\
      judge_fail (#NAME);						\
  }

FUNCTIONS (first, )
FUNCTIONS (avx, TARGET ("avx"))

__attribute__ ((ms_abi)) NOINLINE long
microsoft (long a, long b)
{
  double x = opaque (a);
  clobber_void ();
  return opaque (a) + opaque (b) + (long) x;
}

FUNCTIONS (after_microsoft, )
FUNCTIONS (avx2, TARGET ("avx2,bmi2"))
FUNCTIONS (general, TARGET ("sse4.2,tune=atom"))
FUNCTIONS (again, )
FUNCTIONS (small, __attribute__ ((optimize ("Os"))))
FUNCTIONS (unoptimized, __attribute__ ((optimize ("O0"))))
FUNCTIONS (avx_again, TARGET ("avx"))

/* Vectors live across calls, in functions that clear the upper halves.  */
PM NOINLINE TARGET ("avx") long
wide (double *p)
{
  v4df v;
  __builtin_memcpy (&v, p, sizeof v);
  v = v + v;
  clobber_void ();
  v = v * v;
  __builtin_memcpy (p, &v, sizeof v);
  clobber_plain ();
  return v[3];
}

NOINLINE TARGET ("avx") long
plain_wide (double *p)
{
  v4df v;
  __builtin_memcpy (&v, p, sizeof v);
  v = v + v;
  clobber_void ();
  clobber_one ();
  v = v * v;
  return v[3];
}

static double doubles[4] = { 1, 2, 3, 4 };

#define SUBJECTS(NAME)						\
  ONE_SUBJECT (most_##NAME, 14, ARGUMENTS (3, 4)),		\
  PLAIN_SUBJECT (plain_##NAME, 7 * 5 + 20 + 12, ARGUMENTS (3, 4)),	\
  VOID_SUBJECT (void_##NAME, ARGUMENTS (3))

const struct subject subjects[] =
{
  SUBJECTS (first), SUBJECTS (avx), SUBJECTS (after_microsoft),
  SUBJECTS (avx2), SUBJECTS (general), SUBJECTS (again), SUBJECTS (small),
  SUBJECTS (unoptimized), SUBJECTS (avx_again),
  PLAIN_SUBJECT (plain_wide, 64, ARGUMENTS ((long) doubles)),
  { FUNCTION (wide), PRESERVE_MOST, RESULT_ONE, ARGUMENTS ((long) doubles),
    0, 0, 0 },
  { 0 }
};

void
check_values (void)
{
  CHECK (microsoft (3, 4) == 10);
}
