/* The registers that unwinding information says a function saves.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_SAVES_H
#define CHECKER_SAVES_H

#include "object.h"

/* The registers that only functions of the convention preserve, of those that
   FUNCTION saves anywhere, as .eh_frame says: "rcx rdx".  NULL if there are none or
   nothing tells.  */
char *saves_of (const struct symbol *function);

#endif
