/* How advice is written: lines for people, and records for preserve-most-advise.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_REPORT_H
#define PM_REPORT_H

#include "advise/cost.h"

/* What is known of the calls of one function in another.  Neither type nor
   declaration is kept: the strings are this structure's own.  */
struct advice
{
  /* Whether the callee has the convention, whether it is called in a block that is not
     rare, and whether the function is the callee's tail call, which it has lost
     since it has the convention itself.  */
  bool marked, hot, lost_jump;

  /* True if it was not tried what the callee gains, since others were.  */
  bool left;

  char *caller, *caller_symbol;
  char *callee, *callee_symbol;

  /* True if no other unit can call the callee.  */
  bool local;

  /* Where the callee is declared, and the first of the calls.  */
  expanded_location declared, where;

  /* True if the profile was measured.  RUNS and CALLS are then how often the caller
     ran, and these calls; else 1, and GCC's guess for one run.  */
  bool measured;
  double runs, calls;

  /* How many registers the convention adds to those that the callee preserves.  */
  unsigned int registers;

  /* False if the gain could not be found out.  */
  bool known;

  /* What the caller's code is shorter by if the callee has the convention: its part if
     others can have it, too.  And what its hot path is shorter by if none of these
     has.  */
  struct cost gain;
  double alone;
};

/* Write ADVICE: to the file if there is one, else to stderr what a user can do
   something about.  */
void report_advice (const struct advice *advice);

/* Write to stderr, unless there is a file, that COUNT callees of the caller of
   ADVICE were left out, beside the TRIED ones.  */
void report_left (const struct advice *advice, unsigned int count,
		  unsigned int tried);

/* Free what ADVICE holds.  */
void free_advice (struct advice *advice);

/* Have records appended to the file NAME, unless that is NULL.  False after an
   error.  */
bool report_init (const char *name);

#endif /* PM_REPORT_H */
