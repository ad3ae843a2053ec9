/* A reference count is raised, and saturates out of line.  */
#include "kernel.h"
struct object { int count; int kind; long payload; };
SLOW_FUNCTION2 (saturate, struct object *, long)
NOIPA long hot_refcount (struct object *o, long weight)
{
  int old = o->count++;
  if (unlikely (old <= 0))
    {
      saturate (o, old);
      AFTER_SLOW_WITH (0);
    }
  return o->payload + weight;
}
void run (long i)
{
  static struct object o = { 1, 2, 3 };
  o.count = 1;
  hot_refcount (&o, i);
}
