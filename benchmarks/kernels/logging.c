/* A guarded log call among arithmetic.  */
#include "kernel.h"
extern int verbose;
int verbose = 0;
SLOW_FUNCTION3 (log_values, const char *, long, long)
NOIPA long hot_logging (long a, long b, long c, long d)
{
  long x = a * b + c;
  if (unlikely (verbose))
    {
      log_values ("x", x, d);
      AFTER_SLOW_WITH (x);
    }
  return x * d - a + (b ^ c);
}
void run (long i)
{
  hot_logging (i, 2, 3, 4);
}
