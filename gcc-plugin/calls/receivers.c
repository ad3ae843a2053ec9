/* Functions to which control returns by a jump: a nonlocal goto,
   __builtin_longjmp, or unwinding to a landing pad.  The jump restores the
   registers that plain C preserves, and loses all others.  -fipa-ra, which
   tells the callers of a function what its code clobbers, counts calls only.
   In plain C that is enough, for a call that a jump may come out of clobbers
   all that the jump loses; a call with a convention does not.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "convention/marked-type.h"
#include "calls/receivers.h"

/* True if FUN receives jumps.  */

static bool
receives_jumps_p (function *fun)
{
  return (fun->has_nonlocal_label
	  || nonlocal_goto_handler_labels
	  || (fun->eh && vec_safe_length (fun->eh->lp_array) > 1));
}

static const pass_data receivers_data = PM_PASS (RTL_PASS, "pm_receivers", 0);

/* Runs after final, which has noted what the function clobbers.  */

class pass_receivers : public rtl_opt_pass
{
public:
  pass_receivers (gcc::context *ctxt)
    : rtl_opt_pass (receivers_data, ctxt) {}

  bool gate (function *fun) final override
  {
    return flag_ipa_ra && convention_in_use_p () && receives_jumps_p (fun);
  }

  unsigned int execute (function *fun) final override
  {
    if (cgraph_rtl_info *info = cgraph_node::rtl_info (fun->decl))
      info->function_used_regs
	|= crtl->abi->full_and_partial_reg_clobbers ();
    return 0;
  }
};

void
receivers_init (const char *plugin_name)
{
  if (LEFT_OUT (receivers))
    return;

  place_pass (plugin_name, new pass_receivers (g), PASS_POS_INSERT_AFTER,
	      "final");
}
