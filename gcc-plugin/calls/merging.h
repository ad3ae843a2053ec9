/* Passes that would merge calls of different conventions.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_MERGING_H
#define PM_MERGING_H

/* Keep those passes from it.  */
void merging_init (const char *plugin_name);

#endif /* PM_MERGING_H */
