/* Which calls of the convention are rare.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_COLD_CALL_H
#define PM_COLD_CALL_H

/* True if BB of cfun runs at most every second time that the code which leads
   to it runs.  That suffices for a call of the convention, which its users
   write for rare calls.  */
bool rare_block_p (basic_block bb);

/* True if INSN is a marked call, other than a sibling call.  */
bool convention_call_p (const rtx_insn *insn);

#endif /* PM_COLD_CALL_H */
