/* A callee that restores a register over a bit-precise integer, or returns in
   memory what belongs to registers.  */
/* { dg-do run } */
/* { dg-require-gcc 14 "_BitInt" } */

#include "judge.h"

/* Clang has none of more than 128 bits on AArch64.  */
#if __BITINT_MAXWIDTH__ >= 200
# define WIDE(X) X
#else
# define WIDE(X)
#endif

#define F(N)					\
  PM NOINLINE _BitInt (N)			\
  f_##N (long a)				\
  {						\
    clobber_plain ();				\
    return a;					\
  }						\
  PM NOINLINE long				\
  with_##N (_BitInt (N) a)			\
  {						\
    clobber_plain ();				\
    return a + 1;				\
  }
F (7) F (33) F (64) F (65) F (127) F (128) WIDE (F (129) F (200))

static long memory[8];
#define COMMA ,
#define ONE(N) { FUNCTION (f_##N), PRESERVE_MOST, RESULT_ONE, ARGUMENTS (42), 0, 0, 0 }
#define TWO(N) { FUNCTION (f_##N), PRESERVE_MOST, RESULT_TWO, ARGUMENTS (42), 0, 0, 0 }

const struct subject subjects[] =
{
  ONE (7), ONE (33), ONE (64), TWO (65), TWO (127), TWO (128),
  WIDE (MEMORY_SUBJECT (f_129, memory, ARGUMENTS (42)) COMMA)
  WIDE (MEMORY_SUBJECT (f_200, memory, ARGUMENTS (42)) COMMA)
  ONE_SUBJECT (with_64, 43, ARGUMENTS (42)),
  ONE_SUBJECT (with_128, 43, ARGUMENTS (42, 0)),
  { 0 }
};

void
check_values (void)
{
  CHECK (f_7 (42) == 42);
  CHECK (f_33 (42) == 42);
  CHECK (f_64 (42) == 42);
  CHECK (f_65 (42) == 42);
  CHECK (f_127 (42) == 42);
  CHECK (f_128 (42) == 42);
  WIDE (CHECK (f_129 (42) == 42));
  WIDE (CHECK (f_200 (42) == 42));
  CHECK (with_7 (42) == 43);
  WIDE (CHECK (with_200 (42) == 43));
}
