/* One checked access.  */
#include "kernel.h"
struct vector { long *data; unsigned long length; };
SLOW_FUNCTION2 (out_of_range, unsigned long, unsigned long)
NOIPA long hot_bounds_once (const struct vector *v, unsigned long at, long add)
{
  if (unlikely (at >= v->length))
    {
      out_of_range (at, v->length);
      AFTER_SLOW_WITH (0);
    }
  return v->data[at] + add;
}
void run (long i)
{
  static long data[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  static const struct vector v = { data, 8 };
  hot_bounds_once (&v, i & 7, i);
}
