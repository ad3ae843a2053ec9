/* A function that is chosen when the program starts.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "ipa.h"

PM static long chosen (long a) { overwrite (); return a + 6; }
static function *resolve (void) { return chosen; }
PM long indirect (long) __attribute__ ((ifunc ("resolve")));

static void
test (void)
{
  long r;
  function *pointer = indirect;
  KEEPING (r = indirect (opaque (1))); CHECK (r == 7);
  KEEPING (r = pointer (opaque (2))); CHECK (r == 8);
}
