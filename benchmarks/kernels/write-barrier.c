/* A store with a garbage collector's write barrier.  */
#include "kernel.h"
struct object { unsigned long flags; struct object *fields[4]; };
SLOW_FUNCTION2 (remember, struct object *, struct object *)
NOIPA void hot_write_barrier (struct object *o, long at, struct object *value,
			      struct object **root)
{
  if (unlikely ((o->flags & 1) > (value->flags & 1)))
    {
      remember (o, value);
      AFTER_SLOW;
    }
  o->fields[at] = value;
  *root = o;
}
void run (long i)
{
  static struct object o, value;
  static struct object *root;
  hot_write_barrier (&o, i & 3, &value, &root);
}
