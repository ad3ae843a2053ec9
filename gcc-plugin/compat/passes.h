/* The plugin's own passes: how they get their place among GCC's, and what
   they and the hooks write to GCC's dump files.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_PASSES_H
#define PM_PASSES_H

/* Initializes the pass_data of the pass NAME, which does TODO at its end.  GCC
   writes its dump with -fdump-rtl-all or -fdump-tree-all, and adds its time to
   "plugin execution" of -ftime-report.  */
#define PM_PASS(TYPE, NAME, TODO) \
  { TYPE, NAME, OPTGROUP_OTHER, TV_PLUGIN_RUN, 0, 0, 0, 0, TODO }

/* Put PASS before or after the first of GCC's passes called REFERENCE.  */
void place_pass (const char *plugin_name, opt_pass *pass,
		 enum pass_positioning_ops where, const char *reference);

/* Take the plugin's passes out of those that compile each function.  Called when
   none of these runs.  */
void drop_passes (void);

/* True if the dump file of GCC's current pass is open and wants details.
   Decisions are told there, and nothing may depend on it.  */
bool telling_p (void);

/* If telling_p, write a line to the dump file.  */
void tell (const char *format, ...) ATTRIBUTE_PRINTF_1;

#endif /* PM_PASSES_H */
