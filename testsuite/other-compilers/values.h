/* What the programs of this directory share.  A program's status: 0 if all is
   well, 1 if it saw its bug.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PRESERVE_MOST __attribute__ ((preserve_most))
#define NOINLINE __attribute__ ((noinline))

#define EACH_VALUE(DO) \
  DO (0) DO (1) DO (2) DO (3) DO (4) DO (5) DO (6) DO (7) DO (8) DO (9)
#define N_VALUES 10

#define LOAD(I) long v##I = values[I]; __asm__ volatile ("" : "+r" (v##I));
#define STORE(I) values_after[I] = v##I;

static long values[N_VALUES] = { 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 };
static long values_after[N_VALUES];

/* True if a value is not what it was.  */

static inline int
values_changed (void)
{
  for (int i = 0; i < N_VALUES; i++)
    if (values_after[i] != values[i])
      return 1;
  return 0;
}
