/* Reads an ELF file.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_READ_H
#define CHECKER_READ_H

#include "object.h"

/* Read IMAGE.  Returns NULL and sets *WRONG if it cannot be read; *WRONG is NULL
   if it is of no kind to be looked at, but not damaged.  */
struct object *read_object (struct image *image, const char **wrong);

#endif
