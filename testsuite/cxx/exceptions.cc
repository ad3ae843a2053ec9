/* Exceptions from, through and to preserve_most functions: the values of the
   function that catches are its own again.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <cstdio>
#include "exceptions.h"

static int failures, passes;

extern "C" void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

extern "C" void passed (void) { passes++; }

/* The call CALL throws VALUE, and 12 values live across survive.  */
#define CATCHING(CALL, VALUE)						\
  do									\
    {									\
      long caught = 0;							\
      KEEPING (try { no_throw_plain (); CALL; }				\
	       catch (thrown &t) { caught = t.value; });		\
      CHECK (caught == VALUE);						\
    }									\
  while (0)

NOINLINE static long
in_a_loop (long n)
{
  long sum = 0, caught = 0, a = opaque (1), b = opaque (2), c = opaque (3);
  for (long i = 0; i < n; i++)
    {
      no_throw_plain ();
      try
	{
	  sum += throw_if (i, a + b + c);
	}
      catch (const thrown &t)
	{
	  caught += t.value;
	}
    }
  return sum * 1000 + caught;
}

/* A preserve_most function that catches, called with values kept.  */
PM NOINLINE static long
catches (long a, long b, long c)
{
  try { throw_through_cleanups (a); }
  catch (thrown &t) { return t.value * b + c; }
  return -1;
}

int
main ()
{
  CATCHING (plain_throw (7), 7);
  CATCHING (throw_it (1), 1);
  CATCHING (throw_through (2), 2);
  CATCHING (plain_through (3), 3);
  CATCHING (throw_through_cleanups (4), 4);
  CHECK (cleanup::n == 2);
  CATCHING (rethrow (5), 6);
  CATCHING (cleanup c; throw_it (8), 8);
  CHECK (cleanup::n == 3);
  other *o = make_other ();
  CATCHING (o->g (9), 9);
  delete o;
  long r;
  KEEPING (r = catch_it (10)); CHECK (r == 10);
  KEEPING (r = catch_and_return (1, 2, 3, 4, 5, 6));
  CHECK (r == 1 + 4 + 9 + 16 + 25 + 36);
  KEEPING (r = catches (2, 3, 4)); CHECK (r == 10);
  /* 0 to 5 do not throw: 15 and six times six; 6 to 9 do: 30.  */
  CHECK (in_a_loop (10) == (15 + 36) * 1000 + 30);
  printf ("%d passed, %d failed\n", passes, failures);
  return failures || passes < 25;
}
