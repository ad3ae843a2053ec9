/* Which names of a function must agree on its convention?

   A front end compares declarations of one name.  What is called by another, an alias,
   a declaration with the function's name for the assembler, a mangled name or a
   version, is compared here, when all declarations are known.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/names.h"

/* The first register that calls of DECL, a name of the function TARGET, expect to
   be preserved and that carries TARGET's result; or INVALID_REGNUM.  */

static unsigned int
lost_to_result (const struct convention *conv, tree decl, tree target)
{
  HARD_REG_SET lost = (promised_registers (conv, TREE_TYPE (decl))
		       & ~promised_registers (conv, TREE_TYPE (target)));
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (lost, regno))
      return regno;
  return INVALID_REGNUM;
}

/* Refuse the declaration DECL as a name of the function TARGET, whose result is in a
   register that calls of DECL expect to be preserved, if it is.  */

static void
check_result (const struct convention *conv, tree decl, tree target)
{
  unsigned int regno = lost_to_result (conv, decl, target);
  if (regno == INVALID_REGNUM || LEFT_OUT (result_of_alias))
    return;
  auto_diagnostic_group d;
  error_at (DECL_SOURCE_LOCATION (decl),
	    "%qD is another name of %qD, which returns its result in %qs, and"
	    " calls of it expect that register to be preserved", decl, target,
	    convention_register_name (conv, regno));
  inform (DECL_SOURCE_LOCATION (target), "%qD is defined here; declare both with"
	  " the same result", target);
}

/* The register in which calls by plain C expect the address of the result in memory
   of FNTYPE, a type with the convention CONV, whose functions preserve it; or
   INVALID_REGNUM.  */

static unsigned int
address_not_returned (const struct convention *conv, const_tree fntype)
{
  if (!aggregate_value_p (TREE_TYPE (fntype), fntype))
    return INVALID_REGNUM;
  rtx value = targetm.calls.function_value (ptr_type_node, fntype, false);
  if (!REG_P (value)
      || !TEST_HARD_REG_BIT (promised_registers (conv, fntype), REGNO (value)))
    return INVALID_REGNUM;
  return REGNO (value);
}

/* Refuse DECL, which has no convention, as a name of the function TARGET if calls of
   DECL expect the address of the result, and TARGET does not return it.  */

static void
check_address (tree decl, tree target)
{
  const struct convention *conv = decl_convention (target);
  if (!conv || VOID_TYPE_P (TREE_TYPE (TREE_TYPE (decl)))
      || LEFT_OUT (address_of_alias))
    return;
  unsigned int regno = address_not_returned (conv, TREE_TYPE (target));
  if (regno == INVALID_REGNUM)
    return;
  auto_diagnostic_group d;
  error_at (DECL_SOURCE_LOCATION (decl),
	    "%qD is another name of the %qs function %qD, which does not return the"
	    " address of its result in %qs, as ordinary functions do", decl,
	    conv->name, target, convention_register_name (conv, regno));
  inform (DECL_SOURCE_LOCATION (target), "%qD is defined here; add the"
	  " attribute %qs to both, or leave it out of both", target, conv->name);
}

/* PLUGIN_ALL_IPA_PASSES_START: refuse aliases that carry a convention of
   functions that do not.  GCC's own warning of incompatible aliases takes two
   types for compatible if they have the same list of arguments.  */

static void
check_aliases (void *, void *)
{
  cgraph_node *node;
  if (in_lto_p || !convention_in_use_p ())
    return;
  FOR_EACH_FUNCTION (node)
    if (node->alias && node->analyzed && !node->ifunc_resolver)
      {
	const struct convention *conv = decl_convention (node->decl);
	const cgraph_node *target = node->ultimate_alias_target ();
	if (!target->definition)
	  continue;
	if (!conv)
	  check_address (node->decl, target->decl);
	else if (decl_convention (target->decl) == conv)
	  check_result (conv, node->decl, target->decl);
	else if (!LEFT_OUT (plain_alias))
	  error_at (DECL_SOURCE_LOCATION (node->decl),
		    "%qD is declared %qs, but is an alias of %qD, which is not",
		    node->decl, conv->name, target->decl);
      }
}

/* The name that DECL has in the assembler's output.  */

static tree
output_name (tree decl)
{
  tree name = DECL_ASSEMBLER_NAME (decl);
  if (*IDENTIFIER_POINTER (name) == '*')
    return get_identifier (IDENTIFIER_POINTER (name) + 1);
  if (*user_label_prefix == '\0')
    return name;
  char *prefixed = concat (user_label_prefix, IDENTIFIER_POINTER (name), NULL);
  name = get_identifier (prefixed);
  free (prefixed);
  return name;
}

/* True if the unit declares a function with a convention that it does not define, or
   defines one of which an ordinary name is refused.  */

static bool
names_matter_p (void)
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (const struct convention *conv = decl_convention (node->decl))
      if (!node->definition
	  || address_not_returned (conv, TREE_TYPE (node->decl)) != INVALID_REGNUM)
	return true;
  return false;
}

/* PLUGIN_ALL_IPA_PASSES_START: the same of declarations to which asm or #pragma
   redefine_extname gives the name of another function.  */

static void
check_assembler_names (void *, void *)
{
  if (in_lto_p || !convention_in_use_p () || LEFT_OUT (plain_alias)
      || !names_matter_p ())
    return;
  hash_map<tree, cgraph_node *> definitions;
  cgraph_node *node;
  FOR_EACH_DEFINED_FUNCTION (node)
    if (!DECL_EXTERNAL (node->decl) && DECL_ASSEMBLER_NAME_SET_P (node->decl))
      definitions.put (output_name (node->decl), node);
  FOR_EACH_FUNCTION (node)
    {
      const struct convention *conv = decl_convention (node->decl);
      cgraph_node **named = (!node->definition
			     ? definitions.get (output_name (node->decl)) : NULL);
      const cgraph_node *target = named ? (*named)->ultimate_alias_target () : NULL;
      if (!target || !target->definition)
	continue;
      if (!conv)
	check_address (node->decl, target->decl);
      else if (decl_convention (target->decl) == conv)
	check_result (conv, node->decl, target->decl);
      else
	{
	  auto_diagnostic_group d;
	  error_at (DECL_SOURCE_LOCATION (node->decl),
		    "%qD is declared %qs, but has the assembler name of %qD,"
		    " which is not", node->decl, conv->name, target->decl);
	  inform (DECL_SOURCE_LOCATION (target->decl), "%qD is defined here; add the"
		  " attribute %qs, or leave it out of both", target->decl, conv->name);
	}
    }
}

/* True if DECL, which has an assembler's name, has it of its type: neither from asm
   nor by the linkage of C, which local functions of two namespaces can share.  */

static bool
mangled_p (tree decl)
{
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  return name[0] == '_' && name[1] == 'Z';
}

/* True if DECL is a variable that a function has declared.  */

static bool
local_variable_p (const_tree decl)
{
  return (VAR_P (decl) && DECL_CONTEXT (decl)
	  && TREE_CODE (DECL_CONTEXT (decl)) == FUNCTION_DECL);
}

/* PLUGIN_ALL_IPA_PASSES_START: refuse two definitions of C++ that share a mangled
   name, in which conventions have no part, also of two local ones.  The assembler's
   error and that of link-time optimization do not say why.  */

static void
check_mangled_names (void *, void *)
{
  if (in_lto_p || !lang_GNU_CXX () || !convention_in_use_p ()
      || seen_error () || LEFT_OUT (mangled_names))
    return;
  hash_map<tree, tree> definitions;
  symtab_node *node;
  FOR_EACH_SYMBOL (node)
    {
      tree decl = node->decl;
      /* Of the variables in two functions of one name, the functions tell.  */
      if (!node->definition || DECL_EXTERNAL (decl) || local_variable_p (decl)
	  || !DECL_ASSEMBLER_NAME_SET_P (decl) || !mangled_p (decl))
	continue;
      bool existed;
      tree &first = definitions.get_or_insert (DECL_ASSEMBLER_NAME (decl),
					       &existed);
      if (!existed)
	first = decl;
      else if (first != decl)
	{
	  auto_diagnostic_group d;
	  location_t loc = DECL_SOURCE_LOCATION (decl);
	  error_at (loc, "%qD is defined with the mangled name of %qD: calling"
		    " conventions are not mangled", decl, first);
	  inform (DECL_SOURCE_LOCATION (first), "%qD is defined here", first);
	  inform (loc, "rename one, or let it take a structure that holds"
		  " the pointer");
	}
    }
}

/* The first version of NODE's function, which is one of several.  */

static const cgraph_function_version_info *
first_version (cgraph_node *node)
{
  const cgraph_function_version_info *version = node->function_version ();
  while (version && version->prev)
    version = version->prev;
  return version;
}

/* PLUGIN_ALL_IPA_PASSES_START: refuse versions of a function that have different
   conventions, of which C compares not all: their callers go by that of the
   dispatcher.  */

static void
check_versions (void *, void *)
{
  cgraph_node *node;
  if (in_lto_p || !convention_in_use_p () || seen_error ())
    return;
  FOR_EACH_FUNCTION (node)
    {
      const cgraph_function_version_info *first = first_version (node);
      if (!first || first->this_node == node)
	continue;
      tree decl = node->decl, other = first->this_node->decl;
      const struct convention *conv = decl_convention (decl);
      if (conv == decl_convention (other) || LEFT_OUT (versions))
	continue;
      if (!conv)
	{
	  conv = decl_convention (other);
	  std::swap (decl, other);
	}
      auto_diagnostic_group d;
      error_at (DECL_SOURCE_LOCATION (decl),
		"%qD is declared %qs, but another version of it is not",
		decl, conv->name);
      inform (DECL_SOURCE_LOCATION (other), "add %<__attribute__ ((%s))%> to"
	      " this declaration", conv->name);
    }
}

void
names_init (const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, check_aliases,
		     NULL);
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START,
		     check_assembler_names, NULL);
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START,
		     check_mangled_names, NULL);
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, check_versions,
		     NULL);
}
