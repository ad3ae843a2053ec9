/* Function types of different conventions are different types.  There is one
   exception: a front end that decides whether a declaration declares a function
   again must find them equal, and merge the two declarations.  A declaration
   without the attribute then inherits the convention, and one that adds it is an
   error.

   In C++, a declaration is given the type of the earlier one before the front
   end compares the two: types of different conventions differ whenever it asks.
   The template of a specialization and the constructor that a class inherits
   are earlier declarations, too.  An earlier declaration of a function template
   is found by the front end alone, whose error about one that adds a convention
   gets a note.

   C asks whether two types agree, not whether two declarations do.  So the
   question is that of a redeclaration if one of the types is that of the
   function whose declaration is being processed.  An event follows each
   declaration in C, and ends that.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "compat/messages.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/position.h"
#include "language/hidden-name.h"
#include "language/redeclaration.h"

static int (*saved_comp_type_attributes) (const_tree, const_tree);
static tree (*saved_merge_decl_attributes) (tree, tree);
static void (*saved_insert_attributes) (tree, tree *);
static void (*saved_set_current_function) (tree);
static tree (*saved_versions_dispatcher) (void *);

/* The function declaration that is being processed, from its attributes to
   its merge with an earlier one; or NULL_TREE.  */
static tree pending_decl;

/* Its type, from the first question on; the declaration's own changes.  */
static const_tree pending_type;

/* Whether it has a convention that the declaration which it was last compared
   with has not, and whether the user was told.  */
static bool pending_adds, pending_told;

/* The function that C++ has just merged another declaration into, and where its
   earlier declaration is.  A friend declaration's attributes come after that.  */
static const_tree merged_decl;
static location_t merged_location;

/* A C++ function with a convention, of a template perhaps, for which no earlier
   declaration was found; and the errors until the front end compared it with a
   plain one, or -1.  */
static tree unmatched_decl;
static int unmatched_errors = -1;

/* What is put among the attributes of a function, for its handler to see the
   function's last declaration.  */
static struct attribute_spec inherit_spec[2];

/* Tell what the front end's error about UNMATCHED_DECL comes from.  */

static void
explain_ambiguity (void)
{
  if (unmatched_decl && unmatched_errors >= 0
      && compat_error_count () > unmatched_errors)
    inform (DECL_SOURCE_LOCATION (unmatched_decl),
	    "%qD is declared %qs here but was declared without it before",
	    unmatched_decl, decl_convention (unmatched_decl)->name);
  unmatched_decl = NULL_TREE;
  unmatched_errors = -1;
}

/* No declaration is being processed.  */

static void
close_declaration (void)
{
  explain_ambiguity ();
  pending_decl = NULL_TREE;
  pending_type = NULL_TREE;
  pending_adds = false;
  pending_told = false;
  merged_decl = NULL_TREE;
}

/* True if a type of this unit has a convention, or ATTRIBUTES give it one.  */

static bool
convention_concerned_p (const_tree attributes)
{
  for (; attributes; attributes = TREE_CHAIN (attributes))
    if (asked_convention (attributes))
      return true;
  return convention_in_use_p ();
}

/* The declaration NEWDECL, at LOC, adds the convention CONV, unless that is null,
   to OLDDECL, at OLD_LOC.  */

static void
diagnose_addition (location_t loc, const struct convention *conv, tree newdecl,
		   const_tree olddecl, location_t old_loc)
{
  if (!conv || pending_told)
    return;
  pending_told = true;

  auto_diagnostic_group d;
  /* An explicit instantiation is where its template is.  */
  if (loc == old_loc)
    loc = input_location;
  if (fndecl_built_in_p (olddecl))
    error_at (loc, "%qs calling convention is not supported on built-in"
	      " function %qD", conv->name, newdecl);
  else
    {
      error_at (loc, "%qD is declared %qs here but was declared without it"
		" before", newdecl, conv->name);
      inform (old_loc, "previous declaration of %qD", olddecl);
    }
}

/* The keyword of the friend declaration that C++ has parsed, or NULL.  */

static const struct compat_token *
parsed_friend (void)
{
  struct compat_token *first, *next, *end;
  if (!compat_cxx_tokens (&first, &next, &end))
    return NULL;
  token_bounds (first, end);
  unsigned int depth = 0;
  for (struct compat_token *t = next - 1; t >= first; t--)
    if (depth == 0 && strcmp (token_text (t), "friend") == 0)
      return t;
    else if (token_p (t, CPP_CLOSE_BRACE))
      depth++;
    else if (depth > 0 ? token_p (t, CPP_OPEN_BRACE) && --depth == 0
	     : token_p (t, CPP_OPEN_BRACE) || token_p (t, CPP_SEMICOLON))
      break;
  return NULL;
}

/* If DECL, a C++ function without a convention, is declared anew by a friend
   declaration whose ATTRIBUTES add one, take these out, with an error.  The
   front end gives them to the earlier declaration, PREVIOUS if it has merged the
   two.  */

static void
refuse_friend (tree decl, tree *attributes, location_t previous)
{
  while (*attributes && !asked_convention (*attributes))
    attributes = &TREE_CHAIN (*attributes);
  if (!*attributes)
    return;
  location_t loc = DECL_SOURCE_LOCATION (decl);
  if (previous == UNKNOWN_LOCATION)
    {
      const struct compat_token *keyword = parsed_friend ();
      if (!keyword
	  || linemap_compare_locations (line_table, loc, keyword->location) <= 0)
	return;
      previous = loc;
      loc = keyword->location;
    }
  diagnose_addition (loc, asked_convention (*attributes), decl, decl, previous);
  *attributes = TREE_CHAIN (*attributes);
}

/* TARGET_INSERT_ATTRIBUTES, which comes for every declaration before it is
   compared with others.  */

static void
open_declaration (tree node, tree *attributes)
{
  saved_insert_attributes (node, attributes);
  if (!DECL_P (node))
    return;

  location_t merged = node == merged_decl ? merged_location : UNKNOWN_LOCATION;
  /* The front end may come with the attributes of one in two parts.  */
  bool told = node == pending_decl && pending_told;
  close_declaration ();
  pending_told = told;
  if (TREE_CODE (node) != FUNCTION_DECL)
    return;
  if (!lang_GNU_CXX ())
    pending_decl = node;
  else if (convention_concerned_p (*attributes))
    {
      if (!decl_convention (node) && !LEFT_OUT (friend_addition))
	refuse_friend (node, attributes, merged);
      *attributes
	= chainon (*attributes,
		   build_tree_list (get_identifier (inherit_spec->name),
				    NULL_TREE));
    }
}

/* DECL declares anew what LAST declares.  A convention that is added is taken
   away again after the error, so that nothing else reports it again.  */

static void
inherit_from (tree decl, tree last)
{
  const struct convention *conv = decl_convention (last);
  if (conv && !decl_convention (decl))
    TREE_TYPE (decl) = mark_type (TREE_TYPE (decl), conv);
  else if (!conv && decl_convention (decl))
    {
      diagnose_addition (DECL_SOURCE_LOCATION (decl), decl_convention (decl),
			 decl, last, DECL_SOURCE_LOCATION (last));
      TREE_TYPE (decl) = unmark_type (TREE_TYPE (decl));
    }
}

/* The declaration, other than an earlier one, whose convention the C++ function
   DECL has: a constructor that is inherited, or the template of a
   specialization; or NULL_TREE.  */

static tree
pattern_of (tree decl)
{
  tree pattern = NULL_TREE;
  if (DECL_CXX_CONSTRUCTOR_P (decl) && !LEFT_OUT (inherited_constructor))
    pattern = compat_inherited_constructor (decl);
  if (!pattern && !LEFT_OUT (specialization))
    pattern = compat_general_template (decl);
  return pattern != decl ? pattern : NULL_TREE;
}

/* The handler of INHERIT_SPEC: NODE is a function and its last declaration,
   or null if the front end sees none in its scope that has such a type.  The
   pattern of a specialization or an inherited constructor counts as one.  */

static tree
inherit_convention (tree *node, tree, tree, int, bool *no_add_attrs)
{
  *no_add_attrs = true;
  if (tree pattern = pattern_of (*node))
    inherit_from (*node, pattern);
  else if (node[1] && TREE_CODE (node[1]) == FUNCTION_DECL)
    inherit_from (*node, node[1]);
  else if (tree earlier = compat_earlier_declaration (*node))
    inherit_from (*node, earlier);
  else if (decl_convention (*node) && !LEFT_OUT (ambiguity))
    unmatched_decl = *node;
  return NULL_TREE;
}

/* True if TYPE is that of the declaration that is being processed.  */

static bool
pending_type_p (const_tree type)
{
  if (!pending_type && pending_decl && TREE_TYPE (pending_decl) == type)
    pending_type = type;
  return type == pending_type;
}

/* True if TYPE is made already.  A type with a convention is compared with
   the one without when its attributes are set, and made a type of structural
   equality if they differ.  */

static bool
complete_p (const_tree type)
{
  return !type_convention (type) || TYPE_STRUCTURAL_EQUALITY_P (type);
}

/* TARGET_COMP_TYPE_ATTRIBUTES.  */

static int
convention_comp_type_attributes (const_tree type1, const_tree type2)
{
  if (FUNC_OR_METHOD_TYPE_P (type1) && FUNC_OR_METHOD_TYPE_P (type2))
    {
      const struct convention *conv1 = type_convention (type1);
      const struct convention *conv2 = type_convention (type2);
      if (conv1 != conv2)
	{
	  if (!complete_p (type1) || !complete_p (type2))
	    return 0;
	  if (unmatched_decl && type1 == TREE_TYPE (unmatched_decl) && !conv2)
	    unmatched_errors = compat_error_count ();
	  if (pending_type_p (type1))
	    pending_adds = conv1 != NULL;
	  else if (pending_type_p (type2))
	    pending_adds = conv2 != NULL;
	  else
	    return 0;
	}
    }
  return saved_comp_type_attributes (type1, type2);
}

/* TARGET_MERGE_DECL_ATTRIBUTES: NEWDECL redeclares OLDDECL.  */

static tree
convention_merge_decl_attributes (tree olddecl, tree newdecl)
{
  if (newdecl == pending_decl)
    {
      if (pending_adds)
	diagnose_addition (DECL_SOURCE_LOCATION (newdecl),
			   decl_convention (newdecl), newdecl, olddecl,
			   DECL_SOURCE_LOCATION (olddecl));
      pending_decl = NULL_TREE;
      pending_adds = false;
    }
  if (lang_GNU_CXX () && TREE_CODE (olddecl) == FUNCTION_DECL)
    {
      merged_decl = olddecl;
      merged_location = DECL_SOURCE_LOCATION (olddecl);
    }
  return saved_merge_decl_attributes (olddecl, newdecl);
}

/* TARGET_SET_CURRENT_FUNCTION: a body follows.  */

static void
close_at_function (tree fndecl)
{
  close_declaration ();
  saved_set_current_function (fndecl);
}

/* Events after a declaration.  */

static void
close_event (void *, void *)
{
  close_declaration ();
}

/* PLUGIN_PRE_GENERICIZE: FNDECL is defined.  The front end makes the functions
   of a constructor that a class inherits without attributes, the one for
   complete objects and that for bases after FNDECL.  Calls that it has parsed
   go by the type that their function has later.  */

static void
mark_inherited_constructor (void *fndecl, void *)
{
  if (!lang_GNU_CXX () || !convention_in_use_p ()
      || LEFT_OUT (inherited_constructor))
    return;
  for (tree decl = (tree) fndecl;
       decl && TREE_CODE (decl) == FUNCTION_DECL
       && DECL_CXX_CONSTRUCTOR_P (decl);
       decl = DECL_CHAIN (decl))
    if (tree inherited = compat_inherited_constructor (decl))
      if (const struct convention *conv = decl_convention (inherited))
	TREE_TYPE (decl) = mark_innermost (TREE_TYPE (decl), conv);
}

/* TARGET_GET_FUNCTION_VERSIONS_DISPATCHER: the function that stands for all
   versions of that of DECL, which GCC makes without attributes.  */

static tree
convention_versions_dispatcher (void *decl)
{
  tree dispatcher = saved_versions_dispatcher (decl);
  const struct convention *conv = decl_convention ((tree) decl);
  if (conv && dispatcher && TREE_CODE (dispatcher) == FUNCTION_DECL)
    TREE_TYPE (dispatcher) = mark_innermost (TREE_TYPE (dispatcher), conv);
  return dispatcher;
}

/* PLUGIN_ATTRIBUTES.  The hook is wrapped after attribute.c's.  */

static void
attributes_event (void *, void *)
{
  inherit_spec->name = "inherit convention";
  inherit_spec->decl_required = true;
  inherit_spec->handler = inherit_convention;
  compat_register_attribute (inherit_spec, "gnu");
  WRAP_HOOK (redeclaration, targetm.insert_attributes,
	     saved_insert_attributes, open_declaration);
}

void
redeclaration_init (const char *plugin_name)
{
  static const int closing[] =
  {
    PLUGIN_FINISH_DECL, PLUGIN_FINISH_TYPE, PLUGIN_PRE_GENERICIZE,
    PLUGIN_GGC_START, PLUGIN_ALL_IPA_PASSES_START, PLUGIN_FINISH
  };

  WRAP_HOOK (comp_type_attributes, targetm.comp_type_attributes,
	     saved_comp_type_attributes, convention_comp_type_attributes);
  WRAP_HOOK (merge_decl_attributes, targetm.merge_decl_attributes,
	     saved_merge_decl_attributes, convention_merge_decl_attributes);
  WRAP_HOOK (close_declaration, targetm.set_current_function,
	     saved_set_current_function, close_at_function);
  if (targetm.get_function_versions_dispatcher)
    WRAP_HOOK (versions_dispatcher, targetm.get_function_versions_dispatcher,
	       saved_versions_dispatcher, convention_versions_dispatcher);
  register_callback (plugin_name, PLUGIN_ATTRIBUTES, attributes_event, NULL);
  register_callback (plugin_name, PLUGIN_PRE_GENERICIZE,
		     mark_inherited_constructor, NULL);
  for (unsigned int i = 0; i < ARRAY_SIZE (closing); i++)
    register_callback (plugin_name, closing[i], close_event, NULL);
}
