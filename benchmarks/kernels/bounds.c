/* A sum over indices, each of which is checked.  */
#include "kernel.h"
SLOW_VALUE2 (out_of_bounds, long, long)
NOIPA long hot_bounds (const long *table, long n, const int *index, long count)
{
  long sum = 0;
  for (long i = 0; i < count; i++)
    {
      long at = index[i];
      if (unlikely (at >= n))
	{
	  at = out_of_bounds (at, n);
	  AFTER_SLOW_WITH (sum);
	}
      sum += table[at];
    }
  return sum;
}
void run (long i)
{
  static const long table[4] = { 1, 2, 3, 4 };
  static const int index[8] = { 0, 1, 2, 3, 3, 2, 1, 0 };
  (void) i;
  hot_bounds (table, 4, index, 8);
}
