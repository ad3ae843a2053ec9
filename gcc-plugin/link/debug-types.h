/* What debug information tells of functions and function types.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_DEBUG_TYPES_H
#define PM_DEBUG_TYPES_H

/* Functions and, from GCC 12 on, function types with a convention get
   DW_AT_calling_convention.  */
void debug_types_init (const char *plugin_name);

#endif /* PM_DEBUG_TYPES_H */
