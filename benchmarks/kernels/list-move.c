/* A hardened removal and insertion in one function, with two slow paths.  */
#include "kernel.h"
struct list { struct list *next, *prev; };
SLOW_VALUE1 (list_del_report, struct list *)
SLOW_VALUE3 (list_add_report, struct list *, struct list *, struct list *)
NOIPA void hot_list_move (struct list *entry, struct list *head)
{
  struct list *prev = entry->prev, *next = entry->next;
  if (unlikely (prev->next != entry || next->prev != entry))
    {
      if (!list_del_report (entry))
	return;
      AFTER_SLOW;
    }
  next->prev = prev;
  prev->next = next;
  next = head->next;
  if (unlikely (next->prev != head || entry == head))
    {
      if (!list_add_report (entry, head, next))
	return;
      AFTER_SLOW;
    }
  next->prev = entry;
  entry->next = next;
  entry->prev = head;
  head->next = entry;
}
void run (long i)
{
  static struct list from, to, entry;
  (void) i;
  from.next = from.prev = &entry;
  entry.next = entry.prev = &from;
  to.next = to.prev = &to;
  hot_list_move (&entry, &to);
}
