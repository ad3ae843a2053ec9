/* One entry for each name of a symbol, whichever files have it.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_NAMES_H
#define CHECKER_NAMES_H

#include <stdbool.h>
#include <stddef.h>

struct symbol;

struct name
{
  struct name *next;		/* in its chain of the table */
  struct symbol *symbols;	/* of all files, in the order of the files */
  struct symbol *last;
  bool needed;			/* by what the linker has included */
  struct symbol *included;	/* the definition that the linker takes */
  char text[];
};

/* The entry of the LENGTH bytes at TEXT; with CREATE false, NULL if there is
   none.  */
struct name *name_of (const char *text, size_t length, bool create);

void names_free (void);

#endif
