/* Which registers a function with a convention need not save.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_SAVES_H
#define PM_SAVES_H

/* The registers that the current function has in its code, must preserve, and
   never writes.  Empty until the code is final except for the frame.  */
const HARD_REG_SET &unwritten_registers (void);

/* True if INSN has an operand that is the stack pointer or relative to the
   frame.  */
bool refers_to_stack_p (const rtx_insn *insn);

/* Lay out the frame of FUN anew, which has no variables, and to which no insn
   refers.  Debug insns may: they tell where arguments are.  */
void lay_out_again (function *fun);

/* Add the pass.  */
void saves_init (const char *plugin_name);

#endif /* PM_SAVES_H */
