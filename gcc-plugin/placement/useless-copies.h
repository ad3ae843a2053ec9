/* Which copies in a rare block turn out to be useless.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_USELESS_COPIES_H
#define PM_USELESS_COPIES_H

/* Add the pass.  */
void useless_copies_init (const char *plugin_name);

#endif /* PM_USELESS_COPIES_H */
