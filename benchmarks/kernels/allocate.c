/* An object is allocated and filled with what the caller has.  */
#include "kernel.h"
struct cell { long tag, head, tail; };
struct heap { struct cell *free, *limit; };
SLOW_FUNCTION1 (collect, struct heap *)
NOIPA struct cell *hot_allocate (struct heap *h, long tag, long head, long tail)
{
  struct cell *c = h->free;
  if (unlikely (c == h->limit))
    {
      collect (h);
      AFTER_SLOW_WITH (c);
      c = h->free;
    }
  h->free = c + 1;
  c->tag = tag;
  c->head = head;
  c->tail = tail;
  return c;
}
static struct cell cells[4];
void run (long i)
{
  static struct heap h;
  h.free = cells;
  h.limit = cells + 4;
  hot_allocate (&h, 1, i, i + 1);
}
