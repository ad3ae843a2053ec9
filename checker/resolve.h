/* Which definition a name means.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_RESOLVE_H
#define CHECKER_RESOLVE_H

#include "object.h"

/* Decide which of the COUNT OBJECTS, in the order of the command, a linker
   includes: all but the members of archives that nothing needs.  */
void resolve_link (struct object **objects, size_t count);

/* The definition that a reference of SYMBOL's object to SYMBOL means, or NULL if
   the files have none.  */
struct symbol *resolve (struct symbol *symbol);

#endif
