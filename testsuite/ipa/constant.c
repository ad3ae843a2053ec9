/* A clone for a constant argument.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-leaves-symbol {callee\.constprop} } */

#include "ipa.h"

PM static NOINLINE long
callee (long a, long b)
{
  overwrite ();
  if (b == 3)
    overwrite ();
  return a * b;
}

static void
test (void)
{
  long r;
  KEEPING (r = callee (opaque (5), 3)); CHECK (r == 15);
  KEEPING (r = callee (opaque (6), 3)); CHECK (r == 18);
}
