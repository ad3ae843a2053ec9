/* A part that is split off and not inlined.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-options "-fpartial-inlining" } */
/* { dg-leaves-symbol {callee\.part} } */

#include "ipa.h"

long counter;

PM static __attribute__ ((noinline, cold)) void slow (long a) { overwrite (); counter += a; }

PM static long
callee (long a)
{
  if (__builtin_expect (a < 10, 1))
    return a;
  overwrite ();
  slow (a);
  slow (a + 1);
  slow (a + 2);
  overwrite ();
  slow (a + 3);
  return counter;
}

PM NOINLINE long first (long a) { return callee (a) + 1; }
PM NOINLINE long second (long a) { return callee (a) + 2; }
PM NOINLINE long third (long a) { long b = callee (a + 1); return b + callee (a); }

static void
test (void)
{
  long r;
  KEEPING (r = first (opaque (1))); CHECK (r == 2);
  KEEPING (r = first (opaque (10))); CHECK (r == 47);
  KEEPING (r = second (opaque (10))); CHECK (r == 94);
  KEEPING (r = third (opaque (10))); CHECK (r == (92 + 50) + (92 + 50 + 46));
}
