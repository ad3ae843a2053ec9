/* The last pass.  In the final code of a function that carries a convention,
   each register that it promises to preserve must have its value of the entry
   at every exit, on every path.  So must plain C's, in an ordinary function
   whose calls the plugin gave frames of their own.  And no call may count as one
   that preserves more than its callee promises.

   This knows what the convention promises, and nothing of how the rest of the
   plugin makes GCC keep it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "calls/caller.h"
#include "placement/local-frame.h"
#include "verify/verify-sets.h"
#include "verify/verify-call.h"
#include "verify/verify-frame.h"
#include "verify/verify-flow.h"
#include "verify/verify.h"

#ifndef PLUGIN_BUGREPORT
#define PLUGIN_BUGREPORT "the developers of the plugin"
#endif

/* The function that is checked.  */
static struct
{
  /* Its convention, or NULL.  */
  const struct convention *conv;

  /* What it must preserve.  */
  HARD_REG_SET promised;

  /* What it does not, and of each register, one insn to blame: that which
     last changes it, or, if paths differ, the exit.  */
  HARD_REG_SET lost;
  int changed_by[FIRST_PSEUDO_REGISTER];
  rtx_insn *exit[FIRST_PSEUDO_REGISTER];

  /* An exit to which no path was found, or NULL.  */
  rtx_insn *unreached;
} current;

static void (*saved_output_mi_thunk) (FILE *, tree, HOST_WIDE_INT,
				      HOST_WIDE_INT, tree);

/* Say which insn is to blame, where it is, and what to do about it.  MSGID has
   a %qs for the insn, which may be NULL.  */

static void
explain (const rtx_insn *insn, const char *msgid)
{
  if (insn)
    {
      location_t loc = INSN_LOCATION (insn);
      int code = INSN_CODE (insn);
      char *text = xasprintf ("insn %d%s%s: %s", INSN_UID (insn),
			      code < 0 ? "" : " ",
			      code < 0 ? "" : get_insn_name (code),
			      str_pattern_slim (PATTERN (insn)));
      inform (loc == UNKNOWN_LOCATION
	      ? DECL_SOURCE_LOCATION (cfun->decl) : loc, msgid, text);
      free (text);
    }

  static bool said;
  if (!said)
    inform (UNKNOWN_LOCATION, "this is a mistake of the plugin or of the"
	    " compiler, found before it could do harm; please report it,"
	    " with the preprocessed source, to %s", PLUGIN_BUGREPORT);
  said = true;
}

/* The insn of cfun with the uid UID, or NULL.  */

static const rtx_insn *
find_insn (int uid)
{
  for (const rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
    if (INSN_P (insn) && INSN_UID (insn) == uid)
      return insn;
  return NULL;
}

/* Check the exit INSN, before which STATE holds.  */

static void
check_exit (const struct frame_state *state, rtx_insn *insn)
{
  if (!state)
    {
      current.unreached = insn;
      return;
    }

  HARD_REG_SET clobbered;
  CLEAR_HARD_REG_SET (clobbered);
  if (CALL_P (insn))
    clobbered = ((call_changes (insn) | call_clobbers (insn))
		 & ~sets_return_address ());

  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (current.promised, regno)
	&& !TEST_HARD_REG_BIT (current.lost, regno)
	&& (!frame_intact_p (state, regno)
	    || TEST_HARD_REG_BIT (clobbered, regno)))
      {
	const struct frame_value &value = frame_register (state, regno);
	SET_HARD_REG_BIT (current.lost, regno);
	current.exit[regno] = insn;
	current.changed_by[regno]
	  = (TEST_HARD_REG_BIT (clobbered, regno) ? INSN_UID (insn)
	     : value.kind == FRAME_UNKNOWN ? value.id : 0);
      }
}

/* Report the registers that cfun loses.  */

static void
report_lost_registers (void)
{
  if (hard_reg_set_empty_p (current.lost))
    return;
  unsigned int first = 0;
  while (!TEST_HARD_REG_BIT (current.lost, first))
    first++;
  char *list = convention_register_names (current.conv, current.lost);
  if (current.conv)
    error_at (DECL_SOURCE_LOCATION (cfun->decl),
	      "%qD does not preserve %qs, as %qs requires",
	      cfun->decl, list, current.conv->name);
  else
    error_at (DECL_SOURCE_LOCATION (cfun->decl),
	      "%qD does not preserve %qs, as every function must",
	      cfun->decl, list);
  free (list);

  if (const rtx_insn *insn = find_insn (current.changed_by[first]))
    explain (insn, G_("the first loses its value at %qs"));
  else
    explain (current.exit[first],
	     G_("the first has not its value of the entry at %qs"));
}

/* Check that cfun, which carries the convention CONV or, if that is NULL, none,
   has the registers PROMISED at its exits as on entry.  */

static void
verify_registers (const struct convention *conv, const_hard_reg_set promised)
{
  current.conv = conv;
  current.promised = promised;
  CLEAR_HARD_REG_SET (current.lost);
  current.unreached = NULL;
  follow_paths (check_exit);

  report_lost_registers ();
  if (telling_p ())
    {
      char *list = convention_register_names (conv, promised & ~current.lost);
      tell ("%s preserves %s", current_function_name (), list);
      free (list);
    }
  if (current.unreached)
    {
      error_at (DECL_SOURCE_LOCATION (cfun->decl),
		"cannot prove that %qD preserves registers, as %qs requires",
		cfun->decl, conv ? conv->name : "plain C");
      explain (current.unreached, G_("no path was found to %qs"));
    }
}

/* Check that cfun preserves what the specification and the plugin's own table
   promise of CONV, and what plain C preserves.  */

static void
verify_convention (const struct convention *conv)
{
  if (const char *what = target_port.hidden_code ())
    {
      error_at (DECL_SOURCE_LOCATION (cfun->decl),
		"cannot prove that %qD preserves registers, as %qs requires,"
		" with %qs", cfun->decl, conv->name, what);
      explain (NULL, NULL);
    }
  verify_registers (conv, (sets_promised (TREE_TYPE (cfun->decl))
			   | promised_registers (conv, TREE_TYPE (cfun->decl))
			   | frame_plain_preserved ()));
}

/* Check that the call INSN is not taken to preserve more than it does, as far
   as the callee is known.  That it is taken to preserve less is harmless: the
   program may call by a pointer of a plain type, of which GCC knows where it
   points.  Registers that this function cannot use do not count.  */

static void
verify_call (const rtx_insn *insn)
{
  if (find_reg_note (insn, REG_NORETURN, NULL_RTX))
    return;
  HARD_REG_SET lost
    = call_changes (insn) & ~fixed_reg_set & ~call_clobbers (insn);
  if (hard_reg_set_empty_p (lost))
    return;
  tree callee = called_function (insn);
  const_tree type = DECL_P (callee) ? TREE_TYPE (callee) : callee;
  char *list = convention_register_names (type_convention (type), lost);
  if (DECL_P (callee))
    error_at (DECL_SOURCE_LOCATION (cfun->decl),
	      "%qD calls %qD as if it preserved more registers than it does:"
	      " %qs", cfun->decl, callee, list);
  else
    error_at (DECL_SOURCE_LOCATION (cfun->decl),
	      "%qD calls a function of the type %qT as if it preserved more"
	      " registers than it does: %qs", cfun->decl, callee, list);
  free (list);
  explain (insn, G_("this is the call: %qs"));
}

static bool refused_too;

static const pass_data verify_data = PM_PASS (RTL_PASS, "pm_verify", 0);

/* Runs before final, after which there is no code but text.  */

class pass_verify : public rtl_opt_pass
{
public:
  pass_verify (gcc::context *ctxt) : rtl_opt_pass (verify_data, ctxt) {}

  bool gate (function *) final override
  {
    /* GCC compiles no function after an error: any that there is refuses this
       one.  */
    return convention_in_use_p () && (refused_too || !seen_error ());
  }

  unsigned int execute (function *fun) final override
  {
    frame_begin ();
    if (const struct convention *conv = decl_convention (fun->decl))
      verify_convention (conv);
    else if (local_frames_p ())
      verify_registers (NULL, frame_plain_preserved () | sets_return_address ());
    for (rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
      if (CALL_P (insn))
	verify_call (insn);
    note_changes ();
    return 0;
  }
};

/* TARGET_ASM_OUTPUT_MI_THUNK: a back end's own thunk, which is text and no
   insns, leaves argument registers changed.  */

static void
check_output_mi_thunk (FILE *file, tree thunk, HOST_WIDE_INT delta,
		       HOST_WIDE_INT vcall_offset, tree function)
{
  if (const struct convention *conv = decl_convention (thunk))
    {
      error_at (DECL_SOURCE_LOCATION (thunk),
		"cannot prove that the thunk %qD preserves registers, as %qs"
		" requires", thunk, conv->name);
      explain (NULL, NULL);
    }
  saved_output_mi_thunk (file, thunk, delta, vcall_offset, function);
}

void
verify_init (const char *plugin_name, bool asked_refused_too)
{
  refused_too = asked_refused_too;
  if (LEFT_OUT (verify))
    return;

  WRAP_HOOK (output_mi_thunk, targetm.asm_out.output_mi_thunk,
	     saved_output_mi_thunk, check_output_mi_thunk);

  place_pass (plugin_name, new pass_verify (g), PASS_POS_INSERT_BEFORE,
	      "final");
}
