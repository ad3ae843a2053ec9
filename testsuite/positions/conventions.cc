/* A GCC plugin that tells what GCC makes of a unit, for comparisons: to the file
   that the environment's CONVENTIONS names it writes "D NAME CONVENTION" for each
   definition, and "C CALLER CALLEE CONVENTION" for each call, before functions
   are optimized; the convention is 1 for preserve_most and 0 for none.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-plugin.h"
#include "plugin-version.h"
#include "tree.h"
#include "gimple.h"
#include "gimple-iterator.h"
#include "tree-pass.h"
#include "context.h"
#include "function.h"
#include "basic-block.h"
#include "cgraph.h"
#include "stringpool.h"
#include "attribs.h"

int plugin_is_GPL_compatible;

static FILE *out;

static int
marked_p (tree type)
{
  return lookup_attribute ("preserve_most ", TYPE_ATTRIBUTES (type)) != NULL;
}

static const char *
symbol (tree decl)
{
  return decl ? IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)) : "*";
}

static void
write_definitions (void *, void *)
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (node->definition && !node->alias)
      fprintf (out, "D %s %d\n", symbol (node->decl),
	       marked_p (TREE_TYPE (node->decl)));
  fflush (out);
}

static const pass_data calls_data =
{
  GIMPLE_PASS, "conventions", OPTGROUP_NONE, TV_NONE, 0, 0, 0, 0, 0
};

class pass_calls : public gimple_opt_pass
{
public:
  pass_calls (gcc::context *ctxt) : gimple_opt_pass (calls_data, ctxt) {}

  unsigned int execute (function *fun) final override
  {
    basic_block bb;
    FOR_EACH_BB_FN (bb, fun)
      for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	   gsi_next (&gsi))
	{
	  gimple *stmt = gsi_stmt (gsi);
	  if (is_gimple_call (stmt) && !gimple_call_internal_p (stmt))
	    fprintf (out, "C %s %s %d\n", symbol (fun->decl),
		     symbol (gimple_call_fndecl (stmt)),
		     marked_p (gimple_call_fntype (stmt)));
	}
    fflush (out);
    return 0;
  }
};

int
plugin_init (plugin_name_args *info, plugin_gcc_version *)
{
  const char *name = getenv ("CONVENTIONS");
  out = name ? fopen (name, "w") : NULL;
  if (!out)
    return 1;
  register_callback (info->base_name, PLUGIN_ALL_IPA_PASSES_START,
		     write_definitions, NULL);
  register_pass_info pass;
  pass.pass = new pass_calls (g);
  pass.reference_pass_name = "ssa";
  pass.ref_pass_instance_number = 1;
  pass.pos_op = PASS_POS_INSERT_BEFORE;
  register_callback (info->base_name, PLUGIN_PASS_MANAGER_SETUP, NULL, &pass);
  return 0;
}
