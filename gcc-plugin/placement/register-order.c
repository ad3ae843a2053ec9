/* In which order the allocator tries registers.

   A value that may have any register gets the first of its class that is free.  GCC
   has one order for all functions, and registers of arguments and of the result
   come first.  So a counter takes the register of an argument, which has to be
   copied to another one:

       r8 = di; r9 = dx			       r8 = 0
       dx = 0				 loop: ... [di + r8] ...
 loop: ... [r8 + dx] ...

   A call of the convention leaves many registers free that an ordinary one does
   not, so that there are such values more often.  In functions with a rare one, the
   registers that are copied outside of rare blocks are tried last; and where there is
   a loop, those first that the rare call may change: they serve values that do not
   live over it, and leave the others to those that do.

   Large functions with ordinary calls keep GCC's order: what lives over such a call
   is elsewhere, and the registers that GCC tries first have the shorter insns on
   x86_64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "placement/cold-call.h"
#include "placement/incoming.h"
#include "placement/register-order.h"

/* GCC's own order while that of a function is in use, for each class, and where in
   it a register stands.  */
static short usual_order[N_REG_CLASSES][FIRST_PSEUDO_REGISTER];
static short usual_index[N_REG_CLASSES][FIRST_PSEUDO_REGISTER];
static bool changed;

/* The hard registers that the function's first block copies from, and that insns
   outside of rare blocks set; and whether there is a loop.  */
struct copied
{
  HARD_REG_SET from, to;
  bool loop;
};

/* The registers that some rare call may change.  */

static HARD_REG_SET
find_lost (const vec<basic_block> &blocks)
{
  HARD_REG_SET lost;
  basic_block bb;
  rtx_insn *insn;
  unsigned int i;
  CLEAR_HARD_REG_SET (lost);
  FOR_EACH_VEC_ELT (blocks, i, bb)
    FOR_BB_INSNS (bb, insn)
      if (convention_call_p (insn))
	lost |= insn_callee_abi (insn).full_reg_clobbers ();
  return lost;
}

/* Take the registers of the arguments of CALL out of SET.  */

static void
remove_arguments (const rtx_insn *call, HARD_REG_SET *set)
{
  for (rtx link = CALL_INSN_FUNCTION_USAGE (call); link; link = XEXP (link, 1))
    {
      const_rtx use = XEXP (link, 0);
      if (GET_CODE (use) == USE && REG_P (XEXP (use, 0)))
	CLEAR_HARD_REG_BIT (*set, REGNO (XEXP (use, 0)));
    }
}

/* True if each ordinary call that cfun makes is made once whenever cfun is called.  */

static bool
calls_once_p (void)
{
  int entry = MAX (1, ENTRY_BLOCK_PTR_FOR_FN (cfun)->count.to_frequency (cfun));
  basic_block bb;
  rtx_insn *insn;
  FOR_EACH_BB_FN (bb, cfun)
    {
      int frequency = bb->count.to_frequency (cfun);
      if ((frequency * 10 < entry * 9 || frequency > entry)
	  && !probably_never_executed_bb_p (cfun, bb))
	FOR_BB_INSNS (bb, insn)
	  if (CALL_P (insn) && !SIBLING_CALL_P (insn) && !convention_call_p (insn))
	    return false;
    }
  return true;
}

/* How many insns outside of rare blocks a function with an ordinary call may have: a
   smaller number costs small functions insns, a larger one the code of Linux bytes.  */
#define SMALL_FUNCTION 32

/* True if the order matters to cfun.  */

static bool
order_matters_p (void)
{
  int insns = 0;
  bool calls = false;
  basic_block bb;
  rtx_insn *insn;
  FOR_EACH_BB_FN (bb, cfun)
    if (!rare_block_p (bb))
      FOR_BB_INSNS (bb, insn)
	{
	  insns += NONDEBUG_INSN_P (insn);
	  calls |= (CALL_P (insn) && !SIBLING_CALL_P (insn)
		    && !convention_call_p (insn));
	}
  return !calls || insns <= SMALL_FUNCTION;
}

/* Set *COPIED for cfun.  Where there are frequent calls, those in loops, only an
   argument of cfun counts that is an argument of none of them: values die in the
   registers that the calls set and take.  */

static void
find_copied (struct copied *copied)
{
  auto_vec<rtx_insn *, 8> calls;
  basic_block bb, first = single_succ (ENTRY_BLOCK_PTR_FOR_FN (cfun));
  rtx_insn *insn;
  unsigned int i;
  CLEAR_HARD_REG_SET (copied->from);
  CLEAR_HARD_REG_SET (copied->to);
  FOR_EACH_BB_FN (bb, cfun)
    if (!rare_block_p (bb))
      FOR_BB_INSNS (bb, insn)
	{
	  const_rtx set = NONDEBUG_INSN_P (insn) ? single_set (insn) : NULL_RTX;
	  if (CALL_P (insn) && bb->count > ENTRY_BLOCK_PTR_FOR_FN (cfun)->count)
	    calls.safe_push (insn);
	  if (set && bb == first
	      && REG_P (SET_SRC (set)) && HARD_REGISTER_P (SET_SRC (set)))
	    SET_HARD_REG_BIT (copied->from, REGNO (SET_SRC (set)));
	  if (set && REG_P (SET_DEST (set)) && HARD_REGISTER_P (SET_DEST (set)))
	    SET_HARD_REG_BIT (copied->to, REGNO (SET_DEST (set)));
	}
  bool frequent = !calls.is_empty ();
  FOR_EACH_VEC_ELT (calls, i, insn)
    remove_arguments (insn, &copied->from);
  if (frequent)
    CLEAR_HARD_REG_SET (copied->to);
  copied->loop = !frequent && mark_dfs_back_edges ();
}

/* When REGNO is tried: 0, 1, 2 or, if the function has to save it, 3.  The result's
   register comes first, as most values are dead when the result is known, but where
   that is the sum of a loop; there those of LOST come first.  */

static int
rank (const struct copied *copied, const HARD_REG_SET &lost, unsigned int regno)
{
  const_rtx result = crtl->return_rtx;
  if (!crtl->abi->clobbers_full_reg_p (regno))
    return 3;
  if (TEST_HARD_REG_BIT (copied->from, regno))
    return 2;
  if (result && REG_P (result) && REGNO (result) == regno)
    return copied->loop ? 2 : 0;
  if (TEST_HARD_REG_BIT (copied->to, regno))
    return 2;
  return copied->loop && TEST_HARD_REG_BIT (lost, regno) ? 0 : 1;
}

/* Bring the registers of CLASS in their order.  */

static void
order_class (int rclass, const struct copied *copied, const HARD_REG_SET &lost)
{
  int place = 0;
  for (int turn = 0; turn <= 3; turn++)
    for (int i = 0; i < ira_class_hard_regs_num[rclass]; i++)
      {
	int regno = usual_order[rclass][i];
	if (rank (copied, lost, regno) != turn)
	  continue;
	ira_class_hard_regs[rclass][place] = regno;
	ira_class_hard_reg_index[rclass][regno] = place++;
      }
}

static const pass_data register_order_data
  = PM_PASS (RTL_PASS, "pm_register_order", TODO_df_finish);

/* Runs just before the allocator.  */

class pass_register_order : public rtl_opt_pass
{
public:
  pass_register_order (gcc::context *ctxt)
    : rtl_opt_pass (register_order_data, ctxt) {}

  bool gate (function *fun) final override
  {
    return (may_move_to_rare_p (fun) && !optimize_function_for_size_p (fun)
	    && !LEFT_OUT (register_order));
  }

  unsigned int execute (function *fun) final override
  {
    auto_vec<basic_block, 8> blocks;
    struct copied copied;
    if (!analyze_rare_calls (fun, &blocks))
      return 0;
    if (calls_once_p () && !LEFT_OUT (argument_copies))
      join_argument_copies ();
    if (!order_matters_p ())
      return 0;
    find_copied (&copied);
    memcpy (usual_order, ira_class_hard_regs, sizeof usual_order);
    memcpy (usual_index, ira_class_hard_reg_index, sizeof usual_index);
    changed = true;
    HARD_REG_SET lost = find_lost (blocks);
    for (int rclass = 0; rclass < N_REG_CLASSES; rclass++)
      order_class (rclass, &copied, lost);
    return 0;
  }
};

static const pass_data usual_order_data = PM_PASS (RTL_PASS, "pm_usual_order", 0);

/* Runs just after reload.  */

class pass_usual_order : public rtl_opt_pass
{
public:
  pass_usual_order (gcc::context *ctxt) : rtl_opt_pass (usual_order_data, ctxt) {}

  bool gate (function *) final override
  {
    return changed;
  }

  unsigned int execute (function *) final override
  {
    memcpy (ira_class_hard_regs, usual_order, sizeof usual_order);
    memcpy (ira_class_hard_reg_index, usual_index, sizeof usual_index);
    changed = false;
    return 0;
  }
};

void
register_order_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_register_order (g), PASS_POS_INSERT_BEFORE,
	      "ira");
  place_pass (plugin_name, new pass_usual_order (g), PASS_POS_INSERT_AFTER,
	      "reload");
}
