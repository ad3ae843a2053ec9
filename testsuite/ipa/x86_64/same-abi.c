/* Functions of one body, or with two names, of which one has an attribute for the
   ABI that the other has anyway.  What is known of one is known of both.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "../ipa.h"

#define SYSV __attribute__ ((sysv_abi))

PM NOINLINE long far_away (long a) { overwrite (); return a + 5; }
extern PM long pointed (long) __attribute__ ((weak, alias ("far_away")));

static SYSV NOINLINE long first_1 (long a) { return pointed (a) * 3; }
static NOINLINE long second_1 (long a) { return pointed (a) * 3; }

static NOINLINE long first_2 (long a) { return pointed (a) * 5; }
static SYSV NOINLINE long second_2 (long a) { return pointed (a) * 5; }

static SYSV NOINLINE __attribute__ ((used)) long first_3 (long a) { return pointed (a) * 7; }
static long second_3 (long) __attribute__ ((alias ("first_3")));

static NOINLINE __attribute__ ((used)) long first_4 (long a) { return pointed (a) * 9; }
static SYSV long second_4 (long) __attribute__ ((alias ("first_4")));

static void
test (void)
{
  long r;
  KEEPING (r = first_1 (opaque (1))); CHECK (r == 18);
  KEEPING (r = second_1 (opaque (1))); CHECK (r == 18);
  KEEPING (r = first_2 (opaque (1))); CHECK (r == 30);
  KEEPING (r = second_2 (opaque (1))); CHECK (r == 30);
  KEEPING (r = first_3 (opaque (1))); CHECK (r == 42);
  KEEPING (r = second_3 (opaque (1))); CHECK (r == 42);
  KEEPING (r = first_4 (opaque (1))); CHECK (r == 54);
  KEEPING (r = second_4 (opaque (1))); CHECK (r == 54);
}
