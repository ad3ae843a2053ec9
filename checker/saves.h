/* The registers that unwinding information says a function saves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_SAVES_H
#define CHECKER_SAVES_H

#include "object.h"

/* Note which registers, of those that only the convention preserves, each function
   of OBJECT saves anywhere, as .eh_frame says: "rcx rdx".  */
void saves_read (struct object *object);

#endif
