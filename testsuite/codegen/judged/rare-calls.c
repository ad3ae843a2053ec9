/* Rare calls on a path that goes on where it would without them: values live
   over the call in registers of their own, arguments are loaded anew, and the
   call has a frame of its own.  Each function is run with the call taken and
   not taken; the callees overwrite everything that they may.  */
/* { dg-do run } */

#include "judge.h"

#define RARE(CONDITION) __builtin_expect (!!(CONDITION), 0)

static volatile long calls;

PM NOINLINE static void
slow_void (void)
{
  calls++;
  clobber_void ();
}

PM NOINLINE static long
slow_one (long a, long b, long c)
{
  calls++;
  return clobber_one () - 1 + a + 2 * b + 3 * c;
}

PM NOINLINE static two_words
slow_two (long a)
{
  calls++;
  two_words t = clobber_two ();
  t.first += a;
  return t;
}

/* One value, and the arguments themselves.  */
NOINLINE long
straight (long a, long b, const long *p)
{
  long t = a * 3 + b;
  if (RARE (p[0] > p[1]))
    slow_void ();
  return t + b * a;
}

/* The result replaces a value.  */
NOINLINE long
replaced (long a, long b, const long *p)
{
  long t = a ^ b;
  if (RARE (p[0] > p[1]))
    t = slow_one (b, a, t);
  return t + 5 * a + 7 * b;
}

/* Every argument register holds something that lives on.  */
NOINLINE long
many (long a, long b, long c, long d, long e, long f)
{
  if (RARE (a > f))
    slow_one (f, e, d);
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f;
}

/* More values than registers.  */
NOINLINE long
too_many (long a, long b, const long *p)
{
  long v[24];
#pragma GCC unroll 24
  for (int i = 0; i < 24; i++)
    {
      v[i] = a * (i + 1) + b;
      __asm__ ("" : "+r" (v[i]));
    }
  if (RARE (p[0] > p[1]))
    slow_void ();
  long sum = 0;
#pragma GCC unroll 24
  for (int i = 0; i < 24; i++)
    sum += v[i] * (i + 1);
  return sum;
}

/* Values on the hot path alone, as many as it has registers that are not saved: on
   AArch64 one of them is that of the return address.  */
#define VALUES(X)							\
  X (0, 1, 2, 3) X (1, 2, 3, 4) X (2, 3, 4, 5) X (3, 4, 5, 6)		\
  X (4, 5, 6, 7) X (5, 6, 7, 8) X (6, 7, 8, 9) X (7, 8, 9, 10)		\
  X (8, 9, 10, 11) X (9, 10, 11, 12) X (10, 11, 12, 13) X (11, 12, 13, 14) \
  X (12, 13, 14, 15) X (13, 14, 15, 0) X (14, 15, 0, 1) X (15, 0, 1, 2)
#define LOAD(I, J, K, L) long v##I = p[I + 1] ^ p[0];
#define NEXT(I, J, K, L) + v##I * v##J
#define SECOND(I, J, K, L) + v##I * v##K
#define THIRD(I, J, K, L) + v##I * v##L

NOINLINE long
hot_values (const long *p)
{
  VALUES (LOAD)
  long mix = 0 VALUES (NEXT);
  mix ^= 0 VALUES (SECOND);
  mix ^= 0 VALUES (THIRD);
  if (RARE (p[3] > p[4]))
    slow_void ();
  return mix;
}

/* Several calls, of which one follows another; two results.  */
NOINLINE long
several (long a, long b, const long *p)
{
  long t = a - b;
  if (RARE (p[0] > p[1]))
    {
      t += slow_one (a, t, b);
      if (t & 1)
	slow_void ();
      two_words w = slow_two (t);
      t += w.first - 1 + w.second - 2;
    }
  if (RARE (p[0] > p[1] + 1))
    slow_void ();
  return t * a + b;
}

/* In a loop, and a call that ends it.  */
NOINLINE long
loop (long n, long step, const long *p)
{
  long sum = 0;
  for (long i = 0; i < n; i++)
    {
      sum += p[i & 1] * step + i;
      if (RARE (sum > 1000000))
	{
	  if (slow_one (sum, i, step) == 0)
	    break;
	  sum -= 999999;
	}
    }
  return sum + n;
}

/* Values in vector registers, narrow values, and a pointer.  */
NOINLINE double
mixed (double x, float y, short s, unsigned char c, const long *p)
{
  double t = x * y;
  if (RARE (p[0] > p[1]))
    slow_one (s, c, 1);
  return t + s + c + y;
}

/* Arguments in memory.  */
NOINLINE long
in_memory (long a, long b, long c, long d, long e, long f, long g, long h,
	   long i)
{
  if (RARE (g > h))
    slow_one (h, i, g);
  return a + b + c + d + e + f + 7 * g + 8 * h + 9 * i;
}

/* The call is the last thing, and does not return.  */
NOINLINE long
ends (long a, long b, const long *p)
{
  if (RARE (p[0] > p[1]))
    return slow_one (a, b, p[0]);
  return a * b + p[1];
}

static long rare[2] = { 2, 1 }, common[2] = { 1, 2 };

const struct subject subjects[] =
{
  PLAIN_SUBJECT (many, 91, ARGUMENTS (1, 2, 3, 4, 5, 6)),
  PLAIN_SUBJECT (many, 56, ARGUMENTS (6, 5, 4, 3, 2, 1)),
  { 0 }
};

void
check_values (void)
{
  for (int taken = 0; taken < 2; taken++)
    {
      const long *p = taken ? rare : common;
      calls = 0;
      CHECK (straight (5, 7, p) == 22 + 35);
      CHECK (calls == taken);
      CHECK (replaced (5, 7, p)
	     == (taken ? 7 + 10 + 6 + 25 + 49 : 2 + 25 + 49));
      CHECK (several (9, 4, p)
	     == (taken ? ((5 + 9 + 10 + 12) * 2 * 9 + 4) : 5 * 9 + 4));
      CHECK (mixed (2.0, 0.5f, -3, 200, p) == 1.0 - 3 + 200 + 0.5);
      CHECK (ends (5, 7, p) == (taken ? 5 + 14 + 6 : 37));
      long sum = 0;
      for (int i = 0; i < 24; i++)
	sum += (5 * (i + 1) + 7) * (i + 1);
      CHECK (too_many (5, 7, p) == sum);
    }
  static const long values[2][17]
    = { { 5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 },
	{ 5, 1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 } };
  for (int taken = 0; taken < 2; taken++)
    {
      long mix = 0;
      for (int step = 1; step <= 3; step++)
	{
	  long sum = 0;
	  for (int i = 0; i < 16; i++)
	    sum += ((values[taken][i + 1] ^ 5)
		    * (values[taken][(i + step) % 16 + 1] ^ 5));
	  mix ^= sum;
	}
      calls = 0;
      CHECK (hot_values (values[taken]) == mix);
      CHECK (calls == taken);
    }
  CHECK (in_memory (1, 1, 1, 1, 1, 1, 2, 3, 4) == 6 + 14 + 24 + 36);
  CHECK (in_memory (1, 1, 1, 1, 1, 1, 3, 2, 4) == 6 + 21 + 16 + 36);
  calls = 0;
  CHECK (loop (10, 1, common) == 45 + 15 + 10);
  CHECK (calls == 0);
  long sum = 0;
  for (long i = 0; i < 20; i++)
    {
      sum += common[i & 1] * 100000 + i;
      if (sum > 1000000)
	sum -= 999999;
    }
  CHECK (loop (20, 100000, common) == sum + 20);
  CHECK (calls > 0);
}
