/* The path that is rarely taken.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include "list.h"

unsigned long list_reports;

SLOW_PATH bool
list_repair (struct list *prev, struct list *next)
{
  char report[80];

  list_reports++;
  snprintf (report, sizeof report, "%p and %p do not link to each other",
	    (void *) prev, (void *) next);
  if (next->prev == prev)
    prev->next = next;
  else if (prev->next == next)
    next->prev = prev;
  else
    {
      fprintf (stderr, "list: %s\n", report);
      return false;
    }
  return true;
}
