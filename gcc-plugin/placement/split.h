/* Values that live over a rare call get a register of their own there.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_SPLIT_H
#define PM_SPLIT_H

/* Replace the register FROM by TO in all insns of BB.  */
void replace_in_block (basic_block bb, rtx from, rtx to);

/* Add the pass.  */
void split_init (const char *plugin_name);

#endif /* PM_SPLIT_H */
