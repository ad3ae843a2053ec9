/* Member functions that lose this, and calls of virtual functions that become direct.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "ipa.h"

namespace
{
  struct shape
  {
    long unused;
    PM NOINLINE long lonely (long a) { overwrite (); return a * 2; }
    PM virtual NOINLINE long area (long a) { overwrite (); return a; }
    PM virtual ~shape () { }
  };
  struct square final : shape
  {
    PM ~square () { }
    PM NOINLINE long area (long a) override { overwrite (); return a * a; }
  };
  struct other { PM virtual NOINLINE long perimeter (long a) { return a; } };
  struct both final : shape, other
  {
    PM ~both () { }
    PM NOINLINE long area (long a) override { overwrite (); return a + 1; }
    PM NOINLINE long perimeter (long a) override { overwrite (); return a * 4; }
  };

  NOINLINE long through (shape *s, long a) { return s->area (a); }
  NOINLINE long through_other (other *o, long a) { return o->perimeter (a) + o->perimeter (a + 1); }
}

static void
test (void)
{
  long r;
  shape s;
  square q;
  both b;
  KEEPING (r = s.lonely (opaque (4))); CHECK (r == 8);
  KEEPING (r = q.lonely (opaque (5))); CHECK (r == 10);
  KEEPING (r = q.area (opaque (4))); CHECK (r == 16);
  KEEPING (r = through (&q, 4)); CHECK (r == 16);
  KEEPING (r = through (opaque (1) ? (shape *) &b : &s, 4)); CHECK (r == 5);
  KEEPING (r = through_other (&b, 4)); CHECK (r == 36);
}
