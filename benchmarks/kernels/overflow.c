/* A product and a sum whose overflow is handled out of line.  */
#include "kernel.h"
SLOW_VALUE2 (big_product, long, long)
SLOW_VALUE2 (big_sum, long, long)
NOIPA long hot_overflow (long a, long b, long c)
{
  long product, sum;
  if (unlikely (__builtin_mul_overflow (a, b, &product)))
    {
      product = big_product (a, b);
      AFTER_SLOW_WITH (product);
    }
  if (unlikely (__builtin_add_overflow (product, c, &sum)))
    {
      sum = big_sum (product, c);
      AFTER_SLOW_WITH (sum);
    }
  return sum ^ c;
}
void run (long i)
{
  hot_overflow (i, 3, 5);
}
