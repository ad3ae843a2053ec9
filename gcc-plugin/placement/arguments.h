/* Which arguments of a rare call are loaded in the rare block.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ARGUMENTS_H
#define PM_ARGUMENTS_H

/* Load the arguments of the first call in BB from the pseudos of the parameters
   that they are, where their registers still hold them.  Called before register
   allocation, while df's live registers are right; the caller analyzes again.  */
void reload_arguments (basic_block bb);

#endif /* PM_ARGUMENTS_H */
