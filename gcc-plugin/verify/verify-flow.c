/* The paths through a function's final code: the insn chain is walked with an
   abstract state, which is kept at labels, until no state changes any more.
   Where control goes is taken from the insns, as GCC does when it builds a
   CFG.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "verify/verify-frame.h"
#include "verify/verify-insn.h"
#include "verify/verify-flow.h"

struct label_info
{
  rtx_insn *label;

  /* The state on arrival, or NULL as long as no path has come here.  */
  struct frame_state *state;

  /* True if STATE has changed since the code that follows was walked.  */
  bool pending;
};

/* The walk through the function at hand.  */
static struct
{
  exit_callback at_exit;

  /* By label number, less FIRST.  */
  struct label_info *labels;
  int first, end;

  /* The labels in the order of the chain.  */
  struct label_info **order;
  unsigned int n_order;

  bool has_landing_pads;
} flow;

static struct label_info *
get_label_info (const rtx_insn *label)
{
  int n = CODE_LABEL_NUMBER (label);
  gcc_assert (n >= flow.first && n < flow.end);
  return &flow.labels[n - flow.first];
}

/* Control goes with STATE to LABEL.  */

static void
go_to (const struct frame_state *state, rtx_insn *label)
{
  struct label_info *info = get_label_info (label);
  if (!info->state)
    {
      info->state = frame_save (state, label);
      info->pending = true;
    }
  else if (frame_join (info->state, state, label))
    info->pending = true;
}

static void
go_to_label_ref (const struct frame_state *state, const_rtx ref)
{
  go_to (state, label_ref_label (ref));
}

/* True if the jump INSN goes to its label or to the next insn.  */

static inline bool
simple_jump_p (const rtx_insn *insn)
{
  const_rtx pattern = PATTERN (insn);
  return (GET_CODE (pattern) == SET
	  && (GET_CODE (SET_SRC (pattern)) == LABEL_REF
	      || GET_CODE (SET_SRC (pattern)) == IF_THEN_ELSE)
	  && JUMP_LABEL (insn)
	  && LABEL_P (JUMP_LABEL (insn)));
}

/* The branches of the jump INSN.  */

static void
follow_jump (const struct frame_state *state, rtx_insn *insn)
{
  rtx_jump_table_data *table;
  rtx x;

  if (simple_jump_p (insn))
    {
      go_to (state, JUMP_LABEL_AS_INSN (insn));
      return;
    }

  if (find_reg_note (insn, REG_NON_LOCAL_GOTO, NULL_RTX))
    return;

  if (tablejump_p (insn, NULL, &table))
    {
      rtvec vec = table->get_labels ();
      for (int i = 0; i < GET_NUM_ELEM (vec); i++)
	go_to_label_ref (state, RTVEC_ELT (vec, i));
      x = single_set (insn);
      if (x && SET_DEST (x) == pc_rtx
	  && GET_CODE (SET_SRC (x)) == IF_THEN_ELSE
	  && GET_CODE (XEXP (SET_SRC (x), 2)) == LABEL_REF)
	go_to_label_ref (state, XEXP (SET_SRC (x), 2));
    }
  else if (computed_jump_p (insn))
    {
      rtx_insn *label;
      unsigned int i;
      FOR_EACH_VEC_SAFE_ELT (forced_labels, i, label)
	if (LABEL_P (label) && INSN_UID (label) != 0)
	  go_to (state, label);
    }
  else if ((x = extract_asm_operands (PATTERN (insn))) != NULL)
    for (int i = 0; i < ASM_OPERANDS_LABEL_LENGTH (x); i++)
      go_to_label_ref (state, ASM_OPERANDS_LABEL (x, i));
  else
    go_to (state, JUMP_LABEL_AS_INSN (insn));
}

/* Unwinding from INSN to a landing pad of this function.  */

static void
follow_unwinding (const struct frame_state *state, rtx_insn *insn)
{
  eh_landing_pad pad = get_eh_landing_pad_from_rtx (insn);
  if (!pad || !pad->landing_pad)
    return;
  struct frame_state there;
  frame_copy (&there, state);
  frame_unwind (&there, insn);
  go_to (&there, pad->landing_pad);
}

/* Nonlocal gotos from what INSN calls.  */

static void
follow_nonlocal_gotos (const struct frame_state *state, rtx_insn *insn)
{
  for (rtx_insn_list *x = nonlocal_goto_handler_labels; x; x = x->next ())
    {
      struct frame_state there;
      frame_copy (&there, state);
      frame_nonlocal_goto (&there, insn, x->insn ());
      go_to (&there, x->insn ());
    }
}

/* True if INSN leaves the function.  */

static inline bool
exit_insn_p (const rtx_insn *insn)
{
  return (JUMP_P (insn) ? !simple_jump_p (insn) && returnjump_p (insn)
	  : CALL_P (insn) && SIBLING_CALL_P (insn));
}

/* Change STATE as INSN does, and follow where it goes other than to the next
   insn.  False if it does not go there.  */

static bool
step (struct frame_state *state, rtx_insn *insn)
{
  if (exit_insn_p (insn))
    {
      flow.at_exit (state, insn);
      return JUMP_P (insn) && !any_uncondjump_p (insn);
    }

  if (flow.has_landing_pads && !CALL_P (insn))
    follow_unwinding (state, insn);
  frame_step (state, insn);
  if (CALL_P (insn))
    {
      if (flow.has_landing_pads)
	follow_unwinding (state, insn);
      if (nonlocal_goto_handler_labels && can_nonlocal_goto (insn))
	follow_nonlocal_gotos (state, insn);
    }
  else if (JUMP_P (insn))
    {
      follow_jump (state, insn);
      return !any_uncondjump_p (insn);
    }
  return true;
}

/* Arrive at LABEL with STATE, if LIVE.  If its state has changed, set STATE
   to it, and return true.  */

static bool
arrive (struct frame_state *state, bool live, struct label_info *info)
{
  if (live)
    go_to (state, info->label);
  if (!info->pending)
    return false;
  info->pending = false;
  frame_copy (state, info->state);
  return true;
}

/* Walk from INFO's label until what follows is known already.  */

static void
walk_from (struct label_info *info)
{
  struct frame_state state;
  if (!arrive (&state, false, info))
    return;
  for (rtx_insn *insn = NEXT_INSN (info->label); insn; insn = NEXT_INSN (insn))
    if (LABEL_P (insn))
      {
	if (!arrive (&state, true, get_label_info (insn)))
	  return;
      }
    else if (BARRIER_P (insn))
      return;
    else if (NONDEBUG_INSN_P (insn) && !step (&state, insn))
      return;
}

/* Walk through the chain, and note the labels in their order.  The exits that
   no path has reached yet, each with the label before it, are added to LEFT,
   in pairs.  */

static void
walk_all (vec<rtx_insn *> *left)
{
  struct frame_state state;
  frame_entry (&state);
  bool live = true;
  rtx_insn *label = NULL;

  for (rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
    if (LABEL_P (insn))
      {
	struct label_info *info = get_label_info (insn);
	label = info->label = insn;
	flow.order[flow.n_order++] = info;
	live = arrive (&state, live, info);
      }
    else if (BARRIER_P (insn))
      live = false;
    else if (!NONDEBUG_INSN_P (insn))
      continue;
    else if (live)
      live = step (&state, insn);
    else if (label && exit_insn_p (insn))
      {
	left->safe_push (insn);
	left->safe_push (label);
      }
}

void
follow_paths (exit_callback at_exit)
{
  auto_vec<rtx_insn *> left;
  flow.at_exit = at_exit;
  flow.first = get_first_label_num ();
  flow.end = max_label_num ();
  flow.labels = XCNEWVEC (struct label_info, flow.end - flow.first);
  flow.order = XNEWVEC (struct label_info *, flow.end - flow.first);
  flow.n_order = 0;
  flow.has_landing_pads = cfun->eh && vec_safe_length (cfun->eh->lp_array) > 1;

  walk_all (&left);
  bool again;
  do
    {
      again = false;
      for (unsigned int i = 0; i < flow.n_order; i++)
	if (flow.order[i]->pending)
	  {
	    walk_from (flow.order[i]);
	    again = true;
	  }
    }
  while (again);

  for (unsigned int i = 0; i < left.length (); i += 2)
    if (!get_label_info (left[i + 1])->state)
      at_exit (NULL, left[i]);

  for (int i = 0; i < flow.end - flow.first; i++)
    free (flow.labels[i].state);
  free (flow.labels);
  free (flow.order);
}
