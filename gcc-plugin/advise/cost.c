/* What the final code of a function costs on its paths.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "placement/cold-call.h"
#include "advise/cost.h"

/* The count of BB, from those that lead to it: passes that copy blocks leave the
   count of the original as it is.  */

static profile_count
count_of_block (basic_block bb)
{
  profile_count sum = profile_count::zero ();
  edge e;
  edge_iterator ei;
  FOR_EACH_EDGE (e, ei, bb->preds)
    sum += e->count ();
  return sum.initialized_p () && sum < bb->count ? sum : bb->count;
}

double
runs_of_block (basic_block bb)
{
  profile_count entry = ENTRY_BLOCK_PTR_FOR_FN (cfun)->count;
  profile_count count = count_of_block (bb);
  if (!count.initialized_p ())
    return 1;
  if (entry.initialized_p () && entry.nonzero_p ())
    return count.to_sreal_scale (entry).to_double ();
  return count.nonzero_p () ? 1 : 0;
}

/* True if ADDRESS is a place in the frame of cfun.  */

static bool
frame_address_p (const_rtx address)
{
  const_rtx base = address;
  while (!REG_P (base))
    if (GET_CODE (base) == PLUS || GET_RTX_CLASS (GET_CODE (base)) == RTX_AUTOINC)
      base = XEXP (base, 0);
    else
      return false;
  return (REGNO (base) == STACK_POINTER_REGNUM
	  || (frame_pointer_needed
	      && REGNO (base) == HARD_FRAME_POINTER_REGNUM));
}

/* The kind of an insn of the pattern SET, which is FRAME_RELATED if the prologue or
   the epilogue has it.  */

static enum cost_kind
kind_of_set (const_rtx set, bool frame_related)
{
  const_rtx to = SET_DEST (set), from = SET_SRC (set);
  if (REG_P (to) && REGNO (to) == STACK_POINTER_REGNUM)
    return COST_FRAME;
  if (MEM_P (to) && frame_address_p (XEXP (to, 0)))
    return frame_related ? COST_SAVES : COST_SPILLS;
  if (REG_P (to) && MEM_P (from) && frame_address_p (XEXP (from, 0)))
    return frame_related ? COST_RESTORES : COST_SPILLS;
  if (REG_P (to) && REG_P (from))
    return frame_related ? COST_FRAME : COST_MOVES;
  return COST_OTHER;
}

/* The same of INSN.  A pair of registers is stored and loaded by a parallel,
   which may also set the stack pointer.  */

static enum cost_kind
kind_of_insn (const rtx_insn *insn)
{
  const_rtx pattern = PATTERN (insn);
  bool frame_related
    = (RTX_FRAME_RELATED_P (insn)
       || find_reg_note (insn, REG_CFA_RESTORE, NULL_RTX));
  if (GET_CODE (pattern) == SET)
    return kind_of_set (pattern, frame_related);
  if (GET_CODE (pattern) != PARALLEL)
    return COST_OTHER;
  enum cost_kind kind = COST_OTHER;
  for (int i = 0; i < XVECLEN (pattern, 0); i++)
    if (GET_CODE (XVECEXP (pattern, 0, i)) == SET)
      {
	enum cost_kind part
	  = kind_of_set (XVECEXP (pattern, 0, i), frame_related);
	if (kind == COST_OTHER || kind == COST_FRAME)
	  kind = part;
      }
  return kind;
}

/* True if INSN becomes code.  */

static bool
code_p (rtx_insn *insn)
{
  return NONDEBUG_INSN_P (insn) && get_attr_min_length (insn) > 0;
}

void
measure_cost (struct cost *cost)
{
  memset (cost, 0, sizeof *cost);
  basic_block bb;
  loop_optimizer_init (AVOID_CFG_MODIFICATIONS);
  FOR_EACH_BB_FN (bb, cfun)
    {
      bool rare = rare_block_p (bb);
      double runs = runs_of_block (bb);
      rtx_insn *insn;
      FOR_BB_INSNS (bb, insn)
	if (code_p (insn))
	  {
	    if (CALL_P (insn) && SIBLING_CALL_P (insn))
	      cost->sibling_calls++;
	    if (rare)
	      {
		cost->slow++;
		cost->slow_executed += runs;
	      }
	    else
	      cost->hot[kind_of_insn (insn)] += runs;
	  }
    }
  loop_optimizer_finalize ();
}

double
hot_cost (const struct cost *cost)
{
  double sum = 0;
  for (int kind = 0; kind < N_COST_KINDS; kind++)
    sum += cost->hot[kind];
  return sum;
}
