/* Whether the GCC that runs is built as the ports need it: asked once, when the
   plugin is loaded.  What can be seen then of port.h's preconditions.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/port.h"

/* False, after an error, if MET is false: this back end lacks WHAT, because of
   which REASON.  */

static bool
precondition (bool met, const char *what, const char *reason)
{
  if (!met)
    error ("the plugin %qs cannot serve this target: its back end has no %qs,"
	   " %s", "preserve_most", what, reason);
  return met;
}

bool
port_preconditions_p (void)
{
  const char *no_frame = G_("so the frame of a function cannot be changed");
  const char *no_call = G_("so a call cannot be marked");

  for (unsigned int id = target_port.first_abi_id;
       id <= target_port.last_abi_id; id++)
    if (id >= NUM_ABI_IDS || function_abis[id].initialized_p ())
      {
	error ("the plugin %qs cannot serve this target: its back end uses the"
	       " ABI id %u itself", "preserve_most", id);
	return false;
      }
  return (precondition (targetm.compute_frame_layout != hook_void_void,
			"TARGET_COMPUTE_FRAME_LAYOUT", no_frame)
	  && precondition (targetm.have_prologue != hook_bool_void_false,
			   "prologue", no_frame)
	  && precondition (targetm.have_epilogue != hook_bool_void_false,
			   "epilogue", no_frame)
	  && precondition (targetm.have_call != hook_bool_void_false,
			   "call", no_call)
	  && precondition (targetm.have_call_value != hook_bool_void_false,
			   "call_value", no_call));
}
