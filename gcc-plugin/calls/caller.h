/* How a call of a function that carries a convention is recognised, from
   expansion to final.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CALLER_H
#define PM_CALLER_H

/* Wrap the hooks that expand calls and that ask for a call's ABI.  */
void caller_init (const char *plugin_name);

/* True if the call INSN bears the mark of a convention.  */
bool marked_call_p (const rtx_insn *insn);

#endif /* PM_CALLER_H */
