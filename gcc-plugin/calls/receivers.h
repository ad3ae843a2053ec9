/* What -fipa-ra does not see of functions to which control returns by a jump.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_RECEIVERS_H
#define PM_RECEIVERS_H

/* Have the callers of such functions expect what the jump loses.  */
void receivers_init (const char *plugin_name);

#endif /* PM_RECEIVERS_H */
