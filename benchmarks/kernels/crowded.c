/* A sum in a loop with about as many values as registers.  */
#include "kernel.h"
SLOW_VALUE3 (crowd, long, long, long)
NOIPA long hot_crowded (long *p, long n, long a, long b, long c)
{
  long mixed = a * c, limit = n;
  for (long i = 0; i < limit; i++)
    {
      if (unlikely (n & 64))
	{
	  limit += crowd (limit + 1, limit, n - mixed);
	  AFTER_SLOW_WITH (mixed);
	}
      limit = limit + limit / 8 - i;
      mixed ^= c + n;
      p[i & 7] += c;
    }
  return n + a + b + c + mixed + limit;
}
void run (long i)
{
  static long p[8];
  hot_crowded (p, 6, i, 2, 3);
}
