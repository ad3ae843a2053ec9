/* Rare calls in functions with more values than registers, and with values that the
   calls alone need.  Each function is there twice: with a rare call of the
   convention, whose callee overwrites everything that it may, and with a plain one
   that does nothing.  Both have to compute the same, whether they call or not.  */
/* { dg-do run } */

#include "judge.h"

struct state { long x, y, words[20]; char name[40]; };

static volatile long calls, wrong;
static volatile int rare;
static struct state state;

static void
count (const char *name)
{
  calls++;
  if (name != state.name)
    wrong++;
}

PM NOINLINE static void
slow_marked (char *name)
{
  count (name);
  clobber_void ();
}

NOINLINE static void
slow_plain (char *name)
{
  count (name);
}

NOINLINE static long
work (struct state *p, long a, long b)
{
  clobber_plain ();
  return p->x + a - b;
}

/* SLOW is called in iterations whose number is odd, if at all.  */
#define FUNCTIONS(SLOW)							\
  NOINLINE static long							\
  keeps_##SLOW (struct state *p, long a, long b, long c, long d, long e,	\
		long q, long n)						\
  {									\
    long sum = 0;							\
    for (long i = 0; i < n; i++)					\
      {									\
	sum += work (p, a, b);						\
	if (__builtin_expect (rare & i, 0))				\
	  SLOW (p->name);						\
	sum += (a ^ i) * b + (c ^ sum) * d + (e ^ q) * p->x + q;	\
	a += b;								\
	c += d;								\
	e += sum;							\
	p->y += a;							\
      }									\
    return sum + a + c + e;						\
  }									\
									\
  NOINLINE static long							\
  computes_##SLOW (struct state *p, long a, long b, long c, long d, long n) \
  {									\
    char *name = p->name;						\
    long sum = 0;							\
    for (long i = 0; i < n; i++)					\
      {									\
	sum += work (p, a, b);						\
	if (__builtin_expect (rare & i, 0))				\
	  SLOW (name);							\
	sum += (a ^ i) * b + (c ^ sum) * d;				\
	if (__builtin_expect (rare & i, 0))				\
	  SLOW (name);							\
	c += d;								\
      }									\
    return sum + a + c;							\
  }									\
									\
  /* The address changes with each iteration of the outer loop.  */	\
  NOINLINE static long							\
  changes_##SLOW (struct state *const *list, long a, long b, long n)	\
  {									\
    long sum = 0;							\
    for (; *list; list++)						\
      {									\
	struct state *p = *list;					\
	char *name = p->name;						\
	for (long i = 0; i < n; i++)					\
	  {								\
	    sum += work (p, a, sum) * b;				\
	    if (__builtin_expect (rare & i, 0))				\
	      SLOW (name);						\
	    a ^= sum;							\
	  }								\
      }									\
    return sum + a;							\
  }

FUNCTIONS (slow_marked)
FUNCTIONS (slow_plain)

const struct subject subjects[] =
{
  { 0 }
};

void
check_values (void)
{
  static struct state *const list[] = { &state, &state, 0 };
  state.x = 3;
  for (rare = 0; rare < 2; rare++)
    {
      calls = 0;
      CHECK (keeps_slow_marked (&state, 1, 2, 3, 4, 5, 6, 9)
	     == keeps_slow_plain (&state, 1, 2, 3, 4, 5, 6, 9));
      CHECK (calls == rare * 8);
      CHECK (computes_slow_marked (&state, 1, 2, 3, 4, 9)
	     == computes_slow_plain (&state, 1, 2, 3, 4, 9));
      CHECK (calls == rare * 24);
      CHECK (changes_slow_marked (list, 1, 2, 9)
	     == changes_slow_plain (list, 1, 2, 9));
      CHECK (calls == rare * 40);
      CHECK (wrong == 0);
    }
}
