/* The proof for each function of an object.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_VERIFY_H
#define CHECKER_VERIFY_H

#include "object.h"
#include "report.h"

/* Follow the code of each function of OBJECT that is known to have the
   convention.  */
void verify_object (struct report *report, struct object *object);

/* Follow the code of DEFINITION, of which nothing is known but that it is called by
   the convention, with a result in CLASS.  It is known afterwards if its code
   preserves all registers, or surely loses one.  */
void verify_definition (struct report *report, struct symbol *definition,
			const char *class);

#endif
