/* Which calls of the convention are rare.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "convention/marked-type.h"
#include "calls/caller.h"
#include "placement/cold-call.h"

/* How much more often the code around a rare block runs.  */
#define RARE 2

/* A rare region is entered by blocks that a search from one of its blocks
   meets within this many steps.  */
#define MAX_STEPS 8
#define MAX_VISITS 200

/* How often the code runs that leads to E: the block in front of it, or what enters
   the loop that E leaves, if that is known.  */

static int
frequency_before (edge e)
{
  if (!current_loops || !loop_exit_edge_p (e->src->loop_father, e))
    return e->src->count.to_frequency (cfun);
  class loop *loop = e->src->loop_father;
  while (!flow_bb_inside_loop_p (loop_outer (loop), e->dest))
    loop = loop_outer (loop);
  int sum = 0;
  edge enters;
  edge_iterator ei;
  FOR_EACH_EDGE (enters, ei, loop->header->preds)
    if (!flow_bb_inside_loop_p (loop, enters->src))
      sum += enters->count ().to_frequency (cfun);
  return sum;
}

/* The same as rare_block_p; STEPS are left, and *VISITS of blocks: there are many
   ways through switches.  A block that only rare blocks lead to is rare as
   well.  */

static bool
rare_within_p (basic_block bb, int steps, int *visits)
{
  if (steps == 0 || --*visits < 0 || EDGE_COUNT (bb->preds) == 0
      || bb == ENTRY_BLOCK_PTR_FOR_FN (cfun))
    return false;
  if (probably_never_executed_bb_p (cfun, bb))
    return true;
  edge e;
  edge_iterator ei;
  FOR_EACH_EDGE (e, ei, bb->preds)
    if (bb->count.to_frequency (cfun) * RARE > frequency_before (e)
	&& !rare_within_p (e->src, steps - 1, visits))
      return false;
  return true;
}

bool
rare_block_p (basic_block bb)
{
  int visits = MAX_VISITS;
  return rare_within_p (bb, MAX_STEPS, &visits);
}

bool
convention_call_p (const rtx_insn *insn)
{
  return CALL_P (insn) && !SIBLING_CALL_P (insn) && marked_call_p (insn);
}

/* True if control enters and leaves BB by ordinary edges only, and BB has
   no insn that throws within the function.  */

static bool
ordinary_edges_p (basic_block bb)
{
  edge e;
  edge_iterator ei;
  FOR_EACH_EDGE (e, ei, bb->preds)
    if (e->flags & EDGE_COMPLEX)
      return false;
  FOR_EACH_EDGE (e, ei, bb->succs)
    if (e->flags & EDGE_COMPLEX)
      return false;
  return true;
}

/* True if BB has a call of the convention.  */

static bool
has_convention_call_p (basic_block bb)
{
  rtx_insn *insn;
  FOR_BB_INSNS (bb, insn)
    if (convention_call_p (insn))
      return true;
  return false;
}

bool
may_move_to_rare_p (const function *fun)
{
  return (optimize && convention_in_use_p ()
	  && !fun->calls_setjmp && !fun->has_nonlocal_label);
}

bool
analyze_rare_calls (function *fun, vec<basic_block> *blocks)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    if (has_convention_call_p (bb) && rare_block_p (bb)
	&& ordinary_edges_p (bb))
      blocks->safe_push (bb);
  if (blocks->is_empty ())
    return false;
  df_analyze ();
  return true;
}
