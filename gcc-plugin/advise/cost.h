/* What the final code of a function costs on its paths.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_COST_H
#define PM_COST_H

/* What an instruction is there for, as far as its form tells.  */
enum cost_kind
{
  COST_SAVES, COST_RESTORES, COST_FRAME, COST_MOVES, COST_SPILLS, COST_OTHER,
  N_COST_KINDS
};

/* Instructions that one run of a function executes, by the profile.  */
struct cost
{
  /* In blocks that are not rare, by their kind.  */
  double hot[N_COST_KINDS];

  /* In rare blocks: how many there are, however often they run; and how many
     are executed, by the profile.  */
  double slow, slow_executed;

  /* How many sibling calls the function has.  */
  double sibling_calls;
};

/* Set *COST to that of cfun, whose insns are final except for the lengths of
   jumps.  The control-flow graph is needed.  */
void measure_cost (struct cost *cost);

/* The sum of COST's instructions in blocks that are not rare.  */
double hot_cost (const struct cost *cost);

/* How often BB of cfun runs for each run of cfun, by the profile.  */
double runs_of_block (basic_block bb);

#endif /* PM_COST_H */
