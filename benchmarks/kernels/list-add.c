/* A hardened insertion into a doubly linked list.  */
#include "kernel.h"
struct list { struct list *next, *prev; };
SLOW_VALUE3 (list_add_report, struct list *, struct list *, struct list *)
NOIPA void hot_list_add (struct list *new, struct list *prev, struct list *next)
{
  if (unlikely (next->prev != prev || prev->next != next || new == prev
		|| new == next))
    {
      if (!list_add_report (new, prev, next))
	return;
      AFTER_SLOW;
    }
  next->prev = new;
  new->next = next;
  new->prev = prev;
  prev->next = new;
}
void run (long i)
{
  static struct list head, entries[8];
  (void) i;
  head.next = head.prev = &head;
  hot_list_add (&entries[i & 7], &head, head.next);
}
