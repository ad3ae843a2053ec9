/* Which calls GCC must not merge.

   GCC treats two indirect calls as equal if they call the same pointer with the
   same arguments, even by different types.  If they stand in two branches, tail
   merging and code hoisting may leave a single call of either type, which may
   clobber less than the callee does:

       if (c) ((PM long (*) (long)) p) (1); else ((long (*) (long)) p) (1);

   Both belong to the pass pre, which is skipped for a function with such calls.
   The passes over RTL compare the mark and the ABI of calls.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "calls/merging.h"

/* True if FUN has indirect calls of different ABIs: of different conventions,
   or of different return classes, since GCC may take calls of different result
   types for equal if neither result is used.  */

static bool
mixed_indirect_calls_p (function *fun)
{
  const predefined_function_abi *first = NULL;
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *stmt = gsi_stmt (gsi);
	if (!is_gimple_call (stmt)
	    || gimple_call_internal_p (stmt)
	    || gimple_call_fndecl (stmt))
	  continue;
	const predefined_function_abi *abi
	  = &fntype_abi (gimple_call_fntype (stmt));
	if (!first)
	  first = abi;
	else if (abi != first)
	  return true;
      }
  return false;
}

/* The flags that decide whether the pass is run, as they were before.  */
static int saved_tree_pre, saved_code_hoisting;

static const pass_data before_pre_data
  = PM_PASS (GIMPLE_PASS, "pm_before_pre", 0);

/* Runs before pre.  */

class pass_before_pre : public gimple_opt_pass
{
public:
  pass_before_pre (gcc::context *ctxt)
    : gimple_opt_pass (before_pre_data, ctxt) {}

  unsigned int execute (function *fun) final override
  {
    saved_tree_pre = flag_tree_pre;
    saved_code_hoisting = flag_code_hoisting;
    if (convention_in_use_p () && mixed_indirect_calls_p (fun))
      flag_tree_pre = flag_code_hoisting = 0;
    return 0;
  }
};

static const pass_data after_pre_data
  = PM_PASS (GIMPLE_PASS, "pm_after_pre", 0);

/* Runs after pre.  */

class pass_after_pre : public gimple_opt_pass
{
public:
  pass_after_pre (gcc::context *ctxt)
    : gimple_opt_pass (after_pre_data, ctxt) {}

  unsigned int execute (function *) final override
  {
    flag_tree_pre = saved_tree_pre;
    flag_code_hoisting = saved_code_hoisting;
    return 0;
  }
};

void
merging_init (const char *plugin_name)
{
  if (LEFT_OUT (merging))
    return;

  place_pass (plugin_name, new pass_before_pre (g), PASS_POS_INSERT_BEFORE,
	      "pre");
  place_pass (plugin_name, new pass_after_pre (g), PASS_POS_INSERT_AFTER,
	      "pre");
}
