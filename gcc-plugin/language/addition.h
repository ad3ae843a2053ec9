/* Errors about declarations that add a convention to an earlier one.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ADDITION_H
#define PM_ADDITION_H

struct convention;

/* Another declaration is processed.  */
void addition_open (void);

/* The declaration NEWDECL, at LOC, adds the convention CONV, unless that is null,
   to OLDDECL, at OLD_LOC: an error, the first time for NEWDECL.  */
void diagnose_addition (location_t loc, const struct convention *conv,
			tree newdecl, const_tree olddecl, location_t old_loc);

#endif /* PM_ADDITION_H */
