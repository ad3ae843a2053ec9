/* Which values are computed in rare blocks only.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_RARE_VALUES_H
#define PM_RARE_VALUES_H

/* Add the pass.  It runs before split's if it is added before.  */
void rare_values_init (const char *plugin_name);

#endif /* PM_RARE_VALUES_H */
