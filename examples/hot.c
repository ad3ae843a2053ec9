/* The hot path.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "list.h"

/* True if PREV and NEXT are neighbours, or have become so again.  */
static inline bool
neighbours (struct list *prev, struct list *next)
{
  return __builtin_expect (prev->next == next && next->prev == prev, 1)
	 || list_repair (prev, next);
}

bool
list_move (struct list *item, struct list *prev)
{
  struct list *next = prev->next;

  if (!neighbours (item->prev, item) || !neighbours (item, item->next)
      || !neighbours (prev, next))
    return false;

  item->prev->next = item->next;
  item->next->prev = item->prev;
  next->prev = item;
  item->next = next;
  item->prev = prev;
  prev->next = item;
  return true;
}
