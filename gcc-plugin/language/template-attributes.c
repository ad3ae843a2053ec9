/* The C++ front end puts the attributes of a type that depends on template
   parameters off until it is instantiated, and then forgets them unless they
   are a declaration's.  Alias templates are marked at once here; everything
   else where a convention may be forgotten is refused.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/template-attributes.h"

/* Where the front end has put off all attributes of a type that leads to a
   function type; which they were, it does not say.  Or UNKNOWN_LOCATION.  And
   that function type.  */
static location_t put_off = UNKNOWN_LOCATION;
static tree put_off_type;

/* Give the type of NODE, the declaration of an alias template, the convention
   that was put off; or return false.  */

static bool
apply_put_off (tree node)
{
  tree type = TREE_TYPE (node);
  for (tree attr = TYPE_ATTRIBUTES (type); attr; attr = TREE_CHAIN (attr))
    if (const struct convention *conv
	= named_convention (get_attribute_name (attr)))
      {
	tree others = remove_attribute (conv->name,
					copy_list (TYPE_ATTRIBUTES (type)));
	type = build_variant_type_copy (type);
	TYPE_ATTRIBUTES (type) = others;
	TREE_TYPE (node) = mark_innermost (type, conv);
	return true;
      }
  return false;
}

/* Refuse what has been put off and was not a declaration's, if the source
   names a convention at all.  */

static void
refuse_put_off (void)
{
  if (LEFT_OUT ("template_attributes"))
    return;
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i] && put_off != UNKNOWN_LOCATION; i++)
    if (maybe_get_identifier (conv[i]->name))
      {
	error_at (put_off, "GCC forgets the attributes before a type that"
		  " depends on template parameters; write %qs next to the"
		  " %<*%>", conv[i]->name);
	put_off = UNKNOWN_LOCATION;
      }
  put_off = UNKNOWN_LOCATION;
}

/* True if location A is not before location B in the source.  */

static bool
not_before_p (location_t a, location_t b)
{
  expanded_location x = expand_location (a), y = expand_location (b);
  return x.line > y.line || (x.line == y.line && x.column >= y.column);
}

void
check_template_attributes (tree node, const_tree attributes)
{
  if (TREE_CODE (node) == TYPE_DECL && TREE_TYPE (node)
      && apply_put_off (node))
    put_off = UNKNOWN_LOCATION;
  if (DECL_P (node) && TREE_TYPE (node) && attributes
      && innermost_function_type (TREE_TYPE (node)) == put_off_type
      && not_before_p (put_off, DECL_SOURCE_LOCATION (node)))
    put_off = UNKNOWN_LOCATION;
  refuse_put_off ();
  put_off_type = NULL_TREE;

  static bool part_follows;
  if (TYPE_P (node) && !attributes && !part_follows
      && innermost_function_type (node))
    {
      put_off = input_location;
      put_off_type = innermost_function_type (node);
    }
  part_follows = (DECL_P (node) && TREE_TYPE (node)
		  && compat_member_function_pointer (TREE_TYPE (node)));
}

/* PLUGIN_ALL_IPA_PASSES_START.  */

static void
end_event (void *, void *)
{
  refuse_put_off ();
}

void
template_attributes_init (const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, end_event,
		     NULL);
}
