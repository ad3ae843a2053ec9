/* Safe calls across links.

   The loader binds a PLT entry at its first call, and preserves the argument
   registers of plain C at that, not those that a convention adds.  So calls
   avoid such entries.  One kind is left: a position-dependent executable that
   takes the address of a function of a shared library has a PLT entry which
   is the function's address for the whole process, in pointers as well as in
   the GOT.  There is none in a process whose executable is
   position-independent, and code that is compiled for one relies on it.

   On AArch64 an object can ask for a symbol to be bound early.  It does,
   which helps callers of other compilers; but not every linker passes it on
   to the loader, so that only the user can say that it is enough.

   Releases of Clang clobber a register in some callees; only of a body that
   this compiler compiles it is known that it does not.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "calls/link-safety.h"

static struct link_options options;

/* The port's registers, decoded.  */
static HARD_REG_SET lazy_binding_clobbers;

/* True if functions may be bound lazily at all, as far as the options
   tell.  */

static bool
lazy_binding_p (void)
{
  return options.lazy_binding != LAZY_BINDING_IGNORE
	 && target_port.lazy_binding_p ();
}

/* True if the linker passes on which symbols are to be bound early.  */

static bool
trust_directive_p (void)
{
  return (options.lazy_binding == LAZY_BINDING_VARIANT_PCS
	  && target_port.early_binding_directive);
}

/* True if calls that GCC makes through the PLT are to avoid it.  */

static bool
avoid_plt_p (void)
{
  return (options.lazy_binding != LAZY_BINDING_CLOBBER && lazy_binding_p ()
	  && !trust_directive_p ());
}

/* The names of the symbols that the unit's weakrefs stand for, and whether
   there is a weakref of which it is not known.  */

static struct
{
  bool collected, unknown;
  hash_set<nofree_string_hash> *names;
} weakrefs;

static const char *
symbol_name (tree assembler_name)
{
  const char *name = IDENTIFIER_POINTER (assembler_name);
  return *name == '*' ? name + 1 : name;
}

/* No weakref is made after the first function is expanded.  */

static void
collect_weakrefs (void)
{
  weakrefs.collected = true;
  weakrefs.names = new hash_set<nofree_string_hash>;
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (node->weakref)
      {
	tree alias = lookup_attribute ("alias", DECL_ATTRIBUTES (node->decl));
	if (alias)
	  {
	    tree target = TREE_VALUE (TREE_VALUE (alias));
	    const char *name = TREE_STRING_POINTER (target);
	    weakrefs.names->add (xstrdup (*name == '*' ? name + 1 : name));
	  }
	else
	  weakrefs.unknown = true;
      }
}

/* True if a weakref of this unit is NODE or refers to it, and the function is
   not defined here.  The assembler makes such a reference weak by itself; the
   directive would make it strong.  */

static bool
weakly_referred_p (cgraph_node *node)
{
  if (node->weakref)
    return true;
  if (!DECL_EXTERNAL (node->decl))
    return false;
  if (!weakrefs.collected)
    collect_weakrefs ();
  return (weakrefs.unknown
	  || weakrefs.names->contains
	       (symbol_name (DECL_ASSEMBLER_NAME (node->decl))));
}

/* True if the directive makes the loader bind FNDECL before it is called.  */

static bool
bound_early_p (tree fndecl)
{
  cgraph_node *node = trust_directive_p () ? cgraph_node::get (fndecl) : NULL;
  return node && !weakly_referred_p (node);
}

bool
may_bind_lazily_p (tree fndecl, const_rtx address)
{
  if (!lazy_binding_p () || (fndecl && targetm.binds_local_p (fndecl)))
    return false;
  if (fndecl && GET_CODE (address) == SYMBOL_REF && bound_early_p (fndecl))
    return false;
  if (options.lazy_binding == LAZY_BINDING_CLOBBER
      || (fndecl && target_port.calls_plt_entry_p (address)))
    return true;
  /* A slot of the GOT, or a pointer.  */
  return !flag_pie && !target_port.no_plt_p ();
}

bool
foreign_callee_p (tree fndecl)
{
  if (options.trust_callee)
    return false;
  cgraph_node *node = fndecl ? cgraph_node::get (fndecl) : NULL;
  if (!node || node->ifunc_resolver || !decl_binds_to_current_def_p (fndecl))
    return true;
  /* An alias is the body of this unit whatever else its target may be called
     by.  */
  node = node->ultimate_alias_target ();
  return (node->ifunc_resolver
	  || !(node->definition || node->in_other_partition));
}

/* True if FNDECL, which may be null, returns a second time by a jump, which
   restores plain C's registers only.  */

static bool
returns_twice_p (tree fndecl)
{
  return fndecl && (flags_from_decl_or_type (fndecl) & ECF_RETURNS_TWICE);
}

/* Tell why the call that is expanded loses registers of SET, which CONV
   preserves.  */

static void
tell_losses (const struct convention *conv, const_hard_reg_set set,
	     const char *reason)
{
  if (!currently_expanding_to_rtl || !telling_p () || hard_reg_set_empty_p (set))
    return;
  char *list = convention_register_names (conv, set);
  tell ("  clobbers also %s: %s", list, reason);
  free (list);
}

HARD_REG_SET
call_losses (const_tree fntype, tree fndecl, const_rtx address)
{
  const struct convention *conv = type_convention (fntype);
  const HARD_REG_SET preserved
    = class_preserved_registers (conv, return_class (conv, fntype));
  HARD_REG_SET losses;
  CLEAR_HARD_REG_SET (losses);
  if (returns_twice_p (fndecl) && !LEFT_OUT (returns_twice))
    {
      tell_losses (conv, preserved, "it returns twice");
      return preserved;
    }
  if (may_bind_lazily_p (fndecl, address) && !LEFT_OUT (lazy_clobbers))
    {
      losses |= lazy_binding_clobbers & preserved;
      tell_losses (conv, losses, "the loader may bind it at this call");
    }
  if (foreign_callee_p (fndecl) && !LEFT_OUT (foreign_callee))
    {
      const HARD_REG_SET foreign
	= foreign_losses (conv, return_class (conv, fntype));
      tell_losses (conv, foreign, "the callee may be another compiler's");
      losses |= foreign;
    }
  return losses;
}

void
avoid_plt_entry (cgraph_node *node)
{
  if (!target_port.avoid_plt || !avoid_plt_p ()
      || !(TREE_PUBLIC (node->decl) || node->weakref)
      || targetm.binds_local_p (node->decl))
    return;
  tell ("%s: calls avoid its PLT entry", node->asm_name ());
  target_port.avoid_plt (node->decl);
}

/* Have the functions of this unit called without their PLT entry.  */

static void
avoid_plt_entries (void)
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (decl_convention (node->decl))
      avoid_plt_entry (node);
}

static const pass_data avoid_plt_data
  = PM_PASS (GIMPLE_PASS, "pm_avoid_plt", 0);

/* Runs before expand, and works for all of the unit before its first
   function: the address of a function is not to change its form between two
   insns.  */

class pass_avoid_plt : public gimple_opt_pass
{
public:
  pass_avoid_plt (gcc::context *ctxt)
    : gimple_opt_pass (avoid_plt_data, ctxt), m_done (false) {}

  bool gate (function *) final override
  {
    return !m_done && convention_in_use_p () && avoid_plt_p ();
  }

  unsigned int execute (function *) final override
  {
    avoid_plt_entries ();
    m_done = true;
    return 0;
  }

private:
  bool m_done;
};

/* True if the assembly defines the function DECL or refers to it.  */

static bool
in_assembly_p (tree decl)
{
  if (!DECL_EXTERNAL (decl))
    return TREE_ASM_WRITTEN (decl);
  if (!DECL_RTL_SET_P (decl))
    return false;
  rtx rtl = DECL_RTL (decl);
  return (MEM_P (rtl) && GET_CODE (XEXP (rtl, 0)) == SYMBOL_REF
	  && SYMBOL_REF_USED (XEXP (rtl, 0)));
}

/* Write the directive for the function of NODE if the assembly has a symbol of
   it that another object could see.  */

static void
mark_symbol (cgraph_node *node)
{
  tree decl = node->decl;
  if (!decl_convention (decl)
      || !TREE_PUBLIC (decl)
      || !DECL_ASSEMBLER_NAME_SET_P (decl)
      || !in_assembly_p (decl)
      || weakly_referred_p (node))
    return;

  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  fprintf (asm_out_file, "\t%s\t", target_port.early_binding_directive);
  assemble_name (asm_out_file, name);
  putc ('\n', asm_out_file);
}

/* PLUGIN_FINISH_UNIT: the symbols are known that the assembly refers to.  */

static void
mark_symbols (void *, void *)
{
  if (!convention_in_use_p () || !asm_out_file || seen_error ()
      || !lazy_binding_p ())
    return;
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    mark_symbol (node);
}

bool
link_safety_registers (void)
{
  return decode_registers (target_port.lazy_binding_clobbers,
			   &lazy_binding_clobbers);
}

void
link_safety_init (const char *plugin_name, const struct link_options &opts)
{
  options = opts;
  if (target_port.avoid_plt && !LEFT_OUT (avoid_plt))
    place_pass (plugin_name, new pass_avoid_plt (g), PASS_POS_INSERT_AFTER,
		"optimized");
  if (target_port.early_binding_directive && !LEFT_OUT (early_binding))
    register_callback (plugin_name, PLUGIN_FINISH_UNIT, mark_symbols, NULL);
}
