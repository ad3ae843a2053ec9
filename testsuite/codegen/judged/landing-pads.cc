// A landing pad is entered when callees have overwritten registers of the
// convention, so it must not be the first block that saves them.
// { dg-do run }

extern "C" {
#include "judge.h"
}

extern "C" {

PM NOINLINE void
throws (long a)
{
  if (a > 5)
    throw (int) a;
}

// Only the landing pad calls a plain C function.
PM NOINLINE long
catches (long a, long b)
{
  long t = a * b;
  try
    {
      throws (a);
    }
  catch (int x)
    {
      clobber_plain ();
      t += x;
    }
  return t;
}

PM NOINLINE long
cleans_up (long a, long b)
{
  struct cleanup { ~cleanup () { clobber_plain (); } };
  long t = a * b;
  try
    {
      if (a > 3)
	{
	  cleanup c;
	  throws (a);
	}
    }
  catch (int x)
    {
      t += x;
    }
  return t;
}

const struct subject subjects[] =
{
  ONE_SUBJECT (catches, 6, ARGUMENTS (2, 3)),
  ONE_SUBJECT (catches, 36, ARGUMENTS (9, 3)),
  ONE_SUBJECT (cleans_up, 6, ARGUMENTS (2, 3)),
  ONE_SUBJECT (cleans_up, 15, ARGUMENTS (5, 3)),
  ONE_SUBJECT (cleans_up, 36, ARGUMENTS (9, 3)),
  { 0 }
};

void
check_values (void)
{
}

}
