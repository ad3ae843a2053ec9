/* Functions without the convention, of which some stand behind one that calls a slow
   path.  SLOW is the slow paths' attribute.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define unlikely(X) __builtin_expect (!!(X), 0)

extern __attribute__ ((SLOW)) void slow (long, long);
extern __attribute__ ((SLOW)) long slow_value (long);
extern void plain (long);
extern long table[];

/* What the allocator has a choice in: loops, arguments that are needed late or are in
   each other's registers, more values than registers, and ordinary calls.  */

#define NEIGHBOURS(N)							\
long									\
neighbour_sum_##N (const long *p, long count, long start, long bound)	\
{									\
  long sum = start;							\
  for (long i = 0; i < count; i++)					\
    if (p[i] < bound)							\
      sum += p[i] * i;							\
  return sum;								\
}									\
									\
long									\
neighbour_divide_##N (long a, long b, long c, long d)			\
{									\
  return a / c + b % d + (a << (d & 15)) - c;				\
}									\
									\
void									\
neighbour_copy_##N (char *to, const char *from, long count, long step)	\
{									\
  for (; count > 0; count -= step)					\
    *to++ = from[count] ^ from[step];					\
}									\
									\
long									\
neighbour_crowd_##N (const long *p, long count)				\
{									\
  long a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, k = 9;	\
  for (long i = 0; i < count; i++)					\
    {									\
      a += p[i] ^ b; b += c * i; c ^= d + a; d -= e; e += f ^ p[0];	\
      f += g; g ^= h + i; h += k - a; k += a ^ b; 			\
    }									\
  return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ k;				\
}									\
									\
long									\
neighbour_calls_##N (long a, long b, long c)				\
{									\
  plain (c);								\
  if (unlikely (a > table[b]))						\
    plain (b);								\
  return a + b;								\
}

NEIGHBOURS (0)

long
caller_once (long a, long b, long *p)
{
  if (unlikely (a > b))
    slow (a, b);
  *p += a;
  return a * b;
}

NEIGHBOURS (1)

long
caller_loop (const long *p, long count, long bound)
{
  long sum = 0;
  for (long i = 0; i < count; i++)
    {
      if (unlikely (p[i] > bound))
	slow (i, bound);
      sum += p[i] * i;
    }
  return sum;
}

NEIGHBOURS (2)

long
caller_value (long a, long b, long c, long d)
{
  if (unlikely (a == 0))
    a = slow_value (d);
  table[b] = c + d;
  return a + b;
}

NEIGHBOURS (3)

long
caller_returns (long a, long b)
{
  if (unlikely (a < b))
    return slow_value (b);
  return table[a] + b;
}

NEIGHBOURS (4)

long
caller_both (long a, long b, long *p)
{
  plain (b);
  if (unlikely (a > b))
    slow (a, b);
  plain (a);
  return *p + b;
}

NEIGHBOURS (5)
