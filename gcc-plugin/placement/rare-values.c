/* Which values are computed in rare blocks only.

   GCC computes an address that does not change in front of the loop, even if
   nothing but a rare call needs it:

	       t = &p->field		       while (...)
	       while (...)			 if (...) goto rare
		 if (...) goto rare
       rare:   slow (t)		       rare:   t = &p->field; slow (t)

   On the left t has a register in the loop, and something else may have none.
   Where the call is an ordinary one, it costs t its register, and the allocator
   computes t again by itself.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "placement/cold-call.h"
#include "placement/split.h"
#include "placement/rare-values.h"

/* Set USERS to the blocks that use the pseudo REGNO.  False if one of them is
   not rare, or is entered other than by branches, or the pseudo's only definition
   is in a rare block.  */

static bool
find_users (unsigned int regno, auto_vec<basic_block, 8> *users)
{
  if (rare_block_p (BLOCK_FOR_INSN (DF_REF_INSN (DF_REG_DEF_CHAIN (regno)))))
    return false;
  for (df_ref use = DF_REG_USE_CHAIN (regno); use; use = DF_REF_NEXT_REG (use))
    {
      if (DF_REF_IS_ARTIFICIAL (use))
	return false;
      if (DEBUG_INSN_P (DF_REF_INSN (use)))
	continue;
      basic_block bb = DF_REF_BB (use);
      edge e;
      edge_iterator ei;
      if (users->contains (bb))
	continue;
      if (!rare_block_p (bb))
	return false;
      FOR_EACH_EDGE (e, ei, bb->preds)
	if (e->flags & EDGE_COMPLEX)
	  return false;
      users->safe_push (bb);
    }
  return true;
}

/* True if the pseudo REGNO, which is set once, can't change between INSN, which
   uses it, and uses in other blocks of what INSN sets: it is set in the function's
   first block, which runs once, or in INSN's block before INSN.  */

static bool
unchanged_after_p (unsigned int regno, rtx_insn *insn)
{
  df_ref def = DF_REG_DEF_CHAIN (regno);
  if (DF_REF_IS_ARTIFICIAL (def))
    return false;
  basic_block bb = DF_REF_BB (def);
  if (single_pred_p (bb) && single_pred (bb) == ENTRY_BLOCK_PTR_FOR_FN (cfun))
    return true;
  for (rtx_insn *i = insn; i != BB_HEAD (BLOCK_FOR_INSN (insn)); i = PREV_INSN (i))
    if (i == DF_REF_INSN (def))
      return true;
  return false;
}

/* The insn that sets the pseudo REGNO, if that is one and does nothing else; or NULL.
   A note may say of a second result that it is unused, and be stale.  */

static rtx_insn *
only_definition (unsigned int regno)
{
  df_ref def = DF_REG_DEF_CHAIN (regno);
  if (DF_REG_DEF_COUNT (regno) != 1 || DF_REF_IS_ARTIFICIAL (def))
    return NULL;
  rtx_insn *insn = DF_REF_INSN (def);
  const_rtx set = single_set (insn);
  return (set && !multiple_sets (insn) && SET_DEST (set) == regno_reg_rtx[regno]
	  ? insn : NULL);
}

/* True if the pseudo REGNO is set once, to a constant.  */

static bool
constant_p (unsigned int regno)
{
  rtx_insn *insn = only_definition (regno);
  return insn && CONSTANT_P (SET_SRC (single_set (insn)));
}

/* True if X, an operand of DEFINITION, has the same value in USERS as there, and
   is to be had in them: or can be, as it is a constant.  */

static bool
available_p (const_rtx x, rtx_insn *definition, const vec<basic_block> &users)
{
  if (CONSTANT_P (x) || x == frame_pointer_rtx)
    return true;
  if (!REG_P (x) || HARD_REGISTER_P (x) || DF_REG_DEF_COUNT (REGNO (x)) != 1)
    return false;
  if (constant_p (REGNO (x)))
    return true;
  if (!unchanged_after_p (REGNO (x), definition))
    return false;
  basic_block bb;
  unsigned int i;
  FOR_EACH_VEC_ELT (users, i, bb)
    if (!bitmap_bit_p (df_get_live_in (bb), REGNO (x)))
      return false;
  return true;
}

/* True if BB runs before each of USERS.  */

static bool
runs_before_p (basic_block bb, const vec<basic_block> &users)
{
  bool known = dom_info_available_p (CDI_DOMINATORS), before = true;
  basic_block user;
  unsigned int i;
  if (!known)
    calculate_dominance_info (CDI_DOMINATORS);
  FOR_EACH_VEC_ELT (users, i, user)
    before &= dominated_by_p (CDI_DOMINATORS, user, bb);
  if (!known)
    free_dominance_info (CDI_DOMINATORS);
  return before;
}

/* True if VALUE, which DEFINITION computes, can be computed in USERS: a sum, which
   of floating-point numbers depends on the rounding mode besides its operands, or
   an address that AArch64 loads from the global offset table, for which the table's
   address has to be known.  */

static bool
can_compute_p (const_rtx value, rtx_insn *definition, const vec<basic_block> &users)
{
  if (GET_CODE (value) == PLUS)
    return (SCALAR_INT_MODE_P (GET_MODE (value))
	    && available_p (XEXP (value, 0), definition, users)
	    && available_p (XEXP (value, 1), definition, users));
  if (GET_CODE (value) == UNSPEC && XVECLEN (value, 0) == 1
      && MEM_P (XVECEXP (value, 0, 0)))
    {
      const_rtx mem = XVECEXP (value, 0, 0), address = XEXP (mem, 0);
      return (MEM_READONLY_P (mem) && MEM_NOTRAP_P (mem) && !MEM_VOLATILE_P (mem)
	      && GET_CODE (address) == LO_SUM
	      && available_p (XEXP (address, 0), definition, users)
	      && runs_before_p (BLOCK_FOR_INSN (definition), users));
    }
  return CONSTANT_P (value);
}

/* An insn that sets REG to VALUE, in no block yet; or NULL.  */

static rtx_insn *
make_insn (rtx reg, rtx value)
{
  start_sequence ();
  rtx_insn *insn = emit_insn (gen_rtx_SET (reg, copy_rtx (value)));
  end_sequence ();
  return recog_memoized (insn) >= 0 ? insn : NULL;
}

/* Let no insn outside USERS name the pseudo FROM, the value VALUE.  Only notes and
   debug insns do.  */

static void
forget_elsewhere (rtx from, rtx value, const vec<basic_block> &users)
{
  auto_vec<rtx_insn *, 8> insns;
  rtx_insn *insn;
  unsigned int i;
  df_ref use;
  for (use = DF_REG_EQ_USE_CHAIN (REGNO (from)); use; use = DF_REF_NEXT_REG (use))
    if (!users.contains (DF_REF_BB (use)))
      insns.safe_push (DF_REF_INSN (use));
  FOR_EACH_VEC_ELT (insns, i, insn)
    remove_reg_equal_equiv_notes (insn);
  insns.truncate (0);
  for (use = DF_REG_USE_CHAIN (REGNO (from)); use; use = DF_REF_NEXT_REG (use))
    if (DEBUG_INSN_P (DF_REF_INSN (use)) && !users.contains (DF_REF_BB (use)))
      insns.safe_push (DF_REF_INSN (use));
  FOR_EACH_VEC_ELT (insns, i, insn)
    {
      rtx *where = &INSN_VAR_LOCATION_LOC (insn);
      *where = simplify_replace_rtx (*where, from, value);
      df_insn_rescan (insn);
    }
}

/* Compute the pseudo REGNO in USERS, and not where it is computed now, as
   VALUE.  */

static void
move_computation (unsigned int regno, rtx value, const vec<basic_block> &users)
{
  rtx from = regno_reg_rtx[regno];
  basic_block bb;
  unsigned int i;
  forget_elsewhere (from, value, users);
  FOR_EACH_VEC_ELT (users, i, bb)
    {
      rtx to = gen_reg_rtx (GET_MODE (from));
      REG_POINTER (to) = REG_POINTER (from);
      replace_in_block (bb, from, to);
      emit_insn_after (make_insn (to, value), bb_note (bb));
      tell ("block %d: register %u is computed as %u", bb->index, regno,
	    REGNO (to));
    }
  delete_insn (DF_REF_INSN (DF_REG_DEF_CHAIN (regno)));
}

/* Set CANDIDATES to the pseudos that are set once, elsewhere, and used in
   BLOCKS.  */

static void
find_candidates (const vec<basic_block> &blocks, bitmap candidates)
{
  basic_block bb;
  unsigned int i;
  FOR_EACH_VEC_ELT (blocks, i, bb)
    {
      rtx_insn *insn;
      df_ref use;
      FOR_BB_INSNS (bb, insn)
	if (NONDEBUG_INSN_P (insn))
	  FOR_EACH_INSN_USE (use, insn)
	    {
	      unsigned int regno = DF_REF_REGNO (use);
	      if (regno >= FIRST_PSEUDO_REGISTER
		  && DF_REG_DEF_COUNT (regno) == 1
		  && !DF_REF_IS_ARTIFICIAL (DF_REG_DEF_CHAIN (regno))
		  && bitmap_bit_p (df_get_live_in (bb), regno))
		bitmap_set_bit (candidates, regno);
	    }
    }
}

/* Compute the pseudo REGNO in rare blocks if it is used in no others; and then the
   constants that it is computed from.  */

static void
move_if_rare (unsigned int regno)
{
  auto_vec<basic_block, 8> users;
  rtx_insn *insn = only_definition (regno);
  if (!insn || !find_users (regno, &users))
    return;
  rtx value = SET_SRC (single_set (insn));
  if (!can_compute_p (value, insn, users)
      || !make_insn (regno_reg_rtx[regno], value))
    return;
  move_computation (regno, value, users);
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, value, NONCONST)
    if (REG_P (*iter) && !HARD_REGISTER_P (*iter) && constant_p (REGNO (*iter)))
      move_if_rare (REGNO (*iter));
}

static const pass_data rare_values_data
  = PM_PASS (RTL_PASS, "pm_rare_values", TODO_df_finish);

/* Runs before ira.  */

class pass_rare_values : public rtl_opt_pass
{
public:
  pass_rare_values (gcc::context *ctxt)
    : rtl_opt_pass (rare_values_data, ctxt) {}

  bool gate (function *fun) final override
  {
    return may_move_to_rare_p (fun) && !LEFT_OUT (rare_values);
  }

  unsigned int execute (function *fun) final override
  {
    auto_vec<basic_block, 8> blocks;
    if (!analyze_rare_calls (fun, &blocks))
      return 0;

    auto_bitmap candidates;
    bitmap_iterator bi;
    unsigned int regno;
    find_candidates (blocks, candidates);
    EXECUTE_IF_SET_IN_BITMAP (candidates, 0, regno, bi)
      move_if_rare (regno);
    return 0;
  }
};

void
rare_values_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_rare_values (g), PASS_POS_INSERT_BEFORE,
	      "ira");
}
