/* Versions of a C++ function for several processors: what is chosen among them
   at a call, and a pointer to it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-leaves-symbol {chosenl\.avx2} } */

#include "../ipa.h"

#define VERSION(TARGET, N)						\
  __attribute__ ((target (TARGET))) PM NOINLINE long			\
  chosen (long a)							\
  {									\
    overwrite ();							\
    return a + N - N + 1;						\
  }
VERSION ("default", 1)
VERSION ("sse4.2", 2)
VERSION ("avx2", 3)

struct members
{
  long field;
  PM __attribute__ ((target_clones ("avx2", "default"))) NOINLINE long
  cloned (long a) { overwrite (); return a + field; }
};

NOINLINE static function *pointer () { return chosen; }

static void
test (void)
{
  long r;
  function *f = pointer ();
  members m = { opaque (3) };
  KEEPING (r = chosen (opaque (1))); CHECK (r == 2);
  KEEPING (r = f (opaque (2))); CHECK (r == 3);
  KEEPING (r = m.cloned (opaque (4))); CHECK (r == 7);
}
