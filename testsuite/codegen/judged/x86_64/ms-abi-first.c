/* The first function that calls by the convention is of the Microsoft ABI, for
   which calls of plain C preserve rsi, rdi and xmm6 to xmm15: they are not
   what others take for plain C.  */
/* { dg-do run } */
/* Not for Clang: values in named registers.  */

#include "judge.h"

#define MS __attribute__ ((ms_abi)) NOINLINE

/* Not called.  */
MS long
first (long a)
{
  clobber_void ();
  return clobber_one () + a;
}

static NOINLINE double
clobbers (double a)
{
  clobber_void ();
  return a;
}

NOINLINE long
keeps (long a)
{
  register double in_xmm8 __asm__ ("xmm8") = a;
  __asm__ ("" : "+x" (in_xmm8));
  double kept = in_xmm8;
  clobber_void ();
  return kept;
}

NOINLINE long
keeps_over_plain (long a)
{
  register double in_xmm8 __asm__ ("xmm8") = a;
  __asm__ ("" : "+x" (in_xmm8));
  double kept = in_xmm8;
  return clobbers (1) + kept;
}

/* A function of the Microsoft ABI preserves what its callee clobbers.  */
MS long
last (long a)
{
  return clobber_one () + clobbers (a);
}

PM NOINLINE long
calls (long a)
{
  return last (a);
}

NOINLINE long
keeps_over_last (long a)
{
  register double in_xmm8 __asm__ ("xmm8") = a;
  __asm__ ("" : "+x" (in_xmm8));
  double kept = in_xmm8;
  return last (a) + kept;
}

const struct subject subjects[] =
{
  PLAIN_SUBJECT (keeps, 5, ARGUMENTS (5)),
  PLAIN_SUBJECT (keeps_over_plain, 6, ARGUMENTS (5)),
  PLAIN_SUBJECT (keeps_over_last, 11, ARGUMENTS (5)),
  ONE_SUBJECT (calls, 6, ARGUMENTS (5)),
  { 0 }
};

void
check_values (void)
{
}
