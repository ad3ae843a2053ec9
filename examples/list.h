/* A doubly linked list that checks its links before it writes through them.
   The checks are a few compares on the hot path.  What follows when one fails
   is in slow.c and declared SLOW_PATH: a call of it leaves nearly all
   registers alone, so the hot path need not save any for its sake.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef LIST_H
#define LIST_H

#include <stdbool.h>

/* All callers of a function and the function itself must agree on its
   convention.  HAVE_PRESERVE_MOST comes from the Makefile, which asks every
   compiler that takes part.  A program with one compiler asks
   that one here instead, as library.h does.  */
#if HAVE_PRESERVE_MOST
# define SLOW_PATH __attribute__ ((preserve_most, cold))
#else
# define SLOW_PATH __attribute__ ((cold))
#endif

struct list
{
  struct list *next, *prev;
};

/* Move ITEM, which is in a list, behind PREV, which is in one too.  Returns
   false, and changes nothing, if a link on the way is broken for good.  */
bool list_move (struct list *item, struct list *prev);

/* Report that PREV and NEXT do not link to each other.  If one of them does
   link to the other, repair the other's link and return true.  */
SLOW_PATH bool list_repair (struct list *prev, struct list *next);

/* How often list_repair was called.  */
extern unsigned long list_reports;

#endif /* LIST_H */
