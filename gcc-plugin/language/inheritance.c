/* The declaration whose convention a C++ function inherits.

   A declaration is given the type of the earlier one before the front end
   compares the two: types of different conventions differ whenever it asks.  The
   template of a specialization and the constructor that a class inherits are
   earlier declarations, too.  An earlier declaration of a function template is
   found by the front end alone, whose error about one that adds a convention
   gets a note.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "compat/messages.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/addition.h"
#include "language/friend.h"
#include "language/inheritance.h"

/* A function with a convention, of a template perhaps, for which no earlier
   declaration was found; and the errors until the front end compared it with a
   plain one, or -1.  */
static tree unmatched_decl;
static int unmatched_errors = -1;

/* What is put among the attributes of a function, for its handler to see the
   function's last declaration.  */
static struct attribute_spec inherit_spec[2];

void
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

void
compared_with_plain (const_tree type)
{
  if (unmatched_decl && type == TREE_TYPE (unmatched_decl))
    unmatched_errors = compat_error_count ();
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
  else if (decl_convention (*node) && friend_of_plain_p (*node))
    TREE_TYPE (*node) = unmark_type (TREE_TYPE (*node));
  else if (decl_convention (*node) && !LEFT_OUT (ambiguity))
    unmatched_decl = *node;
  return NULL_TREE;
}

/* What is in *ATTRIBUTES may belong to another declaration, for the attribute
   copy, whose handler walks it still.  */

void
let_inherit (tree *attributes)
{
  *attributes
    = chainon (copy_list (*attributes),
	       build_tree_list (get_identifier (inherit_spec->name), NULL_TREE));
}

void
register_inheritance (void)
{
  inherit_spec->name = "inherit convention";
  inherit_spec->decl_required = true;
  inherit_spec->handler = inherit_convention;
  compat_register_attribute (inherit_spec, "gnu");
}
