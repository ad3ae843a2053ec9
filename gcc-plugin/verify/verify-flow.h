/* The paths through a function's final code.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_FLOW_H
#define PM_VERIFY_FLOW_H

struct frame_state;

/* Called for a return or sibling call INSN with the STATE before it: with
   each state in which control can arrive there, and perhaps with others of
   which less is unknown.  STATE is NULL if no path to INSN was found.  */
typedef void (*exit_callback) (const struct frame_state *state,
			       rtx_insn *insn);

/* Follow all paths from the entry of cfun, whose CFG need not exist any more,
   and call AT_EXIT at its exits.  */
void follow_paths (exit_callback at_exit);

#endif /* PM_VERIFY_FLOW_H */
