/* Functions that keep values in registers over an operation.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

/* Values in as many registers as an asm can name.  */
#define NR_VALUES 12
#define VALUES(V)							\
  V (0) V (1) V (2) V (3) V (4) V (5) V (6) V (7) V (8) V (9) V (10) V (11)
#define LOAD(N) unsigned long v##N = READ_ONCE (values[N]);
#define LOST(N) lost |= v##N != READ_ONCE (values[N]);
#define IN_REGISTERS()							\
  asm volatile ("" : "+r" (v0), "+r" (v1), "+r" (v2), "+r" (v3), "+r" (v4), \
		"+r" (v5), "+r" (v6), "+r" (v7), "+r" (v8), "+r" (v9),	\
		"+r" (v10), "+r" (v11))

static unsigned long values[NR_VALUES];

static void
set_values (void)
{
  unsigned int i;

  for (i = 0; i < NR_VALUES; i++)
    values[i] = 0x1eafUL * (i + 1) << i;
}

/* A function NAME with PARAMETERS that keeps values over OPERATION, and returns
   true if one was lost.  */
#define KEEPER(NAME, PARAMETERS, OPERATION)				\
static noinline bool							\
NAME PARAMETERS								\
{									\
  bool lost = false;							\
  VALUES (LOAD)								\
  IN_REGISTERS ();							\
  OPERATION;								\
  IN_REGISTERS ();							\
  VALUES (LOST)								\
  return lost;								\
}
