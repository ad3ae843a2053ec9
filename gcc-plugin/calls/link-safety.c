/* Safe calls across links.

   The loader binds a PLT entry at its first call, and preserves the argument
   registers of plain C at that, not those that a convention adds.  So calls
   avoid such entries, or the loader is told to bind the symbol early.  One
   kind is left: a position-dependent executable that takes the address of a
   function of a shared library has a PLT entry which is the function's
   address for the whole process, in pointers as well as in the GOT.  There
   is none in a process whose executable is position-independent, and code
   that is compiled for one relies on it.

   Releases of Clang clobber a register in some callees; only of a body that
   this compiler compiles it is known that it does not.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "calls/link-safety.h"

static struct link_options options;

/* The port's registers, decoded.  */
static HARD_REG_SET lazy_binding_clobbers;
static HARD_REG_SET foreign_callee_clobbers, foreign_value_clobbers;

/* True if functions may be bound lazily at all, as far as the options
   tell.  */

static bool
lazy_binding_p (void)
{
  return options.lazy_binding != LAZY_BINDING_IGNORE
	 && target_port.lazy_binding_p ();
}

/* True if calls that GCC makes through the PLT are to avoid it.  */

static bool
avoid_plt_p (void)
{
  return options.lazy_binding == LAZY_BINDING_AVOID && lazy_binding_p ();
}

/* The name of the symbol that the weakref NODE stands for.  */

static tree
weakref_target (cgraph_node *node)
{
  tree alias = lookup_attribute ("alias", DECL_ATTRIBUTES (node->decl));
  return alias ? get_identifier (TREE_STRING_POINTER
				 (TREE_VALUE (TREE_VALUE (alias))))
	       : NULL_TREE;
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
  cgraph_node *other;
  FOR_EACH_FUNCTION (other)
    if (other->weakref)
      {
	tree target = weakref_target (other);
	if (!target
	    || symtab->assembler_names_equal_p
		 (IDENTIFIER_POINTER (target),
		  IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (node->decl))))
	  return true;
      }
  return false;
}

/* True if the directive makes the loader bind FNDECL before it is called.  */

static bool
bound_early_p (tree fndecl)
{
  if (!target_port.early_binding_directive)
    return false;
  cgraph_node *node = cgraph_node::get (fndecl);
  return node && !weakly_referred_p (node);
}

/* True if a call of FNDECL at ADDRESS may arrive at a PLT entry that is not
   bound.  */

static bool
may_bind_lazily_p (tree fndecl, const_rtx address)
{
  if (!lazy_binding_p () || (fndecl && targetm.binds_local_p (fndecl)))
    return false;
  if (fndecl && GET_CODE (address) == SYMBOL_REF && bound_early_p (fndecl))
    return false;
  if (!avoid_plt_p () || (fndecl && target_port.calls_plt_entry_p (address)))
    return true;
  /* A slot of the GOT, or a pointer.  With -fno-plt the user says that there
     are no PLT entries to call.  */
  return !flag_pie && flag_plt;
}

/* True if FNDECL is null or may be a function that another compiler
   compiled.  */

static bool
foreign_callee_p (tree fndecl)
{
  cgraph_node *node = fndecl ? cgraph_node::get (fndecl) : NULL;
  if (!node || node->ifunc_resolver || !decl_binds_to_current_def_p (fndecl))
    return true;
  /* An alias is the body of this unit whatever else its target may be called
     by.  */
  node = node->ultimate_alias_target ();
  return (node->ifunc_resolver
	  || !(node->definition || node->in_other_partition));
}

HARD_REG_SET
call_losses (const_tree fntype, tree fndecl, const_rtx address)
{
  const struct convention *conv = type_convention (fntype);
  const HARD_REG_SET preserved
    = class_preserved_registers (conv, return_class (conv, fntype));
  HARD_REG_SET losses;
  CLEAR_HARD_REG_SET (losses);
  if (may_bind_lazily_p (fndecl, address) && !LEFT_OUT ("lazy_clobbers"))
    losses |= lazy_binding_clobbers;
  if (!options.trust_callee && foreign_callee_p (fndecl)
      && !LEFT_OUT ("foreign_callee"))
    {
      losses |= foreign_callee_clobbers;
      if (preserved != convention_registers (conv))
	losses |= foreign_value_clobbers;
    }
  return losses & preserved;
}

/* Have the functions of this unit that may not bind locally called without
   their PLT entry.  */

static void
avoid_plt_entries (void)
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (decl_convention (node->decl)
	&& (TREE_PUBLIC (node->decl) || node->weakref)
	&& !targetm.binds_local_p (node->decl))
      target_port.avoid_plt (node->decl);
}

static const pass_data avoid_plt_data =
{
  GIMPLE_PASS, "pm_avoid_plt", OPTGROUP_NONE, TV_NONE, 0, 0, 0, 0, 0
};

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
link_safety_init (const char *plugin_name, const struct link_options &opts)
{
  options = opts;
  if (!decode_registers (target_port.lazy_binding_clobbers,
			 &lazy_binding_clobbers)
      || !decode_registers (target_port.foreign_callee_clobbers,
			    &foreign_callee_clobbers)
      || !decode_registers (target_port.foreign_value_clobbers,
			    &foreign_value_clobbers))
    return false;

  if (target_port.avoid_plt && !LEFT_OUT ("avoid_plt"))
    {
      struct register_pass_info info;
      info.pass = new pass_avoid_plt (g);
      info.reference_pass_name = "optimized";
      info.ref_pass_instance_number = 1;
      info.pos_op = PASS_POS_INSERT_AFTER;
      register_callback (plugin_name, PLUGIN_PASS_MANAGER_SETUP, NULL, &info);
    }
  if (target_port.early_binding_directive && !LEFT_OUT ("early_binding"))
    register_callback (plugin_name, PLUGIN_FINISH_UNIT, mark_symbols, NULL);
  return true;
}
