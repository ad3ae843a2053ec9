/* What is lost in a call of the final code, and whether the caller knows it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_CALL_H
#define PM_VERIFY_CALL_H

/* What the call INSN calls: its declaration, or the type by which it is called
   through a pointer; or NULL_TREE.  */
tree called_function (const rtx_insn *insn);

/* What may change in the call INSN of the registers that plain C clobbers.  */
HARD_REG_SET call_changes (const rtx_insn *insn);

/* What the passes took INSN to clobber.  */
HARD_REG_SET call_clobbers (const rtx_insn *insn);

/* Note what the final code of cfun, which is of plain C or carries a
   convention, changes of those registers, along every way on which it can come
   back, for the calls of it that follow.  */
void note_changes (void);

#endif /* PM_VERIFY_CALL_H */
