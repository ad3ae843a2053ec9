/* Imports that lazy binding can corrupt.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_LAZY_H
#define CHECKER_LAZY_H

#include "object.h"
#include "report.h"

void lazy_object (struct report *report, struct object *object);

#endif
