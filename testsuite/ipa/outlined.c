/* The bodies of parallel regions.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-options "-fopenmp" } */
/* { dg-leaves-symbol {parallel\._omp_fn} } */

#include "ipa.h"

PM NOINLINE static long piece (long a) { overwrite (); return a; }

PM NOINLINE long
parallel (long n, long a, long b)
{
  long sum = 0;
  overwrite ();
#pragma omp parallel for reduction (+:sum)
  for (long i = 0; i < n; i++)
    {
      long r = 0;
      KEEPING (r = piece (i));
      sum += r + a;
    }
  return sum * b;
}

static void
test (void)
{
  long r;
  KEEPING (r = parallel (10, 2, 3)); CHECK (r == (45 + 20) * 3);
}
