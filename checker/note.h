/* The notes that compilers write into objects.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_NOTE_H
#define CHECKER_NOTE_H

#include <libelf.h>

#include "object.h"

/* Read the notes of OBJECT, whose symbols have been read.  Returns what is
   wrong, or NULL.  */
const char *note_read (struct object *object, Elf *elf);

/* Whether TEXT is a return class: "-" or names of registers.  */
bool note_is_class (const char *text, size_t length);

#endif
