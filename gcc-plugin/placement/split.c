/* Values that live over a rare call get a register of their own there.

   The register allocator gives a value one register wherever it lives, or a
   place in memory.  A value that lives over a call needs one that the call
   preserves.  If its natural register is not one of those (AArch64's x0 to x7,
   x86_64's rax), the value is copied where it is defined, which is on the hot
   path.  So this pass gives the value another pseudo in the rare block:

       hot:    p = ...		       hot:    p = ...
	       if (...) goto rare	       if (...) goto rare
       join:   use (p)		       join:   use (p)
       rare:   slow ()		       rare:   q = p; slow (); p = q
	       goto join		       goto join

   p then does not live over the call, nor while arguments are loaded into their
   registers, one of which may be p's own.  If the allocator gives p a register that
   the call preserves, q gets the same one, and the copies vanish.

   The same is done for a value that the rare block sets before the call, and that is
   used elsewhere: p = q then gives it to p.

   Where more values live over the call than fit into registers, the allocator puts
   some into memory on the hot path, too.  A split value then has two places in memory
   and is copied from one to the other, so none is split.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "placement/cold-call.h"
#include "placement/arguments.h"
#include "placement/split.h"

/* Replace the register FROM by TO in *LOC.  */

static void
replace_register (rtx *loc, rtx from, rtx to)
{
  subrtx_ptr_iterator::array_type array;
  FOR_EACH_SUBRTX_PTR (iter, array, loc, ALL)
    if (**iter && REG_P (**iter) && REGNO (**iter) == REGNO (from))
      **iter = to;
}

/* The same in all that INSN says.  */

static void
replace_in_insn (rtx_insn *insn, rtx from, rtx to)
{
  replace_register (&PATTERN (insn), from, to);
  for (rtx note = REG_NOTES (insn); note; note = XEXP (note, 1))
    if (GET_CODE (note) == EXPR_LIST && XEXP (note, 0))
      replace_register (&XEXP (note, 0), from, to);
  if (CALL_P (insn))
    replace_register (&CALL_INSN_FUNCTION_USAGE (insn), from, to);
  df_insn_rescan (insn);
}

/* True if the allocator can compute the pseudo REGNO anew where it is used, and
   so needs no register for it over a call.  */

static bool
computed_anew_p (unsigned int regno)
{
  if (DF_REG_DEF_COUNT (regno) != 1)
    return false;
  rtx_insn *insn = DF_REF_INSN (DF_REG_DEF_CHAIN (regno));
  rtx set = single_set (insn);
  if (!set)
    return false;
  if (find_reg_note (insn, REG_EQUIV, NULL_RTX)
      || function_invariant_p (SET_SRC (set)))
    return true;
  rtx note = find_reg_note (insn, REG_EQUAL, NULL_RTX);
  return note && CONSTANT_P (XEXP (note, 0));
}

/* True if the pseudo REGNO is that of position-independent code, which the
   allocator uses, too, for constants that it puts into memory.  */

static bool
allocator_uses_p (unsigned int regno)
{
  return pic_offset_table_rtx && regno == REGNO (pic_offset_table_rtx);
}

void
replace_in_block (basic_block bb, rtx from, rtx to)
{
  rtx_insn *insn;
  FOR_BB_INSNS (bb, insn)
    if (INSN_P (insn))
      replace_in_insn (insn, from, to);
}

/* How many values may live over CALL in general registers, less three for what the hot
   path computes.  */

static int
room_over (const rtx_insn *call)
{
  HARD_REG_SET taken;
  df_ref use;
  int room = -3;

  find_all_hard_reg_sets (call, &taken, true);
  FOR_EACH_INSN_USE (use, call)
    if (HARD_REGISTER_NUM_P (DF_REF_REGNO (use)))
      SET_HARD_REG_BIT (taken, DF_REF_REGNO (use));
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (reg_class_contents[GENERAL_REGS], regno)
	&& !fixed_regs[regno] && !TEST_HARD_REG_BIT (taken, regno))
      room++;
  return room;
}

/* Set LIVE to the pseudos that have a value outside of BB, too, and live over a call of
   the convention in BB, or are used and not set in BB; and SET to what BB sets.  Return
   for how many values that come from outside there is room.  */

static int
find_values (basic_block bb, bitmap live, bitmap set)
{
  auto_bitmap now, used, outside;
  rtx_insn *insn;
  df_ref def, use;
  int room = INT_MAX;

  bitmap_copy (now, df_get_live_out (bb));
  df_simulate_initialize_backwards (bb, now);
  FOR_BB_INSNS_REVERSE (bb, insn)
    {
      if (!NONDEBUG_INSN_P (insn))
	continue;
      if (convention_call_p (insn))
	{
	  bitmap_ior_into (live, now);
	  room = MIN (room, room_over (insn));
	}
      FOR_EACH_INSN_USE (use, insn)
	bitmap_set_bit (used, DF_REF_REGNO (use));
      FOR_EACH_INSN_DEF (def, insn)
	bitmap_set_bit (set, DF_REF_REGNO (def));
      df_simulate_one_insn_backwards (bb, insn, now);
    }
  bitmap_and_into (used, df_get_live_in (bb));
  bitmap_ior_and_compl_into (live, used, set);
  bitmap_ior (outside, df_get_live_in (bb), df_get_live_out (bb));
  bitmap_and_into (live, outside);
  bitmap_clear_range (live, 0, FIRST_PSEUDO_REGISTER);
  /* No copy can follow a jump that sets a value.  */
  FOR_EACH_INSN_DEF (def, BB_END (bb))
    if (control_flow_insn_p (BB_END (bb)))
      bitmap_clear_bit (live, DF_REF_REGNO (def));
  return room;
}

/* Give the value of the pseudo REGNO another pseudo in BB.  */

static void
split_value (basic_block bb, unsigned int regno)
{
  rtx from = regno_reg_rtx[regno];
  rtx to = gen_reg_rtx (GET_MODE (from));
  REG_ATTRS (to) = REG_ATTRS (from);
  REG_POINTER (to) = REG_POINTER (from);
  replace_in_block (bb, from, to);
  tell ("block %d: register %u is copied to %u", bb->index, regno, REGNO (to));
  if (bitmap_bit_p (df_get_live_in (bb), regno))
    emit_insn_after (gen_move_insn (to, from), bb_note (bb));
  if (!bitmap_bit_p (df_get_live_out (bb), regno))
    return;
  rtx_insn *copy = gen_move_insn (from, to);
  if (control_flow_insn_p (BB_END (bb)))
    emit_insn_before (copy, BB_END (bb));
  else
    emit_insn_after (copy, BB_END (bb));
}

/* Split the values that live over the calls in BB and need a register there.  */

static void
split_block (basic_block bb)
{
  auto_bitmap live, set, split, kept;
  bitmap_iterator bi;
  unsigned int regno;

  int room = find_values (bb, live, set);
  EXECUTE_IF_SET_IN_BITMAP (live, 0, regno, bi)
    if (!computed_anew_p (regno) && !allocator_uses_p (regno))
      bitmap_set_bit (split, regno);
  bitmap_and_compl (kept, split, set);
  if ((int) bitmap_count_bits (kept) > room && !LEFT_OUT (split_room))
    {
      tell ("block %d: no value is copied, since %lu live over the call",
	    bb->index, bitmap_count_bits (kept));
      return;
    }
  EXECUTE_IF_SET_IN_BITMAP (split, 0, regno, bi)
    split_value (bb, regno);
}

static const pass_data split_data
  = PM_PASS (RTL_PASS, "pm_split", TODO_df_finish);

/* Runs just before ira.  */

class pass_split : public rtl_opt_pass
{
public:
  pass_split (gcc::context *ctxt) : rtl_opt_pass (split_data, ctxt) {}

  bool gate (function *fun) final override
  {
    return may_move_to_rare_p (fun) && !LEFT_OUT (split);
  }

  unsigned int execute (function *fun) final override
  {
    auto_vec<basic_block, 8> blocks;
    basic_block bb;
    unsigned int i;
    if (!analyze_rare_calls (fun, &blocks))
      return 0;

    FOR_EACH_VEC_ELT (blocks, i, bb)
      reload_arguments (bb);
    df_analyze ();
    FOR_EACH_VEC_ELT (blocks, i, bb)
      split_block (bb);
    return 0;
  }
};

void
split_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_split (g), PASS_POS_INSERT_BEFORE,
	      "ira");
}
