/* The refusals: an error for each function with a convention, and each call
   of one, that GCC could not compile without losing a register.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/unsupported.h"

/* True if FNDECL, which is cfun, calls the built-in function CODE.  */

static bool
calls_builtin_p (tree fndecl, enum built_in_function code)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, DECL_STRUCT_FUNCTION (fndecl))
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (gimple_call_builtin_p (gsi_stmt (gsi), code))
	return true;
  return false;
}

static bool
eh_return_p (tree fndecl)
{
  return calls_builtin_p (fndecl, BUILT_IN_EH_RETURN);
}

static bool
builtin_return_p (tree fndecl)
{
  return calls_builtin_p (fndecl, BUILT_IN_RETURN);
}

static bool
naked_p (tree fndecl)
{
  return lookup_attribute ("naked", DECL_ATTRIBUTES (fndecl));
}

static bool
transactional_memory_p (tree)
{
  return flag_tm;
}

/* True if options keep GCC from saving a register that a convention preserves,
   or make one that plain C preserves count as clobbered.  */

static bool
register_options_p (tree fndecl)
{
  const HARD_REG_SET &preserved
    = convention_registers (decl_convention (fndecl));
  const char *call_used = this_target_hard_regs->x_call_used_regs;
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (preserved, regno)
	? fixed_regs[regno] || global_regs[regno] || !call_used[regno]
	: (target_port.plain_preserved_p (regno)
	   && call_used[regno] && !fixed_regs[regno]))
      return !LEFT_OUT (register_options);
  return false;
}

/* What no target can keep.  */

static const struct refusal common_refusals[] =
{
  { "__builtin_eh_return",
    N_("it returns to another function with result registers that would be"
       " restored"),
    eh_return_p, NULL },
  { "__builtin_return",
    N_("it returns all result registers, some of which would be restored"),
    builtin_return_p, NULL },
  { "naked",
    N_("a naked function has no prologue that could save registers"),
    naked_p, NULL },
  { "-fgnu-tm",
    N_("the transactional copy of a function is called as plain C"),
    transactional_memory_p, NULL },
  { "-ffixed-REG, -fcall-used-REG, -fcall-saved-REG or a global register"
    " variable",
    N_("it changes which registers are preserved"),
    register_options_p, NULL },
  { NULL, NULL, NULL, NULL }
};

/* The first row of TABLE that applies to the function FNDECL, or, if that is
   null, to a call by the type FNTYPE; or NULL.  */

static const struct refusal *
find_in_table (const struct refusal *table, tree fndecl, const_tree fntype)
{
  for (; table->reason; table++)
    if (((fndecl && table->applies && table->applies (fndecl))
	 || (table->type_applies && table->type_applies (fntype)))
	&& !LEFT_OUT_NAME (table->what))
      return table;
  return NULL;
}

/* The same of the target's rows and the common ones.  */

static const struct refusal *
find_refusal (tree fndecl, const_tree fntype)
{
  const struct refusal *row = find_in_table (target_port.refusals, fndecl,
					     fntype);
  return row ? row : find_in_table (common_refusals, fndecl, fntype);
}

const char *
refusal_reason (tree fndecl)
{
  const struct refusal *row = find_refusal (fndecl, TREE_TYPE (fndecl));
  return row ? row->what : NULL;
}

/* Refuse what must be for FNDECL, with a body, which is cfun; or if it is
   null for a call of the type FNTYPE.  The location is LOC, the convention
   CONV.  */

static void
check (location_t loc, const struct convention *conv, tree fndecl,
       const_tree fntype)
{
  const struct refusal *row = find_refusal (fndecl, fntype);
  if (!row)
    return;

  if (fndecl)
    error_at (loc, "%qD cannot be a %qs function with %qs: %s", fndecl,
	      conv->name, row->what, _(row->reason));
  else
    error_at (loc, "a %qs function cannot be called with %qs: %s",
	      conv->name, row->what, _(row->reason));
}

/* Refuse the trampoline that STMT, a call, makes for a function that preserves
   the register in which trampolines pass the static chain.  */

static void
check_trampoline (gimple *stmt)
{
  if (!compat_makes_trampoline_p (stmt))
    return;
  tree fn = gimple_call_arg (stmt, 1);
  if (TREE_CODE (fn) != ADDR_EXPR)
    return;
  fn = TREE_OPERAND (fn, 0);
  const struct convention *conv = decl_convention (fn);
  if (!conv)
    return;
  rtx chain = targetm.calls.static_chain (fn, true);
  if (REG_P (chain)
      && TEST_HARD_REG_BIT (convention_registers (conv), REGNO (chain))
      && !LEFT_OUT (trampoline))
    error_at (DECL_SOURCE_LOCATION (fn),
	      "the address of the nested %qs function %qD cannot be taken:"
	      " its trampoline passes the static chain in %qs, which such a"
	      " function preserves", conv->name, fn, reg_names[REGNO (chain)]);
}

/* Check the calls in FUN.  */

static void
check_calls (function *fun)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, fun)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *stmt = gsi_stmt (gsi);
	if (!is_gimple_call (stmt) || gimple_call_internal_p (stmt))
	  continue;
	check_trampoline (stmt);
	tree callee = gimple_call_fndecl (stmt);
	const_tree type = (callee ? TREE_TYPE (callee)
			   : gimple_call_fntype (stmt));
	if (const struct convention *conv = type_convention (type))
	  check (gimple_location (stmt), conv, NULL_TREE, type);
      }
}

static const pass_data unsupported_data
  = PM_PASS (GIMPLE_PASS, "pm_unsupported", 0);

/* The last but a few before expand, when the function's options are its
   own.  */

class pass_unsupported : public gimple_opt_pass
{
public:
  pass_unsupported (gcc::context *ctxt)
    : gimple_opt_pass (unsupported_data, ctxt) {}

  bool gate (function *) final override
  {
    return convention_in_use_p ();
  }

  unsigned int execute (function *fun) final override
  {
    if (const struct convention *conv = decl_convention (fun->decl))
      check (DECL_SOURCE_LOCATION (fun->decl), conv, fun->decl,
	     TREE_TYPE (fun->decl));
    check_calls (fun);
    return 0;
  }
};

void
unsupported_init (const char *plugin_name)
{
  if (LEFT_OUT (unsupported))
    return;

  place_pass (plugin_name, new pass_unsupported (g), PASS_POS_INSERT_AFTER,
	      "optimized");
}
