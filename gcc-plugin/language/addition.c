/* What is said of a declaration that adds a convention to an earlier one.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "convention/convention.h"
#include "language/addition.h"

/* Whether the user was told of the declaration that is being processed.  */
static bool told;

void
addition_open (void)
{
  told = false;
}

void
diagnose_addition (location_t loc, const struct convention *conv, tree newdecl,
		   const_tree olddecl, location_t old_loc)
{
  if (!conv || told)
    return;
  told = true;

  auto_diagnostic_group d;
  /* An explicit instantiation is where its template is.  */
  if (loc == old_loc)
    loc = input_location;
  if (fndecl_built_in_p (olddecl))
    error_at (loc, "%qs calling convention is not supported on built-in"
	      " function %qD", conv->name, newdecl);
  else
    {
      error_at (loc, "%qD is declared %qs here but was declared without it"
		" before", newdecl, conv->name);
      inform (old_loc, "previous declaration of %qD", olddecl);
    }
}
