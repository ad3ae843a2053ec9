/* Other names of functions.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "ipa.h"

PM NOINLINE long real (long a) { overwrite (); return a + 5; }
PM long another (long) __attribute__ ((alias ("real")));
PM long weak (long) __attribute__ ((weak, alias ("real")));
PM static long reference (long) __attribute__ ((weakref ("real")));
PM static long nowhere (long) __attribute__ ((weakref ("defined_nowhere")));

static void
test (void)
{
  long r;
  KEEPING (r = another (opaque (1))); CHECK (r == 6);
  KEEPING (r = weak (opaque (2))); CHECK (r == 7);
  KEEPING (r = reference (opaque (3))); CHECK (r == 8);
  KEEPING (r = nowhere ? nowhere (4) : 9); CHECK (r == 9);
}
