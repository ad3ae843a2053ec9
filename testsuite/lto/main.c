/* Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include "units.h"

static int failures, passes;

void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

void passed (void) { passes++; }

PM static NOINLINE long mine (long a) { overwrite (); return a; }

int
main (void)
{
  long r = 0;
  KEEPING (r = callee (4)); CHECK (r == 5);
  KEEPING (r = inlined (4)); CHECK (r == 14);
  KEEPING (r = calls_plain (4)); CHECK (r == 15);
  KEEPING (r = plain (4)); CHECK (r == 7);
  struct words w;
  KEEPING (w = in_memory (4)); CHECK (w.word[0] == 4 && w.word[4] == 8);
  KEEPING (r = table[opaque (0)] (4)); CHECK (r == 28);
  KEEPING (r = table[opaque (1)] (4)); CHECK (r == 20);
  KEEPING (r = outside (4)); CHECK (r == 20);
  KEEPING (r = calls_back (mine, 4)); CHECK (r == 15);
  KEEPING (r = calls_back (callee, 4)); CHECK (r == 18);
  printf ("%d passed, %d failed\n", passes, failures);
  return failures || passes < 20;
}
