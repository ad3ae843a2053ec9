/* Calls of everything in places.h, with values kept across.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <cstdio>
#include "places.h"

static int failures, passes;

extern "C" void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

extern "C" void passed (void) { passes++; }

NOINLINE static long
caught ()
{
  long r = 0;
  try { throws_most (); }
  catch (long (PM *p) (long)) { KEEPING (r = p (opaque (1))); }
  return r;
}

int
main ()
{
  long r;
  auto m = mutable_lambda ();
  KEEPING (r = m (opaque (1))); CHECK (r == 2);
  auto c = constexpr_lambda ();
  KEEPING (r = c (opaque (1))); CHECK (r == 3);
  auto g = generic_lambda ();
  KEEPING (r = g (opaque (1))); CHECK (r == 4);
  r = caught (); CHECK (r == 5);

  converted v;
  most *p = v;
  KEEPING (r = p (1)); CHECK (r == 6);
  KEEPING (r = v.operator long ()); CHECK (r == 6);

  dependent<long> d;
  KEEPING (d.assign (20)); CHECK (d.value == 20);
  d.pointer = pointed_to;
  KEEPING (r = d.member (1)); CHECK (r == 21);
  KEEPING (r = d.pointer (1)); CHECK (r == 6);
  dependent<long> *volatile where = &d;
  KEEPING (r = where->overridden (21)); CHECK (r == 1);
  KEEPING (r = sum (p, p)); CHECK (r == 12);

  chained<long> n = { 7 };
  chained<long>::holder held = { pointed_to };
  KEEPING (r = held.held (1)); CHECK (r == 6);
  KEEPING (r = chained<long>::by_parameter<pointed_to> (1)); CHECK (r == 6);
  KEEPING (r = (n.*n.select ()) (2)); CHECK (r == 14);

  KEEPING (r = second::c_function (1)); CHECK (r == 8);
  KEEPING (r = first::c_function (1)); CHECK (r == 8);
  KEEPING (r = c_other (1)); CHECK (r == 9);

  KEEPING (r = behind_result (1)); CHECK (r == 10);
  KEEPING (r = by_alias (1)); CHECK (r == 11);
  KEEPING (r = by_specifier (1)); CHECK (r == 12);

  KEEPING (r = by_parameter (1)); CHECK (r == 15);
  plain *z = cast (plain_function);
  KEEPING (r = z (1)); CHECK (r == 14);
  auto bare = bare_lambda ();
  KEEPING (r = bare ()); CHECK (r == 15);

  with_friend::kind<decltype (&befriended)>::type *f = befriended;
  with_friend::kind<decltype (&plain_function)>::type *h = plain_function;
  KEEPING (r = f (1)); CHECK (r == 13);
  KEEPING (r = h (1)); CHECK (r == 14);

  KEEPING (r = instantiated (1L)); CHECK (r == 16);

  printf ("%d passed, %d failed\n", passes, failures);
  return failures != 0;
}
