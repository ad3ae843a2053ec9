/* Which registers a function with a convention need not save.

   x86_64's back end saves a register that is live anywhere in the function.
   For the registers that plain C preserves this means that the function writes
   it.  A convention also preserves registers of arguments, which the function
   may only read.  Which ones it writes is known when the allocator is done; but
   then insns refer to the frame as it was laid out with all saves.  So the
   frame is laid out anew only if no insn refers to it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "functions/saves.h"

/* The result of the pass, and the number of the function that it is for.
   Memory of functions is used again, numbers are not.  */
static HARD_REG_SET unwritten;
static int unwritten_in = -1;

const HARD_REG_SET &
unwritten_registers (void)
{
  static const HARD_REG_SET none = {};
  return unwritten_in == cfun->funcdef_no ? unwritten : none;
}

bool
refers_to_stack_p (const rtx_insn *insn)
{
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, PATTERN (insn), ALL)
    if (REG_P (*iter)
	&& (REGNO (*iter) == STACK_POINTER_REGNUM
	    || REGNO (*iter) == HARD_FRAME_POINTER_REGNUM
	    || REGNO (*iter) == FRAME_POINTER_REGNUM
	    || REGNO (*iter) == ARG_POINTER_REGNUM))
      return true;
  return false;
}

/* The offset of the arguments on the stack from the stack pointer.  */

static poly_int64
arguments_offset (void)
{
  poly_int64 offset;
  INITIAL_ELIMINATION_OFFSET (ARG_POINTER_REGNUM, STACK_POINTER_REGNUM, offset);
  return offset;
}

void
lay_out_again (function *fun)
{
  poly_int64 change = arguments_offset ();
  targetm.compute_frame_layout ();
  change = arguments_offset () - change;
  if (known_eq (change, 0))
    return;

  rtx moved = plus_constant (Pmode, stack_pointer_rtx, change);
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    {
      rtx_insn *insn;
      FOR_BB_INSNS (bb, insn)
	if (DEBUG_BIND_INSN_P (insn))
	  {
	    rtx *where = &INSN_VAR_LOCATION_LOC (insn);
	    *where = simplify_replace_rtx (*where, stack_pointer_rtx, moved);
	    df_insn_rescan (insn);
	  }
    }
}

/* Set *WRITTEN to the registers that the insns of FUN may write.  False if an
   insn refers to the stack.  */

static bool
find_written (function *fun, HARD_REG_SET *written)
{
  basic_block bb;
  CLEAR_HARD_REG_SET (*written);
  FOR_EACH_BB_FN (bb, fun)
    {
      rtx_insn *insn;
      FOR_BB_INSNS (bb, insn)
	if (NONDEBUG_INSN_P (insn))
	  {
	    if (refers_to_stack_p (insn))
	      return false;
	    HARD_REG_SET set;
	    find_all_hard_reg_sets (insn, &set, true);
	    *written |= set;
	  }
    }
  return true;
}

static const pass_data saves_data = PM_PASS (RTL_PASS, "pm_saves", 0);

/* Runs just before pro_and_epilogue, after which a register that is live in
   the function and preserved is live at its exit, so that no pass writes
   it.  */

class pass_saves : public rtl_opt_pass
{
public:
  pass_saves (gcc::context *ctxt) : rtl_opt_pass (saves_data, ctxt) {}

  bool gate (function *fun) final override
  {
    unwritten_in = -1;
    return (optimize && current_convention ()
	    && convention_abi_id_p (crtl->abi->id ())
	    && !frame_pointer_needed && !fun->calls_alloca
	    && !fun->calls_setjmp && !fun->has_nonlocal_label
	    && !crtl->calls_eh_return
	    && known_eq (get_frame_size (), 0)
	    && !LEFT_OUT (unwritten_registers));
  }

  unsigned int execute (function *fun) final override
  {
    HARD_REG_SET written;
    if (!find_written (fun, &written))
      return 0;
    HARD_REG_SET live;
    CLEAR_HARD_REG_SET (live);
    for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
      if (df_regs_ever_live_p (regno))
	SET_HARD_REG_BIT (live, regno);
    unwritten = (live & convention_registers (current_convention ())
		 & ~crtl->abi->full_reg_clobbers () & ~written);
    unwritten_in = fun->funcdef_no;
    if (hard_reg_set_empty_p (unwritten))
      return 0;
    lay_out_again (fun);
    if (telling_p ())
      {
	char *list = convention_register_names (current_convention (),
						unwritten);
	tell ("%s: not saved, since not written: %s", current_function_name (),
	      list);
	free (list);
      }
    return 0;
  }
};

void
saves_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_saves (g), PASS_POS_INSERT_BEFORE,
	      "pro_and_epilogue");
}
