/* Trap 1: passes that merge equal code make one call of two that differ in
   nothing but the convention by which they are made, or in the registers of
   a result that is not used.  The callee of a plain call overwrites what plain
   C may, so a plain call that has become a preserve_most call loses values of
   its caller.  */
/* { dg-do run } */

#include "judge.h"

typedef long plain_function (long);
typedef PM long most_function (long);

static PM NOINLINE long
most_identity (long a)
{
  return a + 0 * clobber_one ();
}

#define LIVE								\
  long v0 = opaque (b), v1 = opaque (b + 1), v2 = opaque (b + 2),	\
    v3 = opaque (b + 3), v4 = opaque (b + 4), v5 = opaque (b + 5),	\
    v6 = opaque (b + 6), v7 = opaque (b + 7), v8 = opaque (b + 8),	\
    v9 = opaque (b + 9), v10 = opaque (b + 10), v11 = opaque (b + 11);
#define SUM								\
  (v0 + v1 * 2 + v2 * 3 + v3 * 4 + v4 * 5 + v5 * 6 + v6 * 7 + v7 * 8	\
   + v8 * 9 + v9 * 10 + v10 * 11 + v11 * 12)

NOINLINE long
plain_first (void *p, long k, long a, long b)
{
  LIVE
  long r;
  if (k)
    r = ((plain_function *) p) (a);
  else
    r = ((most_function *) p) (a);
  return r + SUM;
}

NOINLINE long
most_first (void *p, long k, long a, long b)
{
  LIVE
  long r;
  if (k)
    r = ((most_function *) p) (a);
  else
    r = ((plain_function *) p) (a);
  return r + SUM;
}

NOINLINE long
in_switch (void *p, long k, long a, long b)
{
  LIVE
  long r;
  switch (k)
    {
    case 1: r = ((most_function *) p) (a); break;
    case 2: r = ((plain_function *) p) (a + 1); break;
    case 3: r = ((most_function *) p) (a); break;
    case 4: r = ((plain_function *) p) (a); break;
    default: r = 0; break;
    }
  return r + SUM;
}

struct operations { union { plain_function *plain; most_function *most; }; };

NOINLINE long
through_member (struct operations *o, long k, long a, long b)
{
  LIVE
  long r;
  if (k)
    r = o->plain (a);
  else
    r = o->most (a);
  return r + SUM;
}

/* Different values of the pointer that become one later.  */
static inline long
call_plain (void *p, long a)
{
  return ((plain_function *) p) (a);
}

static inline long
call_most (void *p, long a)
{
  return ((most_function *) p) (a);
}

NOINLINE long
after_inlining (void *p, long k, long a, long b)
{
  LIVE
  long r = k ? call_plain (p, a) : call_most (p, a);
  return r + SUM;
}

/* Jump threading and loops copy blocks first.  */
NOINLINE long
in_loop (void *p, void *q, long n, long b)
{
  LIVE
  long r = 0;
  for (long i = 0; i < n; i++)
    if (i & 1)
      r += ((plain_function *) p) (i);
    else
      r += ((most_function *) q) (i);
  return r + SUM;
}

/* The results are not used, so nothing but their registers differs.  */
typedef PM void none_function (long);
typedef PM two_words two_function (long);

NOINLINE long
none_first (void *p, long k, long a, long b)
{
  LIVE
  if (k)
    ((none_function *) p) (a);
  else
    ((two_function *) p) (a);
  return SUM;
}

NOINLINE long
two_first (void *p, long k, long a, long b)
{
  LIVE
  if (k)
    ((two_function *) p) (a);
  else
    ((none_function *) p) (a);
  return SUM;
}

NOINLINE long
one_first (void *p, long k, long a, long b)
{
  LIVE
  if (k)
    ((most_function *) p) (a);
  else
    ((two_function *) p) (a);
  return SUM;
}

/* Calls of constant functions, which may be made before it is known which of
   them is.  */
typedef long (*plain_constant) (long) __attribute__ ((const));
typedef PM long (*most_constant) (long) __attribute__ ((const));

NOINLINE long
plain_constant_first (void *p, long k, long a, long b)
{
  LIVE
  long r;
  if (k)
    r = ((plain_constant) p) (a) + 3;
  else
    r = ((most_constant) p) (a) * 3;
  return r + SUM;
}

NOINLINE long
most_constant_first (void *p, long k, long a, long b)
{
  LIVE
  long r;
  if (k)
    r = ((most_constant) p) (a) * 3;
  else
    r = ((plain_constant) p) (a) + 3;
  return r + SUM;
}

/* In tail position, as calls that may become jumps.  */
NOINLINE long
in_tail (void *p, long k, long a)
{
  if (k)
    return ((plain_function *) p) (a);
  return ((most_function *) p) (a);
}

#define P ((long) clobber_plain_identity)
#define M ((long) most_identity)
#define NONE ((long) clobber_void)
#define ONE ((long) clobber_one)
#define TWO ((long) clobber_two)
static struct operations plain_operations
  = { { .plain = clobber_plain_identity } };
static struct operations most_operations = { { .most = most_identity } };

/* The sum of i * (100 + i - 1) for i from 1 to 12.  */
#define TOTAL (100 * 78 + 572)

const struct subject subjects[] =
{
  PLAIN_SUBJECT (plain_first, TOTAL + 5, ARGUMENTS (P, 1, 5, 100)),
  PLAIN_SUBJECT (plain_first, TOTAL + 5, ARGUMENTS (M, 0, 5, 100)),
  PLAIN_SUBJECT (most_first, TOTAL + 5, ARGUMENTS (P, 0, 5, 100)),
  PLAIN_SUBJECT (most_first, TOTAL + 5, ARGUMENTS (M, 1, 5, 100)),
  PLAIN_SUBJECT (in_switch, TOTAL + 5, ARGUMENTS (M, 1, 5, 100)),
  PLAIN_SUBJECT (in_switch, TOTAL + 6, ARGUMENTS (P, 2, 5, 100)),
  PLAIN_SUBJECT (in_switch, TOTAL + 5, ARGUMENTS (M, 3, 5, 100)),
  PLAIN_SUBJECT (in_switch, TOTAL + 5, ARGUMENTS (P, 4, 5, 100)),
  PLAIN_SUBJECT (through_member, TOTAL + 5,
		 ARGUMENTS ((long) &plain_operations, 1, 5, 100)),
  PLAIN_SUBJECT (through_member, TOTAL + 5,
		 ARGUMENTS ((long) &most_operations, 0, 5, 100)),
  PLAIN_SUBJECT (after_inlining, TOTAL + 5, ARGUMENTS (P, 1, 5, 100)),
  PLAIN_SUBJECT (after_inlining, TOTAL + 5, ARGUMENTS (M, 0, 5, 100)),
  PLAIN_SUBJECT (in_loop, TOTAL + 45, ARGUMENTS (P, M, 10, 100)),
  PLAIN_SUBJECT (none_first, TOTAL, ARGUMENTS (NONE, 1, 5, 100)),
  PLAIN_SUBJECT (none_first, TOTAL, ARGUMENTS (TWO, 0, 5, 100)),
  PLAIN_SUBJECT (two_first, TOTAL, ARGUMENTS (TWO, 1, 5, 100)),
  PLAIN_SUBJECT (two_first, TOTAL, ARGUMENTS (NONE, 0, 5, 100)),
  PLAIN_SUBJECT (one_first, TOTAL, ARGUMENTS (ONE, 1, 5, 100)),
  PLAIN_SUBJECT (one_first, TOTAL, ARGUMENTS (TWO, 0, 5, 100)),
  PLAIN_SUBJECT (plain_constant_first, TOTAL + 8, ARGUMENTS (P, 1, 5, 100)),
  PLAIN_SUBJECT (plain_constant_first, TOTAL + 15, ARGUMENTS (M, 0, 5, 100)),
  PLAIN_SUBJECT (most_constant_first, TOTAL + 15, ARGUMENTS (M, 1, 5, 100)),
  PLAIN_SUBJECT (most_constant_first, TOTAL + 8, ARGUMENTS (P, 0, 5, 100)),
  PLAIN_SUBJECT (in_tail, 5, ARGUMENTS (P, 1, 5)),
  PLAIN_SUBJECT (in_tail, 5, ARGUMENTS (M, 0, 5)),
  { 0 }
};
