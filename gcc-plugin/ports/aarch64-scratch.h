/* The scratch registers of AArch64's prologues and epilogues, renamed.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_AARCH64_SCRATCH_H
#define PM_AARCH64_SCRATCH_H

/* For struct port: let SEQ, insns that make or remove a frame, overwrite no
   register of PRESERVED but to restore it.  An error if it still does.  */
void aarch64_fix_frame_code (rtx_insn *seq, const_hard_reg_set preserved);

#endif /* PM_AARCH64_SCRATCH_H */
