/* An unlock that may have to wake others.  */
#include "kernel.h"
struct lock { unsigned int state; long owner; };
SLOW_FUNCTION1 (wake, struct lock *)
NOIPA void hot_unlock (struct lock *l, long *a, long *b)
{
  long x = *a, y = *b;
  *a = y;
  *b = x;
  l->owner = 0;
  unsigned int old = l->state;
  l->state = 0;
  if (unlikely (old > 1))
    {
      wake (l);
      AFTER_SLOW;
    }
  *a += x;
}
void run (long i)
{
  static struct lock l;
  static long a = 1, b = 2;
  (void) i;
  l.state = 1;
  hot_unlock (&l, &a, &b);
}
