/* A hash table with open addressing that is resized out of line.  */
#include "kernel.h"
struct table { long *keys, *values; unsigned long mask; long used; };
SLOW_FUNCTION1 (resize, struct table *)
NOIPA void hot_hash (struct table *t, long key, long value)
{
  if (unlikely (t->used * 2 > (long) t->mask))
    {
      resize (t);
      AFTER_SLOW;
    }
  unsigned long at = (key * 0x9e3779b97f4a7c15UL >> 40) & t->mask;
  while (t->keys[at] && t->keys[at] != key)
    at = (at + 1) & t->mask;
  t->keys[at] = key;
  t->values[at] = value;
}
static long keys[64], values[64];
void run (long i)
{
  static struct table t = { keys, values, 63, 0 };
  hot_hash (&t, (i & 15) + 1, i);
}
