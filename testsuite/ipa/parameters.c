/* A clone with other parameters.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "ipa.h"

struct pair { long unused, first, second; };

PM static NOINLINE long
callee (struct pair *p, long unused, long a)
{
  long first = p->first;
  (void) unused;
  overwrite ();
  return first * 10 + a;
}

static void
test (void)
{
  long r;
  struct pair p = { opaque (1), opaque (2), opaque (3) };
  KEEPING (r = callee (&p, opaque (7), opaque (4))); CHECK (r == 24);
  KEEPING (r = callee (&p, opaque (8), opaque (5))); CHECK (r == 25);
}
