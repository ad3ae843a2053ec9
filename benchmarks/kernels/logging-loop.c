/* The same in a loop.  */
#include "kernel.h"
extern int verbose;
int verbose = 0;
SLOW_FUNCTION2 (log_step, long, long)
NOIPA long hot_logging_loop (const long *p, long n, long scale)
{
  long x = 0, y = scale;
  for (long i = 0; i < n; i++)
    {
      x += p[i] * y;
      y ^= x;
      if (unlikely (verbose))
	{
	  log_step (i, x);
	  AFTER_SLOW_WITH (x);
	}
    }
  return x + y;
}
void run (long i)
{
  static const long p[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  hot_logging_loop (p, 8, i);
}
