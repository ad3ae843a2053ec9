/* Clones of a function for several processors.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-leaves-symbol {cloned\.avx2} } */

#include "../ipa.h"

__attribute__ ((preserve_most, target_clones ("avx2", "default")))
NOINLINE long
cloned (long a)
{
  overwrite ();
  return a + 7;
}

static void
test (void)
{
  long r;
  KEEPING (r = cloned (opaque (1))); CHECK (r == 8);
  KEEPING (r = cloned (opaque (2))); CHECK (r == 9);
}
