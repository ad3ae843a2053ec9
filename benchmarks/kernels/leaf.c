/* The smallest: one check in straight-line code.  */
#include "kernel.h"
SLOW_FUNCTION1 (slow, long)
NOIPA long hot_leaf (long a, long b, long *p)
{
  long t = a * 3 + b;
  if (unlikely (p[0] > p[1]))
    {
      slow (a);
      AFTER_SLOW_WITH (t);
    }
  return t + b * a;
}
void run (long i)
{
  static long p[2] = { 1, 2 };
  hot_leaf (i, i + 1, p);
}
