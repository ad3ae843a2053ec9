/* A preserve_most function that is told to jump to another function, by an
   attribute of statements that came with GCC 15.  A plain function may be told
   to jump to a preserve_most one.  */
/* { dg-do compile } */
/* { dg-require-gcc 15 "the attribute musttail" } */

#define PM __attribute__ ((preserve_most))
#define MUSTTAIL __attribute__ ((musttail))

#pragma GCC visibility push (hidden)
extern PM long most (long);
extern long plain (long);
extern PM long (*most_pointer) (long);
#pragma GCC visibility pop

PM long most_to_most (long a)
{
  MUSTTAIL return most (a + 1); /* { dg-error "cannot tail-call: the caller restores the registers that it preserves" } */
}

PM long most_to_plain (long a)
{
  MUSTTAIL return plain (a + 1); /* { dg-error "cannot tail-call: the caller restores the registers that it preserves" } */
}

PM long most_to_pointer (long a)
{
  MUSTTAIL return most_pointer (a); /* { dg-error "cannot tail-call: the caller restores the registers that it preserves" } */
}

long plain_to_most (long a)
{
  MUSTTAIL return most (a + 1);
}

long plain_to_pointer (long a)
{
  MUSTTAIL return most_pointer (a);
}

PM long not_told (long a)
{
  return most (a + 1);
}
