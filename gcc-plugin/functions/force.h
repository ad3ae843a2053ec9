/* For the test suite: other people's programs in a convention.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_FORCE_H
#define PM_FORCE_H

/* Give every function that a unit defines the convention, if it can have it,
   after the front end is done.  Direct calls in the unit use it; types,
   diagnostics and calls through pointers stay what they are.  How many
   functions were changed, and which were not and why, is appended to the file
   LOG, if it is not null.  */
void force_init (const char *plugin_name, const char *log);

#endif /* PM_FORCE_H */
