/* Which calls of the convention are rare.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_COLD_CALL_H
#define PM_COLD_CALL_H

/* True if BB of cfun runs at most every second time that the code which leads
   to it runs.  That suffices for a call of the convention, which its users
   write for rare calls.  What follows a loop is taken for rare unless the loops
   of cfun are known.  */
bool rare_block_p (basic_block bb);

/* True if INSN is a marked call, other than a sibling call.  */
bool convention_call_p (const rtx_insn *insn);

/* True if a pass may move values of FUN into rare blocks: FUN is optimized, and
   control comes back to it along edges only.  */
bool may_move_to_rare_p (const function *fun);

/* Push on BLOCKS the rare blocks of FUN that have a call of the convention, which
   control enters and leaves by branches, or by falling through, only.  If there are
   any, analyze FUN's dataflow and return true.  */
bool analyze_rare_calls (function *fun, vec<basic_block> *blocks);

#endif /* PM_COLD_CALL_H */
