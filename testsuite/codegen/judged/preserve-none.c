/* Functions that preserve nothing at all: a preserve_most function that calls
   one must save what is callee-saved in plain C, and its own; and one that
   calls a preserve_most function may rely on it.  */
/* { dg-do run } */
/* { dg-require-gcc 16 "preserve_none" } */

#include "judge.h"

#define NONE __attribute__ ((preserve_none))

/* Overwrite what plain C preserves.  */
#ifdef __x86_64__
# define CLOBBER_SAVED()						\
  __asm__ volatile ("mov %%rsp, %%rbx\n\tmov %%rsp, %%r12\n\t"		\
		    "mov %%rsp, %%r13\n\tmov %%rsp, %%r14\n\t"		\
		    "mov %%rsp, %%r15"					\
		    ::: "rbx", "r12", "r13", "r14", "r15")
#elif defined __aarch64__
# define CLOBBER_SAVED()						\
  __asm__ volatile ("mov x19, sp\n\tmov x20, sp\n\tmov x21, sp\n\t"	\
		    "mov x22, sp\n\tmov x23, sp\n\tmov x24, sp\n\t"	\
		    "mov x25, sp\n\tmov x26, sp\n\tmov x27, sp\n\t"	\
		    "mov x28, sp"					\
		    ::: "x19", "x20", "x21", "x22", "x23", "x24", "x25", \
		    "x26", "x27", "x28")
#else
# error "no registers are known for this processor"
#endif

NONE NOINLINE long
none (long a, long b)
{
  clobber_plain ();
  CLOBBER_SAVED ();
  return a - b;
}

NONE long (*volatile pointer) (long, long) = none;

#define CALLER(NAME, CALL)						\
  NOINLINE long								\
  NAME (long a)								\
  {									\
    long v0 = opaque (a + 1), v1 = opaque (a * 3), v2 = opaque (a ^ 5),	\
      v3 = opaque (a - 7), v4 = opaque (a + 11), v5 = opaque (a * 13),	\
      v6 = opaque (a ^ 17), v7 = opaque (a - 19);			\
    long r = CALL;							\
    return r + v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7;			\
  }
/* For 4: 5 + 12 + 1 - 3 + 15 + 52 + 21 - 15.  */
#define SUM 88

PM CALLER (most_calls_none, none (a, 1))
PM CALLER (most_calls_pointer, pointer (a, 1))
CALLER (plain_calls_none, none (a, 1))
NONE CALLER (none_calls_most, (clobber_void (), 3))
NONE CALLER (none_calls_value, clobber_one () + 2)
NONE CALLER (none_calls_most_caller, most_calls_none (a) - SUM)
PM CALLER (most_calls_none_caller, none_calls_most (a) - SUM)

const struct subject subjects[] =
{
  ONE_SUBJECT (most_calls_none, SUM + 3, ARGUMENTS (4)),
  ONE_SUBJECT (most_calls_pointer, SUM + 3, ARGUMENTS (4)),
  PLAIN_SUBJECT (plain_calls_none, SUM + 3, ARGUMENTS (4)),
  ONE_SUBJECT (most_calls_none_caller, SUM + 3, ARGUMENTS (4)),
  { 0 }
};

void
check_values (void)
{
  CHECK (none_calls_most (4) == SUM + 3);
  CHECK (none_calls_value (4) == SUM + 3);
  CHECK (none_calls_most_caller (4) == SUM + 3);
}
