/* Plain functions that end in a sibling call of a preserve_most function of
   another unit.  What such a call may lose is known to their callers, which
   -fipa-ra tells what each clobbers, as well as if they made an ordinary
   call.  The callees lose what those of some releases of Clang do.  */
/* { dg-do run } */
/* Not for Clang: it trusts the callees.  */

#include "judge.h"

extern PM long loses_with_value (long);
extern PM void loses_without_value (long);

#ifdef __x86_64__
__asm__ (".text\n"
	 "loses_with_value:\n\tlea 1(%rdi), %rax\n\tmov $-1, %ecx\n\tret\n"
	 "loses_without_value:\n\tmov $-1, %eax\n\tret\n"
	 ".globl loses_with_value, loses_without_value\n");
#elif defined __aarch64__
__asm__ (".text\n"
	 "loses_with_value:\n\tadd x0, x0, 1\n\tmov x9, -1\n\tret\n"
	 "loses_without_value:\n\tmov x9, -1\n\tret\n"
	 ".globl loses_with_value, loses_without_value\n");
#else
# error "no registers are known for this processor"
#endif

static NOINLINE long
jumps_for_value (long a)
{
  return loses_with_value (a + 1);
}

static NOINLINE void
jumps (long a)
{
  loses_without_value (a + 1);
}

static NOINLINE long
jumps_by_pointer (PM long (*function) (long), long a)
{
  return function (a + 1);
}

static NOINLINE long
jumps_twice (long a)
{
  return jumps_for_value (a + 1);
}

PM NOINLINE long
calls_for_value (long a)
{
  return jumps_for_value (a);
}

PM NOINLINE void
calls (long a)
{
  jumps (a);
}

PM NOINLINE long
calls_by_pointer (long a)
{
  return jumps_by_pointer (loses_with_value, a);
}

PM NOINLINE long
calls_both (long a)
{
  jumps (a);
  return jumps_twice (a);
}

/* The values are live over the call in the registers that are left.  */
NOINLINE long
keeps (long a)
{
  long b = opaque (a + 1), c = opaque (a + 2), d = opaque (a + 3),
    e = opaque (a + 4), f = opaque (a + 5), g = opaque (a + 6),
    h = opaque (a + 7), i = opaque (a + 8), j = opaque (a + 9),
    k = opaque (a + 10), l = opaque (a + 11), m = opaque (a + 12),
    n = opaque (a + 13);
  jumps (a);
  return (jumps_for_value (a) + b + c * 2 + d * 3 + e * 4 + f * 5 + g * 6
	  + h * 7 + i * 8 + j * 9 + k * 10 + l * 11 + m * 12 + n * 13);
}

const struct subject subjects[] =
{
  ONE_SUBJECT (calls_for_value, 7, ARGUMENTS (5)),
  VOID_SUBJECT (calls, ARGUMENTS (5)),
  ONE_SUBJECT (calls_by_pointer, 6 + 1, ARGUMENTS (5)),
  ONE_SUBJECT (calls_both, 8, ARGUMENTS (5)),
  PLAIN_SUBJECT (keeps, 7 + 5 * 91 + 819, ARGUMENTS (5)),
  { 0 }
};

void
check_values (void)
{
}
