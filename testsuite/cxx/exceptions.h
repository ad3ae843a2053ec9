/* Functions that throw, and functions that others throw through.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "registers.h"

struct thrown { long value; };

/* Counts its ends.  */
struct cleanup
{
  static long n;
  PM cleanup ();
  PM ~cleanup ();
};

PM void throw_it (long);
PM void throw_through (long);
PM void throw_through_cleanups (long);
PM long catch_it (long);
PM long catch_and_return (long, long, long, long, long, long);
PM void rethrow (long);
PM void no_throw_plain ();
PM long throw_if (long, long);
void plain_throw (long);
void plain_through (long);

struct thrower
{
  PM virtual void f (long);
  PM virtual ~thrower ();
};
struct other { long x; PM virtual void g (long); PM virtual ~other (); };
struct throws_in_thunk : thrower, other
{
  PM void g (long) override;
  PM ~throws_in_thunk () override;
};
PM other *make_other ();
