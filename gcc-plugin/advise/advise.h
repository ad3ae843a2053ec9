/* The adviser: which functions are worth marking, and which marked ones cost.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ADVISE_H
#define PM_ADVISE_H

/* Have the unit's functions looked at, and what is found written where report_init
   was told.  */
void advise_init (const char *plugin_name);

#endif /* PM_ADVISE_H */
