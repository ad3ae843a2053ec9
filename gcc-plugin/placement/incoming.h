/* How the arguments of a function get to where they live.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_INCOMING_H
#define PM_INCOMING_H

/* Let the arguments of cfun be copied from their registers in one step.  Called before
   the allocator, with dataflow analyzed.  */
void join_argument_copies (void);

#endif /* PM_INCOMING_H */
