/* The adviser: which functions are worth marking, and which marked ones cost.

   For each function that the one at hand calls in rare blocks, the latter is compiled
   a second time, by a copy of the compiler, with that callee marked, and for each
   marked callee with that one plain.  The difference of the two codes is what the
   mark gains here.  Nothing is estimated but how often blocks run.

   Where the hot path pays for several callees in common, each is compared alone and
   as the last one to be marked, and gets a share between the two.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/passes.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/attribute.h"
#include "calls/link-safety.h"
#include "placement/cold-call.h"
#include "advise/cost.h"
#include "advise/what-if.h"
#include "advise/report.h"
#include "advise/advise.h"

/* At most so many callees of a function are tried, the first ones: each takes up to
   two more compilations of the function.  */
#define MAX_TRIED 12

/* A callee of the function at hand.  */
struct callee
{
  struct advice advice;

  /* Null once expansion has begun.  */
  tree decl;

  /* The caller's code if this callee alone is changed, and if all that can be
     marked are but this one.  */
  bool alone_known, others_known;
  struct cost alone, others;
};

/* ROOM elements, N_CALLEES of which are in use.  */
static struct callee *callees;
static unsigned int n_callees, room;

/* The caller's code if all are marked that can be.  */
static bool all_known;
static struct cost all;

/* True if the profile of cfun was measured; its runs are then stored in *RUNS.  */

static bool
measured_p (double *runs)
{
  profile_count entry = ENTRY_BLOCK_PTR_FOR_FN (cfun)->count;
  if (profile_status_for_fn (cfun) != PROFILE_READ || !entry.ipa_p ())
    return false;
  *runs = entry.ipa ().to_gcov_type ();
  return true;
}

/* How often STMT of cfun ran if MEASURED; else, how often it runs in one run of
   cfun, as GCC guesses.  */

static double
runs_of_statement (gimple *stmt, bool measured)
{
  profile_count count = gimple_bb (stmt)->count;
  return (measured && count.ipa_p ()
	  ? (double) count.ipa ().to_gcov_type ()
	  : runs_of_block (gimple_bb (stmt)));
}

/* True if the source of FNDECL can give it a convention: it is no clone, which
   has another type, and nobody else's.  */

static bool
can_be_marked_p (tree fndecl)
{
  cgraph_node *node = cgraph_node::get (fndecl);
  return (node
	  && !node->clone_of && !node->former_clone_of && !node->split_part
	  && !DECL_ARTIFICIAL (fndecl) && !DECL_STATIC_CHAIN (fndecl)
	  && !fndecl_built_in_p (fndecl)
	  && !DECL_IN_SYSTEM_HEADER (fndecl)
	  && !(flags_from_decl_or_type (fndecl) & (ECF_NORETURN
						   | ECF_RETURNS_TWICE))
	  && !exclusive_attribute (TREE_TYPE (fndecl)));
}

static char *
symbol_of (tree decl)
{
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  return xstrdup (*name == '*' ? name + 1 : name);
}

/* How many registers a convention adds for FNDECL.  */

static unsigned int
added_registers (tree fndecl)
{
  const struct convention *conv = decl_convention (fndecl);
  if (!conv)
    conv = all_conventions ()[0];
  HARD_REG_SET set = promised_registers (conv, TREE_TYPE (fndecl));
  unsigned int count = 0;
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    count += TEST_HARD_REG_BIT (set, regno) != 0;
  return count;
}

/* Begin *ADVICE about the call STMT of FNDECL in cfun.  */

static void
begin_advice (struct advice *advice, gimple *stmt, tree fndecl)
{
  memset (advice, 0, sizeof *advice);
  advice->marked = decl_convention (fndecl) != NULL;
  advice->caller = xstrdup (lang_hooks.decl_printable_name (cfun->decl, 1));
  advice->caller_symbol = symbol_of (cfun->decl);
  advice->callee = xstrdup (lang_hooks.decl_printable_name (fndecl, 1));
  advice->callee_symbol = symbol_of (fndecl);
  advice->local = !TREE_PUBLIC (fndecl);
  advice->declared = expand_location (DECL_SOURCE_LOCATION (fndecl));
  location_t where = gimple_location (stmt);
  advice->where = expand_location (where != UNKNOWN_LOCATION ? where
				   : DECL_SOURCE_LOCATION (cfun->decl));
  advice->runs = 1;
  advice->measured = measured_p (&advice->runs);
  advice->registers = added_registers (fndecl);
}

/* The call STMT in the marked function cfun would be a jump, were that not
   marked.  */

static void
report_lost_jump (gimple *stmt, tree fndecl)
{
  struct advice advice;
  begin_advice (&advice, stmt, fndecl);
  advice.marked = advice.lost_jump = true;
  advice.calls = runs_of_statement (stmt, advice.measured);
  report_advice (&advice);
  free_advice (&advice);
}

/* Add the call STMT of FNDECL to those that are looked at.  */

static void
add_call (gimple *stmt, tree fndecl)
{
  unsigned int i = 0;
  while (i < n_callees && callees[i].decl != fndecl)
    i++;
  if (i == n_callees)
    {
      if (n_callees == room)
	{
	  room = 2 * room + 8;
	  callees = XRESIZEVEC (struct callee, callees, room);
	}
      memset (&callees[i], 0, sizeof callees[i]);
      callees[i].decl = fndecl;
      begin_advice (&callees[i].advice, stmt, fndecl);
      n_callees++;
    }
  struct advice *advice = &callees[i].advice;
  advice->calls += runs_of_statement (stmt, advice->measured);
  if (!rare_block_p (gimple_bb (stmt)))
    advice->hot = true;
}

/* Look for calls in FUN.  */

static void
find_calls (function *fun)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gcall *stmt = dyn_cast <gcall *> (gsi_stmt (gsi));
	tree fndecl = stmt ? gimple_call_fndecl (stmt) : NULL_TREE;
	if (!fndecl || fndecl == fun->decl)
	  continue;
	if (current_convention () && gimple_call_tail_p (stmt))
	  report_lost_jump (stmt, fndecl);
	if (decl_convention (fndecl) || can_be_marked_p (fndecl))
	  add_call (stmt, fndecl);
      }
}

/* Give FNDECL, and its calls in cfun, the convention, or take it away.  For a
   process that ends with this function.  */

static void
change_mark (tree fndecl)
{
  bool mark = !decl_convention (fndecl);
  const struct convention *conv = all_conventions ()[0];
  tree type = TREE_TYPE (fndecl);
  TREE_TYPE (fndecl) = mark ? mark_type (type, conv) : unmark_type (type);
  if (mark)
    avoid_plt_entry (cgraph_node::get (fndecl));

  basic_block bb;
  FOR_EACH_BB_FN (bb, cfun)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gcall *stmt = dyn_cast <gcall *> (gsi_stmt (gsi));
	if (!stmt || gimple_call_fndecl (stmt) != fndecl)
	  continue;
	type = gimple_call_fntype (stmt);
	if (mark == !type_convention (type))
	  gimple_call_set_fntype (stmt, mark ? mark_type (type, conv)
				  : unmark_type (type));
      }
}

/* True if CALLEE is tried without its mark, or with one, which may gain
   something.  */

static bool
tried_p (const struct callee *callee)
{
  const struct advice *advice = &callee->advice;
  return !advice->left && (advice->marked || !advice->hot);
}

/* The same for those that are plain.  */

static bool
to_be_marked_p (const struct callee *callee)
{
  return !callee->advice.marked && tried_p (callee);
}

/* Leave out what would be tried after MAX_TRIED callees.  */

static void
leave_callees (void)
{
  unsigned int n_tried = 0;
  for (unsigned int i = 0; i < n_callees; i++)
    if (tried_p (&callees[i]) && n_tried++ >= MAX_TRIED)
      callees[i].advice.left = true;
}

/* Change all that can be marked but CALLEE, which may be null.  */

static void
mark_all_but (const struct callee *callee)
{
  for (unsigned int i = 0; i < n_callees; i++)
    if (&callees[i] != callee && to_be_marked_p (&callees[i]))
      change_mark (callees[i].decl);
}

/* Have all answers given that are needed.  True in a process that is to give
   one.  */

static bool
ask (void)
{
  unsigned int n_plain = 0;
  for (unsigned int i = 0; i < n_callees; i++)
    {
      struct callee *callee = &callees[i];
      if (!tried_p (callee))
	continue;
      n_plain += !callee->advice.marked;
      if (what_if (&callee->alone, &callee->alone_known))
	{
	  change_mark (callee->decl);
	  return true;
	}
    }
  all_known = false;
  if (n_plain < 2)
    return false;
  if (what_if (&all, &all_known))
    {
      mark_all_but (NULL);
      return true;
    }
  for (unsigned int i = 0; i < n_callees; i++)
    if (to_be_marked_p (&callees[i])
	&& what_if (&callees[i].others, &callees[i].others_known))
      {
	mark_all_but (&callees[i]);
	return true;
      }
  return false;
}

/* Set *RESULT to WHAT times SCALE.  */

static void
scale_cost (struct cost *result, const struct cost *what, double scale)
{
  for (int kind = 0; kind < N_COST_KINDS; kind++)
    result->hot[kind] = scale * what->hot[kind];
  result->slow = scale * what->slow;
  result->slow_executed = scale * what->slow_executed;
  result->sibling_calls = scale * what->sibling_calls;
}

/* Add WHAT times SCALE to *RESULT.  */

static void
add_cost (struct cost *result, const struct cost *what, double scale)
{
  for (int kind = 0; kind < N_COST_KINDS; kind++)
    result->hot[kind] += scale * what->hot[kind];
  result->slow += scale * what->slow;
  result->slow_executed += scale * what->slow_executed;
  result->sibling_calls += scale * what->sibling_calls;
}

/* Set the gain of CALLEE, of which NOW is the caller's code: what it gains alone, or
   half of that and half of what it gains as the last one.  If one of these is a loss,
   it has no part in what the others gain.  True if it is such a half.  */

static bool
set_gain (struct callee *callee, const struct cost *now)
{
  struct advice *advice = &callee->advice;
  double sign = advice->marked ? -1 : 1;
  scale_cost (&advice->gain, now, sign);
  add_cost (&advice->gain, &callee->alone, -sign);
  advice->alone = hot_cost (&advice->gain);
  if (!all_known || !callee->others_known)
    return false;

  struct cost last;
  scale_cost (&last, &callee->others, 1);
  add_cost (&last, &all, -1);
  if (advice->alone >= 0 && hot_cost (&last) >= 0)
    {
      add_cost (&advice->gain, &last, 1);
      scale_cost (&advice->gain, &advice->gain, 0.5);
      return true;
    }
  if (hot_cost (&last) < advice->alone)
    advice->gain = last;
  return false;
}

/* Set the gains of all callees, of which NOW is the caller's code.  Halves add up to
   what all gain, or less.  */

static void
set_gains (const struct cost *now)
{
  double sum = 0, total = hot_cost (now) - hot_cost (&all);
  auto_vec<struct cost *, 16> halves;
  struct cost *half;
  unsigned int i;
  for (i = 0; i < n_callees; i++)
    {
      callees[i].advice.known = callees[i].alone_known;
      if (callees[i].alone_known && set_gain (&callees[i], now))
	{
	  halves.safe_push (&callees[i].advice.gain);
	  sum += hot_cost (&callees[i].advice.gain);
	}
    }
  if (sum > total && total > 0)
    FOR_EACH_VEC_ELT (halves, i, half)
      scale_cost (half, half, total / sum);
}

static const pass_data advise_data = PM_PASS (GIMPLE_PASS, "pm_advise", 0);

/* Before optimized, and so before the plugin's own passes that look at the types of
   calls.  */

class pass_advise : public gimple_opt_pass
{
public:
  pass_advise (gcc::context *ctxt) : gimple_opt_pass (advise_data, ctxt) {}

  bool gate (function *) final override
  {
    return optimize && !seen_error ();
  }

  unsigned int execute (function *fun) final override
  {
    double runs = 1;
    n_callees = 0;
    if (!measured_p (&runs) || runs > 0)
      {
	find_calls (fun);
	leave_callees ();
	ask ();
      }
    return 0;
  }
};

static const pass_data weigh_data = PM_PASS (RTL_PASS, "pm_weigh", 0);

/* The last pass that has a control-flow graph.  */

class pass_weigh : public rtl_opt_pass
{
public:
  pass_weigh (gcc::context *ctxt) : rtl_opt_pass (weigh_data, ctxt) {}

  bool gate (function *) final override
  {
    return n_callees != 0;
  }

  unsigned int execute (function *) final override
  {
    struct cost now;
    unsigned int n_left = 0;
    measure_cost (&now);
    if (what_if_p ())
      what_if_answer (&now);
    set_gains (&now);
    for (unsigned int i = 0; i < n_callees; i++)
      {
	n_left += callees[i].advice.left;
	report_advice (&callees[i].advice);
      }
    if (n_left)
      report_left (&callees[0].advice, n_left, MAX_TRIED);
    for (unsigned int i = 0; i < n_callees; i++)
      free_advice (&callees[i].advice);
    n_callees = 0;
    return 0;
  }
};

void
advise_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_advise (g), PASS_POS_INSERT_BEFORE,
	      "optimized");
  place_pass (plugin_name, new pass_weigh (g), PASS_POS_INSERT_BEFORE,
	      "*free_cfg");
}
