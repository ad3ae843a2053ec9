/* Functions inlined into those of the other convention.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "ipa.h"

static inline __attribute__ ((always_inline)) long
plain_inline (long a) { overwrite (); return a + 1; }
PM static inline __attribute__ ((always_inline)) long
most_inline (long a) { overwrite (); return a + 2; }
PM NOINLINE long most (long a) { return plain_inline (a) + most_inline (a); }
NOINLINE long plain (long a) { return plain_inline (a) + most_inline (a); }

/* Recursion, inlined into itself and cloned.  */
PM long
fibonacci (long n)
{
  overwrite ();
  return n < 2 ? n : fibonacci (n - 1) + fibonacci (n - 2);
}

static void
test (void)
{
  long r;
  KEEPING (r = most (opaque (1))); CHECK (r == 5);
  KEEPING (r = plain (opaque (1))); CHECK (r == 5);
  KEEPING (r = fibonacci (opaque (12))); CHECK (r == 144);
}
