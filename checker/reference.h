/* Who refers to a symbol.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_REFERENCE_H
#define CHECKER_REFERENCE_H

#include "object.h"

/* Call TAKE with DATA for each function of SYMBOL's object whose code refers to
   SYMBOL, once each; with NULL if only data do.  Returns whether anything does.  */
bool reference_functions (const struct symbol *symbol,
			  void (*take) (void *data, const char *function),
			  void *data);

#endif
