/* Functions of one body and different conventions.  They are local, so that
   calls of one may become calls of another.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-leaves-symbol {([0-9a-f]+) t plain_1\n\1 t plain_2} } */

#include "ipa.h"

static NOINLINE long plain_1 (long a) { overwrite (); return a * 3 + 1; }
static PM NOINLINE long most_1 (long a) { overwrite (); return a * 3 + 1; }
static NOINLINE long plain_2 (long a) { overwrite (); return a * 3 + 1; }
static PM NOINLINE long most_2 (long a) { overwrite (); return a * 3 + 1; }

/* Bodies that differ in the convention that they call by only.  */
static NOINLINE long calls_plain (void *f, long a) { return ((long (*) (long)) f) (a) + 1; }
static NOINLINE long calls_most (void *f, long a) { return ((function *) f) (a) + 1; }
static PM NOINLINE long most_calls_plain (void *f, long a) { return ((long (*) (long)) f) (a) + 1; }
static PM NOINLINE long most_calls_most (void *f, long a) { return ((function *) f) (a) + 1; }

static void
test (void)
{
  long r;
  KEEPING (r = most_1 (opaque (4))); CHECK (r == 13);
  KEEPING (r = most_2 (opaque (4))); CHECK (r == 13);
  KEEPING (r = plain_1 (opaque (4))); CHECK (r == 13);
  KEEPING (r = plain_2 (opaque (4))); CHECK (r == 13);
  KEEPING (r = calls_plain ((void *) plain_1, opaque (4))); CHECK (r == 14);
  KEEPING (r = calls_most ((void *) most_1, opaque (4))); CHECK (r == 14);
  KEEPING (r = most_calls_plain ((void *) plain_1, opaque (4))); CHECK (r == 14);
  KEEPING (r = most_calls_most ((void *) most_2, opaque (4))); CHECK (r == 14);
}
