/* The attribute in every standard of C, and functions without prototypes,
   which C2X no longer has.  */
/* { dg-do run } */
/* { dg-options "-w" } */
/* Not for Clang: its spelling of the standards is another.  */

#include "judge.h"

PM long
prototyped (long a, short b)
{
  clobber_plain ();
  return a + b;
}

__attribute__ ((__preserve_most__)) void
underscores (void)
{
  clobber_plain ();
}

#if !defined __STDC_VERSION__ || __STDC_VERSION__ <= 201710L

PM long unprototyped ();

long
calls_unprototyped (long a)
{
  return unprototyped (a, 6, 1.0) + a;
}

PM long
unprototyped (a, b, c)
  long a;
  short b;
  float c;
{
  clobber_plain ();
  return a + b + (long) c;
}

#else

[[clang::preserve_most]] long
in_brackets (long a)
{
  clobber_plain ();
  return a;
}

[[gnu::__preserve_most__]] void
in_gnu_brackets (long)
{
  clobber_plain ();
}

#if __GNUC__ >= 13
/* No argument has a name.  */
PM long
unnamed (...)
{
  __builtin_va_list ap;
  long sum = 0;
  __builtin_va_start (ap, 0);
  for (int i = 0; i < 9; i++)
    sum = 2 * sum + __builtin_va_arg (ap, long);
  __builtin_va_end (ap);
  clobber_plain ();
  return sum;
}

long
calls_unnamed (long a)
{
  return unnamed (a, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 3L) - 256 * a;
}
#endif

#endif

const struct subject subjects[] =
{
  ONE_SUBJECT (prototyped, 11, ARGUMENTS (5, 6)),
  VOID_SUBJECT (underscores, NO_ARGUMENTS),
#if !defined __STDC_VERSION__ || __STDC_VERSION__ <= 201710L
  PLAIN_SUBJECT (calls_unprototyped, 17, ARGUMENTS (5)),
#else
  ONE_SUBJECT (in_brackets, 5, ARGUMENTS (5)),
  VOID_SUBJECT (in_gnu_brackets, ARGUMENTS (5)),
#if __GNUC__ >= 13
  PLAIN_SUBJECT (calls_unnamed, 5, ARGUMENTS (7)),
#endif
#endif
  { 0 }
};
