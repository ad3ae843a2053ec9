/* A reference is dropped, and the object released out of line.  */
#include "kernel.h"
struct object { long count; struct object *owner; long uses; };
SLOW_FUNCTION1 (release, struct object *)
NOIPA long hot_refcount_drop (struct object *o, long *statistics, long weight)
{
  struct object *owner = o->owner;
  if (unlikely (--o->count == 0))
    {
      release (o);
      AFTER_SLOW_WITH (0);
    }
  owner->uses += weight;
  *statistics += weight;
  return owner->uses;
}
void run (long i)
{
  static struct object owner, o = { 2, &owner, 0 };
  static long statistics;
  o.count = 2;
  hot_refcount_drop (&o, &statistics, i);
}
