/* Which values of rare blocks stay in memory?

   A value that lives over a rare call has been given a register of its own there
   (split.c).  If no register is left that the call preserves and the function need
   not save, IRA keeps it in memory, for the time of the rare block.  But LRA of GCC 15
   gives such a value a register again between two insns that refer to it, and this may
   be one that has to be saved: in the prologue, on the hot path.

       hot:    push bx			       hot:
	       if (...) goto rare		       if (...) goto rare
       rare:   bx = cx; slow (); cx = bx       rare:   [sp] = cx; slow (); cx = [sp]

   Nothing is gained where the back end saves a register only around the blocks that
   use it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "placement/cold-call.h"
#include "placement/rare-slots.h"

/* True if the allocator keeps the pseudo REGNO in memory, and knows nothing that
   always equals it.  */

static bool
in_memory_p (int regno)
{
  return (reg_renumber[regno] < 0
	  && !(regno < ira_reg_equiv_len && ira_reg_equiv[regno].defined_p));
}

/* Put the pseudos in memory that INSN refers to into PSEUDOS.  */

static void
find_pseudos (rtx_insn *insn, bitmap pseudos)
{
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, PATTERN (insn), NONCONST)
    if (REG_P (*iter) && !HARD_REGISTER_P (*iter) && in_memory_p (REGNO (*iter)))
      bitmap_set_bit (pseudos, REGNO (*iter));
}

static const pass_data rare_slots_data
  = PM_PASS (RTL_PASS, "pm_rare_slots", TODO_do_not_ggc_collect);

/* Runs just after ira, whose data reload needs, so that nothing may be collected.  */

class pass_rare_slots : public rtl_opt_pass
{
public:
  pass_rare_slots (gcc::context *ctxt) : rtl_opt_pass (rare_slots_data, ctxt) {}

  bool gate (function *fun) final override
  {
    return (COMPAT_LRA_SEARCHES_OVER_CALLS && may_move_to_rare_p (fun)
	    && !optimize_function_for_size_p (fun)
	    && !targetm.shrink_wrap.get_separate_components
	    && !LEFT_OUT (rare_slots));
  }

  unsigned int execute (function *fun) final override
  {
    auto_bitmap rare, common;
    bitmap_iterator bi;
    unsigned int regno;
    bool rare_call = false;
    basic_block bb;
    FOR_EACH_BB_FN (bb, fun)
      {
	bool rare_block = rare_block_p (bb);
	rtx_insn *insn;
	FOR_BB_INSNS (bb, insn)
	  if (NONDEBUG_INSN_P (insn))
	    {
	      find_pseudos (insn, rare_block ? rare : common);
	      rare_call |= rare_block && convention_call_p (insn);
	    }
      }
    if (!rare_call)
      return 0;
    bitmap_and_compl_into (rare, common);
    EXECUTE_IF_SET_IN_BITMAP (rare, 0, regno, bi)
      {
	tell ("register %u stays in memory", regno);
	setup_reg_classes (regno, NO_REGS, NO_REGS, NO_REGS);
      }
    return 0;
  }
};

void
rare_slots_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_rare_slots (g), PASS_POS_INSERT_AFTER, "ira");
}
