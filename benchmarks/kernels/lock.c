/* The fast path of a lock around a small update.  */
#include "kernel.h"
struct lock { int state; };
SLOW_FUNCTION2 (lock_slow, struct lock *, int)
NOIPA long hot_lock (struct lock *l, long *counter, long add)
{
  int free = 0;
  if (unlikely (!__atomic_compare_exchange_n (&l->state, &free, 1, 0,
					      __ATOMIC_ACQUIRE,
					      __ATOMIC_RELAXED)))
    {
      lock_slow (l, free);
      AFTER_SLOW_WITH (0);
    }
  long old = *counter;
  *counter = old + add;
  __atomic_store_n (&l->state, 0, __ATOMIC_RELEASE);
  return old;
}
void run (long i)
{
  static struct lock l;
  static long counter;
  hot_lock (&l, &counter, i);
}
