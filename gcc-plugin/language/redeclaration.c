/* Function types of different conventions are different types.  There is one
   exception: a front end that decides whether a declaration declares a function
   again must find them equal, and merge the two declarations.  A declaration
   without the attribute then inherits the convention, and one that adds it is an
   error.

   In C++, a declaration inherits before the front end compares it with others
   (inheritance.c).

   C asks whether two types agree, not whether two declarations do.  So the
   question is that of a redeclaration if one of the types is that of the
   function whose declaration is being processed.  An event follows each
   declaration in C, and ends that.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/hidden-name.h"
#include "language/addition.h"
#include "language/friend.h"
#include "language/inheritance.h"
#include "language/redeclaration.h"

static int (*saved_comp_type_attributes) (const_tree, const_tree);
static tree (*saved_merge_decl_attributes) (tree, tree);
static void (*saved_insert_attributes) (tree, tree *);
static void (*saved_set_current_function) (tree);

/* Whether the source is C++.  */
static bool cxx;

/* The function declaration that is being processed, from its attributes to
   its merge with an earlier one; or NULL_TREE.  */
static tree pending_decl;

/* Its type when GCC first compared it with another.  TREE_TYPE (pending_decl)
   changes when the two are merged.  */
static const_tree pending_type;

/* Whether it has a convention that the declaration which it was last compared
   with has not.  */
static bool pending_adds;

/* Forget the last declaration.  */

static void
forget_declaration (void)
{
  pending_decl = NULL_TREE;
  pending_type = NULL_TREE;
  pending_adds = false;
  friend_merged (NULL_TREE);
}

/* No declaration is being processed.  */

static void
close_declaration (void)
{
  explain_ambiguity ();
  addition_open ();
  forget_declaration ();
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

/* TARGET_INSERT_ATTRIBUTES, which comes for every declaration before it is
   compared with others.  */

static void
open_declaration (tree node, tree *attributes)
{
  saved_insert_attributes (node, attributes);
  if (!DECL_P (node))
    return;

  explain_ambiguity ();
  /* The front end may come with the attributes of one in two parts.  */
  if (node != pending_decl)
    addition_open ();
  bool function = TREE_CODE (node) == FUNCTION_DECL;
  if (function && cxx && convention_concerned_p (*attributes))
    {
      if (!decl_convention (node) && !LEFT_OUT (friend_addition))
	refuse_friend (node, attributes);
      let_inherit (attributes);
    }
  forget_declaration ();
  if (function && !cxx)
    pending_decl = node;
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
	  if (!conv2)
	    compared_with_plain (type1);
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
  if (cxx && TREE_CODE (olddecl) == FUNCTION_DECL)
    friend_merged (olddecl);
  return saved_merge_decl_attributes (olddecl, newdecl);
}

/* TARGET_SET_CURRENT_FUNCTION: a body follows, if the front end is at work.  */

static void
close_at_function (tree fndecl)
{
  if (symtab->state == PARSING)
    close_declaration ();
  saved_set_current_function (fndecl);
}

/* Events after a declaration.  */

static void
close_event (void *, void *)
{
  close_declaration ();
}

/* PLUGIN_ATTRIBUTES.  */

static void
attributes_event (void *, void *)
{
  register_inheritance ();
}

/* PLUGIN_START_UNIT: all declarations that come are the source's.  This comes
   before attribute.c's, whose function then calls this one.  */

static void
start_event (void *, void *)
{
  cxx = lang_GNU_CXX ();
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
  register_callback (plugin_name, PLUGIN_ATTRIBUTES, attributes_event, NULL);
  register_callback (plugin_name, PLUGIN_START_UNIT, start_event, NULL);
  for (unsigned int i = 0; i < ARRAY_SIZE (closing); i++)
    register_callback (plugin_name, closing[i], close_event, NULL);
}
