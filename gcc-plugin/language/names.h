/* Which names of a function must agree on its convention?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_NAMES_H
#define PM_NAMES_H

/* Refuse names that do not.  */
void names_init (const char *plugin_name);

#endif /* PM_NAMES_H */
