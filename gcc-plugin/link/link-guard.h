/* Link-time optimization without the plugin.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_LINK_GUARD_H
#define PM_LINK_GUARD_H

/* Make the link-time compilation of what this unit streams fail if it does
   not load the plugin.  */
void link_guard_init (const char *plugin_name);

#endif /* PM_LINK_GUARD_H */
