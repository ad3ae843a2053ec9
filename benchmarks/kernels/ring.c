/* An element is put into a ring buffer, which may be full.  */
#include "kernel.h"
struct ring { long *slots; unsigned long head, tail, mask; };
SLOW_VALUE2 (ring_full, struct ring *, long)
NOIPA long hot_ring (struct ring *r, long a, long b)
{
  unsigned long head = r->head;
  if (unlikely (head - r->tail > r->mask))
    {
      head = ring_full (r, a);
      AFTER_SLOW_WITH (head);
    }
  r->slots[head & r->mask] = a + b;
  r->head = head + 1;
  return b;
}
static long slots[16];
void run (long i)
{
  static struct ring r = { slots, 0, 0, 15 };
  r.head = r.tail = 0;
  hot_ring (&r, i, i + 1);
}
