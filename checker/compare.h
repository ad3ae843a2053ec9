/* Whether callers and callees agree.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_COMPARE_H
#define CHECKER_COMPARE_H

#include "object.h"
#include "report.h"

/* Compare each use that OBJECT, which is included, makes with the definition.  */
void compare_object (struct report *report, struct object *object);

#endif
