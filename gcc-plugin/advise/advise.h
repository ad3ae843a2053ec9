/* The adviser: which functions are worth marking, and which marked ones cost.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ADVISE_H
#define PM_ADVISE_H

/* Have the unit's functions looked at, and what is found written to the file
   NAME, or to stderr if that is NULL.  False after an error.  */
bool advise_init (const char *plugin_name, const char *name);

#endif /* PM_ADVISE_H */
