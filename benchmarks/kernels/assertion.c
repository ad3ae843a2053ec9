/* Assertions that report their operands and go on.  */
#include "kernel.h"
SLOW_FUNCTION4 (assert_report, const char *, long, long, long)
struct range { long low, high, step; };
NOIPA long hot_assertion (const struct range *r, long at, long add)
{
  if (unlikely (at < r->low || at >= r->high))
    {
      assert_report ("range", at, r->low, r->high);
      AFTER_SLOW_WITH (0);
    }
  return (at - r->low) * r->step + add;
}
void run (long i)
{
  static const struct range r = { 0, 1L << 40, 3 };
  hot_assertion (&r, i, 7);
}
