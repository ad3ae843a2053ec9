/* What is lost in a call.  Where -fipa-ra has told the callers of a function
   what its code clobbers, this finds out again, from the same code, but from
   what each of its calls may lose by the specification and across links, and
   what a jump back into it loses.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "calls/link-safety.h"
#include "verify/verify-sets.h"
#include "verify/verify-call.h"

/* By the uid of its declaration, what each function that has been compiled
   changes.  */
typedef hash_map<int_hash<unsigned int, -1U, -2U>, HARD_REG_SET> changes_map;
static changes_map *changes;

/* Expansion notes the type of a pointer in the memory that is called.  */

tree
called_function (const rtx_insn *insn)
{
  if (tree decl = get_call_fndecl (insn))
    return decl;
  rtx call = get_call_rtx_from (insn);
  if (!call || !MEM_P (XEXP (call, 0)))
    return NULL_TREE;
  rtx mem = XEXP (call, 0), address = XEXP (mem, 0);
  tree decl = (GET_CODE (address) == SYMBOL_REF
	       ? SYMBOL_REF_DECL (address) : NULL_TREE);
  if (decl && TREE_CODE (decl) == FUNCTION_DECL)
    return decl;
  tree expr = MEM_EXPR (mem);
  if (!expr)
    return NULL_TREE;
  /* A built-in function's declaration may stand for a function of that name
     which the program defines.  */
  if (TREE_CODE (expr) == FUNCTION_DECL)
    return fndecl_built_in_p (expr) ? NULL_TREE : expr;
  tree type = TREE_TYPE (expr);
  return type && FUNC_OR_METHOD_TYPE_P (type) ? type : NULL_TREE;
}

/* What the body that calls of DECL reach is known to change, or NULL.  */

static const HARD_REG_SET *
known_changes (tree decl)
{
  if (!changes || !decl_binds_to_current_def_p (decl))
    return NULL;
  cgraph_node *node = cgraph_node::get (decl);
  if (!node)
    return NULL;
  enum availability avail;
  node = node->ultimate_alias_target (&avail);
  if (avail < AVAIL_AVAILABLE || node->ifunc_resolver)
    return NULL;
  return changes->get (DECL_UID (node->decl));
}

/* True if functions of the type FNTYPE have the ABI of plain C or a convention,
   whatever attributes say so: GCC may fold such a function with one whose type
   has no attribute.  */

static bool
known_abi_p (const_tree fntype)
{
  return type_convention (fntype) || plain_fntype_abi (fntype).id () == 0;
}

/* The same, but false if an attribute other than a convention's is part of the
   type's identity: GCC is believed about calls of such functions.  */

static bool
known_type_p (const_tree fntype)
{
  if (type_convention (fntype))
    return true;
  for (tree attr = TYPE_ATTRIBUTES (fntype); attr; attr = TREE_CHAIN (attr))
    {
      const struct attribute_spec *spec
	= lookup_attribute_spec (TREE_PURPOSE (attr));
      if (!spec || spec->affects_type_identity)
	return false;
    }
  return known_abi_p (fntype);
}

HARD_REG_SET
call_clobbers (const rtx_insn *insn)
{
  HARD_REG_SET clobbers;
  find_all_hard_reg_sets (insn, &clobbers, true);
  return clobbers;
}

HARD_REG_SET
call_changes (const rtx_insn *insn)
{
  HARD_REG_SET none;
  CLEAR_HARD_REG_SET (none);
  if (FAKE_CALL_P (insn))
    return none;

  tree callee = called_function (insn);
  tree decl = callee && DECL_P (callee) ? callee : NULL_TREE;
  const_tree type = decl ? TREE_TYPE (decl) : callee;
  if (decl == current_function_decl && decl_binds_to_current_def_p (decl))
    return none;
  if (!type || !known_type_p (type))
    return call_clobbers (insn) & sets_plain_clobbers ();
  /* It comes back a second time by a jump.  */
  if (find_reg_note (insn, REG_SETJMP, NULL_RTX))
    return sets_plain_clobbers ();
  if (decl)
    if (const HARD_REG_SET *known = known_changes (decl))
      return *known;

  HARD_REG_SET changed = sets_plain_clobbers () & ~sets_promised (type);
  if (type_convention (type))
    {
      rtx address = XEXP (XEXP (get_call_rtx_from (insn), 0), 0);
      changed |= sets_lost_in_links (type, may_bind_lazily_p (decl, address),
				     foreign_callee_p (decl));
    }
  return changed;
}

/* True if control can come back to cfun by a jump.  */

static bool
receives_jumps_p (void)
{
  return (nonlocal_goto_handler_labels || cfun->has_nonlocal_label
	  || (cfun->eh && vec_safe_length (cfun->eh->lp_array) > 1));
}

void
note_changes (void)
{
  const_tree type = TREE_TYPE (current_function_decl);
  if (!flag_ipa_ra || calls_are_plain_p () || !known_abi_p (type))
    return;

  HARD_REG_SET changed;
  CLEAR_HARD_REG_SET (changed);
  if (receives_jumps_p ())
    changed = sets_plain_clobbers ();
  else
    for (rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
      if (NONDEBUG_INSN_P (insn))
	{
	  HARD_REG_SET set;
	  find_all_hard_reg_sets (insn, &set, false);
	  changed |= set;
	  if (CALL_P (insn))
	    changed |= call_changes (insn);
	}
  changed &= sets_plain_clobbers () & ~sets_promised (type);

  if (!changes)
    changes = new changes_map;
  changes->put (DECL_UID (current_function_decl), changed);
}
