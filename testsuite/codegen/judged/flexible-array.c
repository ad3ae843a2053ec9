/* A compiler that dies of a result which ends in a flexible array, or takes
   its padding for data.  */
/* { dg-do run } */
/* Not for Clang: it returns such a structure in memory.  */

#include "judge.h"

struct flexible { long l; char c[]; };
struct flexible_after_bits { long l; long long :64; char c[]; };

PM NOINLINE struct flexible
f_flexible (long a)
{
  clobber_plain ();
  return (struct flexible) { .l = a };
}

PM NOINLINE struct flexible_after_bits
f_flexible_after_bits (long a)
{
  clobber_plain ();
  return (struct flexible_after_bits) { .l = a };
}

const struct subject subjects[] =
{
  ONE_SUBJECT (f_flexible, 42, ARGUMENTS (42)),
  ONE_SUBJECT (f_flexible_after_bits, 42, ARGUMENTS (42)),
  { 0 }
};

void
check_values (void)
{
  CHECK (f_flexible (42).l == 42);
  CHECK (f_flexible_after_bits (42).l == 42);
}
