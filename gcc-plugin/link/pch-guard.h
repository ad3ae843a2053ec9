/* Precompiled headers made or used without the plugin.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_PCH_GUARD_H
#define PM_PCH_GUARD_H

/* Make a header that was precompiled with the plugin valid with it only, and
   one that was precompiled without it valid without it only.  */
void pch_guard_init (void);

/* True if the unit may have read a precompiled header.  */
bool precompiled_header_p (void);

#endif /* PM_PCH_GUARD_H */
