/* What the dynamic linker does with a program or library.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_DYNAMIC_H
#define CHECKER_DYNAMIC_H

#include <libelf.h>

#include "object.h"

/* Whether OBJECT is a program, its soname and its flags.  Returns what is wrong,
   or NULL.  */
const char *dynamic_read_header (struct object *object, Elf *elf);

/* The versions of OBJECT's dynamic symbols, and which are bound lazily.  */
const char *dynamic_read_symbols (struct object *object, Elf *elf);

#endif
