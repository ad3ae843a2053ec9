/* The frame of each program: test () is its own.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include "registers.h"

static int failures, passes;

#ifdef __cplusplus
extern "C" {
#endif
void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

void passed (void) { passes++; }
#ifdef __cplusplus
}
#endif

typedef PM long function (long);

static void test (void);

int
main (void)
{
  test ();
  printf ("%d passed, %d failed\n", passes, failures);
  return failures || passes == 0;
}
