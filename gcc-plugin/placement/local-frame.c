/* A function whose only need of a frame are rare calls gets one for each of
   these calls, and none for itself.

   A call needs an aligned stack, and on AArch64 a place for the return address.
   GCC sets that up in the prologue, on the hot path, unless shrink-wrapping can
   move the prologue to the rare block.  It cannot if the block goes back to the
   hot path.  So the function is laid out as one without calls, and each call
   gets a frame of its own (x86_64, AArch64):

       sub $8, %rsp		       sub sp, sp, 16
       call slow		       stp x29, x30, [sp]; mov x29, sp
       add $8, %rsp		       bl slow
				       ldp x29, x30, [sp]
				       add sp, sp, 16

   The first pass decides, just before the prologue is made; the second adds
   these frames.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/marked-type.h"
#include "functions/saves.h"
#include "placement/cold-call.h"
#include "placement/local-frame.h"

/* Set by the first pass for the second.  */
static bool chosen;

/* The number of the function to which the second added frames last.  */
static int framed = -1;

bool
local_frames_p (void)
{
  return framed == cfun->funcdef_no;
}

/* True if INSN, which is no call, writes the register of the return address.  The
   allocator keeps values in it, too, since it expects the frame to save it.  */

static bool
overwrites_return_address_p (const rtx_insn *insn)
{
  HARD_REG_SET set;
  if (target_port.return_address_regno == INVALID_REGNUM)
    return false;
  find_all_hard_reg_sets (insn, &set, false);
  return TEST_HARD_REG_BIT (set, target_port.return_address_regno);
}

/* Why the insns of FUN do not allow it, or NULL: all calls but sibling calls
   must be rare calls of the convention that do not throw to a landing pad of
   FUN, and no insn may refer to the stack, or change the return address.  */

static const char *
insns_obstacle (function *fun)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    {
      rtx_insn *insn;
      FOR_BB_INSNS (bb, insn)
	if (NONDEBUG_INSN_P (insn))
	  {
	    if (refers_to_stack_p (insn))
	      return "an insn uses the stack";
	    if (!CALL_P (insn) && overwrites_return_address_p (insn))
	      return "a value is in the return address's register";
	    if (!CALL_P (insn) || SIBLING_CALL_P (insn))
	      continue;
	    if (!convention_call_p (insn))
	      return "it calls an ordinary function";
	    if (!rare_block_p (bb))
	      return "a call is not rare";
	    if (can_throw_internal (insn))
	      return "it has a landing pad";
	  }
    }
  return NULL;
}

/* True if FUN saves no register but what a frame for a call saves.  */

static bool
saves_nothing_p (void)
{
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (df_regs_ever_live_p (regno)
	&& !fixed_regs[regno]
	&& regno != STACK_POINTER_REGNUM
	&& regno != target_port.return_address_regno
	&& (!crtl->abi->clobbers_full_reg_p (regno)
	    || !this_target_hard_regs->x_call_used_regs[regno]))
      return false;
  return true;
}

/* Why the frames may not be put around the calls of FUN, or NULL.  */

static const char *
obstacle (function *fun)
{
  if (maybe_ne (get_frame_size (), 0) || fun->calls_alloca)
    return "it has variables on the stack";
  if (maybe_ne (crtl->outgoing_args_size, 0)
      || maybe_ne (crtl->args.pretend_args_size, 0))
    return "it has arguments on the stack";
  if (frame_pointer_needed)
    return "it needs a frame pointer";
  if (fun->calls_setjmp || fun->has_nonlocal_label
      || fun->has_forced_label_in_static || crtl->calls_eh_return)
    return "control comes back to it by a jump";
  if (crtl->has_asm_statement)
    return "it has an asm";
  if (crtl->profile || flag_stack_check != NO_STACK_CHECK
      || !target_port.local_frame_p ())
    return "an option asks for its frame";
  if (!saves_nothing_p ())
    return "it saves a register";
  return insns_obstacle (fun);
}

/* True if FUN has a rare call of the convention.  */

static bool
has_rare_call_p (function *fun)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    {
      rtx_insn *insn;
      FOR_BB_INSNS (bb, insn)
	if (convention_call_p (insn) && rare_block_p (bb))
	  return true;
    }
  return false;
}

/* Tell of the current function, for -fopt-info too, that its rare calls get
   frames of their own, or, if REASON is not NULL, why not.  */

static void
tell_choice (const char *reason)
{
  if (!dump_enabled_p ())
    return;
  dump_user_location_t where
    = dump_user_location_t::from_function_decl (current_function_decl);
  if (reason)
    dump_printf_loc (MSG_MISSED_OPTIMIZATION, where,
		     "the frame for rare calls is on the hot path: %s\n",
		     reason);
  else
    dump_printf_loc (MSG_OPTIMIZED_LOCATIONS, where,
		     "rare calls get frames of their own\n");
}

/* Lay the frame of FUN out, as that of a function without calls if LEAF.  */

static void
lay_out (function *fun, bool leaf)
{
  crtl->is_leaf = leaf;
  if (target_port.return_address_regno != INVALID_REGNUM)
    df_set_regs_ever_live (target_port.return_address_regno, !leaf);
  lay_out_again (fun);
}

static const pass_data choose_frames_data
  = PM_PASS (RTL_PASS, "pm_choose_frames", 0);

/* Runs just before pro_and_epilogue.  */

class pass_choose_frames : public rtl_opt_pass
{
public:
  pass_choose_frames (gcc::context *ctxt)
    : rtl_opt_pass (choose_frames_data, ctxt) {}

  bool gate (function *) final override
  {
    chosen = false;
    return (optimize && flag_shrink_wrap && convention_in_use_p ()
	    && !current_convention () && !crtl->is_leaf
	    && !LEFT_OUT (local_frame));
  }

  unsigned int execute (function *fun) final override
  {
    if (!has_rare_call_p (fun))
      return 0;
    const char *reason = obstacle (fun);
    if (!reason)
      {
	lay_out (fun, true);
	chosen = target_port.frame_empty_p ();
	if (!chosen)
	  {
	    lay_out (fun, false);
	    reason = "the back end wants one";
	  }
      }
    /* Both targets' prologues set the static size.  */
    if (chosen && flag_stack_usage_info)
      current_function_pushed_stack_size += target_port.local_frame_size ();
    tell_choice (reason);
    return 0;
  }
};

static const pass_data local_frames_data
  = PM_PASS (RTL_PASS, "pm_local_frames", 0);

/* Runs just after pro_and_epilogue.  */

class pass_local_frames : public rtl_opt_pass
{
public:
  pass_local_frames (gcc::context *ctxt)
    : rtl_opt_pass (local_frames_data, ctxt) {}

  bool gate (function *) final override
  {
    return chosen;
  }

  unsigned int execute (function *fun) final override
  {
    chosen = false;
    framed = fun->funcdef_no;
    crtl->is_leaf = false;
    if (target_port.return_address_regno != INVALID_REGNUM)
      df_set_regs_ever_live (target_port.return_address_regno, true);

    basic_block bb;
    FOR_EACH_BB_FN (bb, fun)
      {
	rtx_insn *insn;
	FOR_BB_INSNS (bb, insn)
	  if (convention_call_p (insn))
	    target_port.add_local_frame (insn);
      }
    return 0;
  }
};

void
local_frame_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_choose_frames (g), PASS_POS_INSERT_BEFORE,
	      "pro_and_epilogue");
  place_pass (plugin_name, new pass_local_frames (g), PASS_POS_INSERT_AFTER,
	      "pro_and_epilogue");
}
