/* Values that live over a rare call get a register of their own there.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_SPLIT_H
#define PM_SPLIT_H

/* Add the pass.  */
void split_init (const char *plugin_name);

#endif /* PM_SPLIT_H */
