/* A hardened removal from a doubly linked list.  */
#include "kernel.h"
struct list { struct list *next, *prev; };
SLOW_VALUE1 (list_del_report, struct list *)
NOIPA void hot_list_del (struct list *entry)
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
  entry->next = entry->prev = (struct list *) 256;
}
void run (long i)
{
  static struct list head, entry;
  (void) i;
  head.next = head.prev = &entry;
  entry.next = entry.prev = &head;
  hot_list_del (&entry);
}
