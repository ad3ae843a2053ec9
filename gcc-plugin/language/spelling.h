/* How diagnostics spell the attribute.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_SPELLING_H
#define PM_SPELLING_H

/* Have diagnostics name the attribute as the user does.  */
void spelling_init (void);

#endif /* PM_SPELLING_H */
