/* What debugging information says of functions.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_DEBUG_H
#define CHECKER_DEBUG_H

#include "object.h"

/* Before the first file is read.  */
void debug_init (void);

/* Note which functions OBJECT defines and uses with the convention.  Returns
   what is wrong, or NULL.  */
const char *debug_read_marked (struct object *object);

/* Note which functions OBJECT is known to define without it.  */
const char *debug_read_ordinary (struct object *object);

#endif
