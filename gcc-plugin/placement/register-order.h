/* In which order the allocator tries registers.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_REGISTER_ORDER_H
#define PM_REGISTER_ORDER_H

/* Add the passes.  */
void register_order_init (const char *plugin_name);

#endif /* PM_REGISTER_ORDER_H */
