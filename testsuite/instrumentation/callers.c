/* Ten values live over each call.  Prints the calls that lost some, and the
   results that are wrong.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include "callees.h"

#define EACH_VALUE(DO) \
  DO (0) DO (1) DO (2) DO (3) DO (4) DO (5) DO (6) DO (7) DO (8) DO (9)
#define N_VALUES 10
#define LOAD(I) long v##I = values[I]; __asm__ volatile ("" : "+r" (v##I));
#define STORE(I) values_after[I] = v##I;

static long values[N_VALUES] = { 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 };
static long values_after[N_VALUES];
static int failures;

static void
check (const char *what, int right)
{
  if (!right)
    {
      printf ("%s: wrong result\n", what);
      failures++;
    }
  for (int i = 0; i < N_VALUES; i++)
    if (values_after[i] != values[i])
      {
	printf ("%s: CORRUPT\n", what);
	failures++;
	break;
      }
}

#define DEFINE_CALL(NAME, CALL, RIGHT)			\
  __attribute__ ((noinline)) static void		\
  call_##NAME (void)					\
  {							\
    int right;						\
    EACH_VALUE (LOAD)					\
    CALL;						\
    EACH_VALUE (STORE)					\
    right = RIGHT;					\
    check (#NAME, right);				\
  }

static long longs[4] = { 1, 2, 3, 4 };
static struct block from = { "a block of bytes" }, to;

void
visit (long *p)
{
  __asm__ volatile ("" : : "r" (p) : "memory");
}

long
twice (long x)
{
  return 2 * x;
}

DEFINE_CALL (empty, empty (), 1)
DEFINE_CALL (store, store (longs, 2, 42), longs[2] == 42)
DEFINE_CALL (load, long x = load (longs, 3), x == 4)
DEFINE_CALL (shift, int x = shift (3, 4), x == 48)
DEFINE_CALL (swap, struct pair p = swap ((struct pair) { (long) 1, (long) 2 }),
	     p.a == 2 && p.b == 1)
DEFINE_CALL (copy, copy (&to, &from), to.bytes[2] == 'b')
DEFINE_CALL (array_on_stack, long x = array_on_stack (10), x == 9)
DEFINE_CALL (nested, long x = nested (1, 2, 3, 4, 5, 6), x == 91 + 56)
DEFINE_CALL (by_pointer, long x = by_pointer (twice, 5), x == 22)
DEFINE_CALL (divide, double x = divide (1, 4), x == 0.25)
DEFINE_CALL (many_arms, int x = many_arms (4), x == 8)
DEFINE_CALL (default_arm, int x = many_arms (9), x == -1)

#ifdef HOOKS
extern volatile long hook_calls;
#endif

int
main (void)
{
  call_empty ();
  call_store ();
  call_load ();
  call_shift ();
  call_swap ();
  call_copy ();
  call_array_on_stack ();
  call_nested ();
  call_by_pointer ();
  call_divide ();
  call_many_arms ();
  call_default_arm ();
#ifdef HOOKS
  if (hook_calls < HOOKS)
    {
      printf ("not instrumented\n");
      failures++;
    }
#endif
  if (failures == 0)
    printf ("all preserved\n");
  return failures != 0;
}
