/* Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "units.h"

long plain (long a) { overwrite (); return a + 3; }
long callee (long a) { overwrite (); return a + 1; }
long inlined (long a) { overwrite (); return plain (a) * 2; }
struct words
in_memory (long a)
{
  struct words w = { { a, a + 1, a + 2, a + 3, a + 4 } };
  overwrite ();
  return w;
}
long calls_plain (long a) { return plain (a) + plain (a + 1); }
PM static NOINLINE long in_table (long a) { overwrite (); return a * 7; }
function *table[2] = { in_table, outside };
