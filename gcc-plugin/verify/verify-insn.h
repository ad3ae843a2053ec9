/* What an insn does to the registers and the frame.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_INSN_H
#define PM_VERIFY_INSN_H

struct frame_state;

/* Change STATE as INSN does, which may be a call or a jump.  */
void frame_step (struct frame_state *state, rtx_insn *insn);

#endif /* PM_VERIFY_INSN_H */
