/* The callees.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "callees.h"

volatile int called;

PRESERVE_MOST void
empty (void)
{
}

PRESERVE_MOST void
store (long *p, int i, long value)
{
  p[i] = value;
}

PRESERVE_MOST long
load (const long *p, int i)
{
  return p[i];
}

PRESERVE_MOST int
shift (int value, int by)
{
  return value << by;
}

PRESERVE_MOST struct pair
swap (struct pair pair)
{
  return (struct pair) { pair.b, pair.a };
}

PRESERVE_MOST void
copy (struct block *to, const struct block *from)
{
  *to = *from;
}

PRESERVE_MOST long
array_on_stack (int n)
{
  long array[20];
  for (int i = 0; i < n; i++)
    array[i] = i;
  visit (array);
  return array[n - 1];
}

static PRESERVE_MOST __attribute__ ((noinline)) long
inner (long a, long b, long c, long d, long e, long f)
{
  called++;
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f;
}

PRESERVE_MOST long
nested (long a, long b, long c, long d, long e, long f)
{
  long first = inner (a, b, c, d, e, f);
  return first + inner (f, e, d, c, b, a);
}

PRESERVE_MOST long
by_pointer (long (*function) (long), long x)
{
  return function (x) + function (x + 1);
}

PRESERVE_MOST double
divide (double a, double b)
{
  return a / b;
}

PRESERVE_MOST int
many_arms (int n)
{
  switch (n)
    {
    case 0: return 11;
    case 1: return 7;
    case 2: called++; return 5;
    case 3: return called;
    case 4: return (int) twice (n);
    case 5: visit (&(long) { 0 }); return 3;
    default: return -1;
    }
}
