/* Calls: the mark that expansion leaves on the insn, and the answer to
   "which registers does this call clobber".

   A direct call in a unit compiled with -fipa-ra names its callee in a note,
   and GCC asks for the type of that; such a note is taken off calls that preserve
   less than the type says.  Every other call is known by the mark,
   a (use (const_int N)) in CALL_INSN_FUNCTION_USAGE: it is copied with the
   insn, compared when calls are merged, and nothing else reads it.  A call
   that loses its mark saves too much; a mark on a wrong call would corrupt,
   so a mark is only put on the insn that the very expansion of a marked call
   has returned.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "calls/link-safety.h"
#include "calls/caller.h"

/* The mark's value less the ABI id: no other use in a call's usage list is a
   constant.  */
#define MARK 0x706d0000

static poly_int64 (*saved_return_pops_args) (tree, tree, poly_int64);
static rtx_insn *(*saved_gen_call) (rtx, rtx, rtx, rtx);
static rtx_insn *(*saved_gen_call_value) (rtx, rtx, rtx, rtx, rtx);
static rtx_insn *(*saved_gen_sibcall) (rtx, rtx, rtx, rtx);
static rtx_insn *(*saved_gen_sibcall_value) (rtx, rtx, rtx, rtx, rtx);
static insn_callee_abi_hook saved_insn_callee_abi;
static bool (*saved_function_ok_for_sibcall) (tree, tree);

/* The call whose insn is generated next: its ABI, or NULL if it carries no
   convention; the type it is made by, and the callee or null.  */
static struct
{
  const predefined_function_abi *abi;
  const_tree fntype;
  tree fndecl;
} pending;

/* The name of FNDECL, which may be null, for dumps.  */

static const char *
callee_name (tree fndecl)
{
  return fndecl ? get_name (fndecl) : "a function by a pointer";
}

/* The next call is of FNDECL, which may be null, by the type FUNTYPE.  A known
   callee's own type counts: it may be a clone that lost the convention.  */

static void
note_callee (tree fndecl, const_tree funtype)
{
  pending.abi = NULL;
  const_tree type = fndecl ? TREE_TYPE (fndecl) : funtype;
  if (type && FUNC_OR_METHOD_TYPE_P (type) && type_convention (type))
    {
      const predefined_function_abi &abi = fntype_abi (type);
      if (convention_abi_id_p (abi.id ()))
	{
	  pending.abi = &abi;
	  pending.fntype = type;
	  pending.fndecl = fndecl;
	}
    }
}

/* TARGET_RETURN_POPS_ARGS, the first thing that the expansion of every call
   asks that is no sibling call, just before it generates the insn.  FNDECL is
   the callee, an identifier for a library call, or null; FUNTYPE the type it
   is called by.  */

static poly_int64
note_call (tree fndecl, tree funtype, poly_int64 size)
{
  pending.abi = NULL;
  if (convention_in_use_p () && (!fndecl || DECL_P (fndecl)))
    note_callee (fndecl, funtype);
  return saved_return_pops_args (fndecl, funtype, size);
}

/* The next call is a sibling call of FUN, a memory in which the expansion has
   noted what is called.  For a built-in function, it noted GCC's own
   declaration, but the symbol has the program's.  */

static void
note_sibling_call (const_rtx fun)
{
  pending.abi = NULL;
  if (!convention_in_use_p ())
    return;
  const_rtx address = XEXP (fun, 0);
  tree callee = GET_CODE (address) == SYMBOL_REF ? SYMBOL_REF_DECL (address)
						 : NULL_TREE;
  if (!callee)
    callee = MEM_EXPR (fun);
  if (callee && TREE_CODE (callee) == FUNCTION_DECL)
    note_callee (callee, NULL_TREE);
  else if (callee)
    note_callee (NULL_TREE, TREE_TYPE (callee));
}

/* Add the registers of SET to those that CALL clobbers.  */

static void
add_clobbers (rtx_insn *call, const_hard_reg_set set)
{
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (set, regno))
      clobber_reg (&CALL_INSN_FUNCTION_USAGE (call),
		   gen_rtx_REG (reg_raw_mode[regno], regno));
}

/* Tell of the pending call, which has the ABI.  */

static void
tell_call (const predefined_function_abi *abi)
{
  if (!telling_p ())
    return;
  const struct convention *conv = type_convention (pending.fntype);
  unsigned int rc = return_class (conv, pending.fntype);
  char *list = convention_register_names (conv,
					  class_preserved_registers (conv, rc));
  tell ("call of %s: return class %u, ABI id %u, preserves %s",
	callee_name (pending.fndecl), rc, abi->id (), list);
  free (list);
}

/* The ABI of the pending call if that loses LOSSES, or NULL if it is that of the
   convention.  The allocator may save a register around a rare call if the ABI
   clobbers it, but can't use it for what lives over the call if the insn does.  */

static const predefined_function_abi *
abi_with_losses (const_hard_reg_set losses)
{
  const struct convention *conv = type_convention (pending.fntype);
  HARD_REG_SET foreign
    = foreign_losses (conv, return_class (conv, pending.fntype));
  return (hard_reg_set_subset_p (foreign, losses)
	  ? foreign_callee_abi (conv, pending.fntype) : NULL);
}

/* Mark the only call insn in SEQ, that of the pending call.  Also add clobbers
   for registers that the mark says are preserved but that this call may lose.  */

static rtx_insn *
mark_call (rtx_insn *seq)
{
  const predefined_function_abi *abi = pending.abi;
  pending.abi = NULL;
  if (!abi)
    return seq;

  rtx_insn *call = NULL;
  for (rtx_insn *insn = seq; insn; insn = NEXT_INSN (insn))
    if (CALL_P (insn))
      {
	if (call)
	  {
	    error ("%s: two calls where one was expanded", __func__);
	    return seq;
	  }
	call = insn;
      }
  if (!call)
    {
      error ("%s: no call where one was expanded", __func__);
      return seq;
    }

  tell_call (abi);
  rtx address = XEXP (XEXP (get_call_rtx_from (call), 0), 0);
  HARD_REG_SET losses = call_losses (pending.fntype, pending.fndecl, address);
  if (const predefined_function_abi *lesser = abi_with_losses (losses))
    {
      abi = lesser;
      losses &= ~abi->full_reg_clobbers ();
      tell ("  so it has ABI id %u", abi->id ());
    }
  rtx mark = gen_rtx_USE (VOIDmode, GEN_INT (MARK + abi->id ()));
  CALL_INSN_FUNCTION_USAGE (call)
    = gen_rtx_EXPR_LIST (VOIDmode, mark, CALL_INSN_FUNCTION_USAGE (call));

  add_clobbers (call, losses);
  return seq;
}

/* The call and call_value patterns.  */

static rtx_insn *
convention_gen_call (rtx fun, rtx size, rtx next_arg, rtx struct_value)
{
  return mark_call (saved_gen_call (fun, size, next_arg, struct_value));
}

static rtx_insn *
convention_gen_call_value (rtx value, rtx fun, rtx size, rtx next_arg,
			   rtx unused)
{
  return mark_call (saved_gen_call_value (value, fun, size, next_arg, unused));
}

/* The sibcall and sibcall_value patterns.  The caller, of plain C, has no use
   for the registers, but -fipa-ra tells its callers which of them it
   clobbers.  */

static rtx_insn *
convention_gen_sibcall (rtx fun, rtx size, rtx next_arg, rtx struct_value)
{
  note_sibling_call (fun);
  return mark_call (saved_gen_sibcall (fun, size, next_arg, struct_value));
}

static rtx_insn *
convention_gen_sibcall_value (rtx value, rtx fun, rtx size, rtx next_arg,
			      rtx unused)
{
  note_sibling_call (fun);
  return mark_call (saved_gen_sibcall_value (value, fun, size, next_arg,
					     unused));
}

/* The ABI id in the mark of the call INSN, or 0 if there is none.  */

static unsigned int
marked_abi_id (const rtx_insn *insn)
{
  for (rtx link = CALL_INSN_FUNCTION_USAGE (insn); link;
       link = XEXP (link, 1))
    {
      rtx use = XEXP (link, 0);
      if (GET_CODE (use) == USE && CONST_INT_P (XEXP (use, 0)))
	{
	  HOST_WIDE_INT id = INTVAL (XEXP (use, 0)) - MARK;
	  if (id > 0 && convention_abi_id_p (id))
	    return id;
	}
    }
  return 0;
}

bool
marked_call_p (const rtx_insn *insn)
{
  return marked_abi_id (insn) != 0;
}

/* TARGET_INSN_CALLEE_ABI.  */

static const predefined_function_abi &
convention_insn_callee_abi (const rtx_insn *insn)
{
  if (convention_in_use_p ())
    if (unsigned int id = marked_abi_id (insn))
      return convention_abi_by_id (id);
  return (saved_insn_callee_abi
	  ? saved_insn_callee_abi (insn) : default_function_abi);
}

/* TARGET_FUNCTION_OK_FOR_SIBCALL.  A function that preserves registers
   restores them before the jump, over the arguments in them; none makes a
   sibling call, and one that must is an error.  A function of plain C's ABI
   may jump to one: a back end that compares the two ABIs is asked as if they
   were the same.  One of another ABI may preserve more than the callee.  */

static bool
convention_ok_for_sibcall (tree decl, tree exp)
{
  if (!convention_in_use_p ())
    return saved_function_ok_for_sibcall (decl, exp);
  if (current_convention ())
    {
      maybe_complain_about_tail_call (exp, _("the caller restores the registers"
					     " that it preserves, those of"
					     " arguments too, before it could"
					     " jump"));
      CALL_EXPR_MUST_TAIL_CALL (exp) = 0;
      tell ("no sibling call of %s: %s restores the registers of arguments"
	    " before it could jump",
	    callee_name (decl), current_function_name ());
      return false;
    }

  const predefined_function_abi &callee = expr_callee_abi (exp).base_abi ();
  const predefined_function_abi *caller = crtl->abi;
  if (convention_abi_id_p (callee.id ())
      && (caller->id () == 0 || LEFT_OUT (plain_jumps)))
    crtl->abi = &callee;
  bool ok = saved_function_ok_for_sibcall (decl, exp);
  crtl->abi = caller;
  return ok;
}

static const pass_data foreign_calls_data
  = PM_PASS (RTL_PASS, "pm_foreign_calls", 0);

/* Runs after expansion.  GCC believes the note that names the callee before it asks
   for the mark, and would take the ABI of the callee's type.  -fipa-ra, which the
   note is for, knows no more of a foreign callee.  */

class pass_foreign_calls : public rtl_opt_pass
{
public:
  pass_foreign_calls (gcc::context *ctxt)
    : rtl_opt_pass (foreign_calls_data, ctxt) {}

  bool gate (function *) final override
  {
    return convention_in_use_p ();
  }

  unsigned int execute (function *) final override
  {
    for (rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
      if (CALL_P (insn) && foreign_abi_id_p (marked_abi_id (insn)))
	if (rtx note = find_reg_note (insn, REG_CALL_DECL, NULL_RTX))
	  remove_note (insn, note);
    return 0;
  }
};

void
caller_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_foreign_calls (g), PASS_POS_INSERT_AFTER,
	      "expand");
  WRAP_HOOK (return_pops_args, targetm.calls.return_pops_args,
	     saved_return_pops_args, note_call);
  WRAP_HOOK (gen_call, targetm.gen_call, saved_gen_call,
	     convention_gen_call);
  WRAP_HOOK (gen_call_value, targetm.gen_call_value, saved_gen_call_value,
	     convention_gen_call_value);
  WRAP_HOOK (gen_sibcall, targetm.gen_sibcall, saved_gen_sibcall,
	     convention_gen_sibcall);
  WRAP_HOOK (gen_sibcall_value, targetm.gen_sibcall_value,
	     saved_gen_sibcall_value, convention_gen_sibcall_value);
  if (insn_callee_abi_hook *slot = compat_insn_callee_abi_slot ())
    WRAP_HOOK (insn_callee_abi, *slot, saved_insn_callee_abi,
	       convention_insn_callee_abi);
  WRAP_HOOK (function_ok_for_sibcall, targetm.function_ok_for_sibcall,
	     saved_function_ok_for_sibcall, convention_ok_for_sibcall);
}
