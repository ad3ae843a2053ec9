/* Which values of rare blocks stay in memory?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_RARE_SLOTS_H
#define PM_RARE_SLOTS_H

/* Add the pass.  */
void rare_slots_init (const char *plugin_name);

#endif /* PM_RARE_SLOTS_H */
