/* A plugin that makes GCC's back end one that the ports are not made for, in what
   its argument names: the start-up check of port.h's preconditions sees it.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"

int plugin_is_GPL_compatible;

int
plugin_init (struct plugin_name_args *args, struct plugin_gcc_version *)
{
  const char *kind = args->argv[0].key;
  if (strcmp (kind, "frame") == 0)
    targetm.compute_frame_layout = hook_void_void;
  else if (strcmp (kind, "prologue") == 0)
    targetm.have_prologue = hook_bool_void_false;
  else if (strcmp (kind, "epilogue") == 0)
    targetm.have_epilogue = hook_bool_void_false;
  else if (strcmp (kind, "call") == 0)
    targetm.have_call = hook_bool_void_false;
  else if (strcmp (kind, "call-value") == 0)
    targetm.have_call_value = hook_bool_void_false;
  else if (strcmp (kind, "abi-id") == 0)
    function_abis[NUM_ABI_IDS - 1].initialize (NUM_ABI_IDS - 1, HARD_REG_SET ());
  else
    return 1;
  return 0;
}
