/* Moves the items of a list about, breaks a link now and then, and looks
   whether the list is whole in the end.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include "list.h"

enum { ITEMS = 1000, MOVES = 1000 * ITEMS, BREAK_EVERY = 997 };

static struct list head;
static struct list items[ITEMS];

/* Link all items, in order.  */
static void
fill (void)
{
  struct list *last = &head;

  for (int i = 0; i < ITEMS; i++)
    {
      items[i].prev = last;
      last->next = &items[i];
      last = &items[i];
    }
  last->next = &head;
  head.prev = last;
}

/* Move the first item to the end, again and again.  Returns how many links
   were broken for list_move to find, or 0 if it refused a move.  */
static unsigned long
rotate (void)
{
  unsigned long broken = 0;

  for (int i = 0; i < MOVES; i++)
    {
      struct list *first = head.next, *last = head.prev;

      if (i % BREAK_EVERY == 0)
	switch (broken++ % 3)
	  {
	  case 0: head.next = NULL; break;
	  case 1: first->next->prev = NULL; break;
	  case 2: head.prev = NULL; break;
	  }
      if (!list_move (first, last))
	return 0;
    }
  return broken;
}

/* True if the list runs through all items in order, both ways.  */
static bool
is_whole (void)
{
  struct list *last = &head;

  for (int i = 0; i < ITEMS; i++)
    {
      if (last->next != &items[i] || items[i].prev != last)
	return false;
      last = last->next;
    }
  return last->next == &head && head.prev == last;
}

int
main (void)
{
  unsigned long broken;
  bool whole;

  fill ();
  broken = rotate ();
  whole = is_whole ();
  printf ("%d moves, %lu links broken, %lu repaired, list %s\n",
	  MOVES, broken, list_reports, whole ? "whole" : "BROKEN");
  return !(broken != 0 && broken == list_reports && whole);
}
