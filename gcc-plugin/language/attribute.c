/* The attributes: their names, the types they change, and what is said of
   a use that makes no sense.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/position.h"
#include "language/occurrence.h"
#include "language/hidden-name.h"
#include "language/linux-code.h"
#include "language/attribute.h"

/* Where the user finds the attributes.  */
static const char *const name_spaces[] = { "gnu", "clang", "_Clang" };

/* What GCC is told of the attributes: of the user's in each name space, then of
   the internal ones.  */
static struct attribute_spec user_specs[MAX_CONVENTIONS][ARRAY_SIZE (name_spaces)][2];
static struct attribute_spec internal_specs[MAX_CONVENTIONS][2];

static void (*saved_insert_attributes) (tree, tree *);

const char *
exclusive_attribute (const_tree fntype)
{
  for (const char *const *other = target_port.exclusive_attributes;
       *other; other++)
    if (lookup_attribute (*other, TYPE_ATTRIBUTES (fntype)))
      return *other;
  return NULL;
}

/* Diagnose an attribute of FNTYPE that excludes CONV, and return true if there
   is one.  */

static bool
diagnose_exclusion (const struct convention *conv, const_tree fntype)
{
  const char *other = exclusive_attribute (fntype);
  if (other)
    error ("%qs and %qs attributes are not compatible", conv->name, other);
  return other != NULL;
}

/* True if DECL, whose last declaration is LAST, is a built-in function.
   Calls of one may be changed to calls of others, and its code is in a
   library.  */

static bool
builtin_function_p (tree decl, tree last)
{
  return (TREE_CODE (decl) == FUNCTION_DECL && TREE_PUBLIC (decl)
	  && last && TREE_CODE (last) == FUNCTION_DECL
	  && fndecl_built_in_p (last)
	  && lang_hooks.types_compatible_p (TREE_TYPE (decl),
					    TREE_TYPE (last)));
}

/* True, after an error for the first use, if the unit uses C++ modules: GCC 14
   and earlier drop the attribute of CONV from types that they export, and with
   later ones an importer without the plugin takes the types for plain ones.  */

static bool
refuse_modules (const struct convention *conv)
{
  if (!flag_modules || !lang_GNU_CXX () || LEFT_OUT (modules))
    return false;
  static bool told;
  if (!told)
    error ("%qs cannot be used with C++ modules, which do not keep it",
	   conv->name);
  told = true;
  return true;
}

/* True, after an error, if NODE is no function and the language is one that lets a
   pointer to functions with the convention CONV point to any other function: only
   those of C compare such types.  */

static bool
refuse_language (const struct convention *conv, const_tree node)
{
  if (TREE_CODE (node) == FUNCTION_DECL || lang_GNU_C () || lang_GNU_CXX ()
      || lang_GNU_OBJC () || LEFT_OUT (languages))
    return false;
  error ("%qs can be given to subprograms only in %qs, where a pointer with it could"
	 " point to a function without it", conv->name, lang_hooks.name);
  return true;
}

/* The identifier in WRITTEN, the TREE_PURPOSE of an attribute.  */

static tree
written_identifier (tree written)
{
  return TREE_CODE (written) == TREE_LIST ? TREE_VALUE (written) : written;
}

/* True, after a warning or an error, if an attribute of CONV behind the name of a
   type is not for FNTYPE, the innermost function type of NODE: if that name is
   not FNTYPE's, but that of what it returns, or of what its result points to.
   Types of member functions have no name of their own.  */

static bool
behind_result_p (const struct convention *conv, const_tree node,
		 const_tree fntype, const_tree identifier)
{
  enum position position = occurrence_position (identifier);
  /* A name without *, as in front of what is declared, leads to FNTYPE, unless
     parameters follow.  */
  if (DECL_P (node)
      ? position != POSITION_TYPE_NAME || TREE_TYPE (node) != fntype
      : position != POSITION_NAME && position != POSITION_MEMBER_NAME)
    return false;
  if (TYPE_NAME (fntype)
      || (position == POSITION_MEMBER_NAME && TREE_CODE (fntype) == METHOD_TYPE)
      || LEFT_OUT (result_name))
    return false;
  if (innermost_function_type (TREE_TYPE (fntype)))
    refuse_given (occurrence_location (identifier), conv);
  else
    warn_ignored (occurrence_location (identifier), conv);
  return true;
}

/* The handler of the attribute as users write it in C, and of the name that
   replaces it in C++.  *NODE is a declaration, or a type that is being declared.
   The convention goes to the innermost function type of its type.  NODE[1] is
   the previous declaration of the same name, or null.  */

static tree
handle_convention_attribute (tree *node, tree name, tree args, int flags,
			     bool *no_add_attrs)
{
  *no_add_attrs = true;

  tree attribute = tree_cons (name, args, NULL_TREE);
  const struct convention *conv = asked_convention (attribute);
  tree written = written_name (name, args);
  bool standard = (flags & ATTR_FLAG_CXX11) || TREE_CODE (written) == TREE_LIST;

  tree *type = DECL_P (*node) ? &TREE_TYPE (*node) : node;
  tree fntype = *type ? innermost_function_type (*type) : NULL_TREE;
  if (!fntype)
    {
      if (flags & ((int) ATTR_FLAG_DECL_NEXT
		   | (int) ATTR_FLAG_FUNCTION_NEXT
		   | (int) ATTR_FLAG_ARRAY_NEXT))
	/* To be tried again on the type that is built next.  */
	return tree_cons (written, NULL_TREE, NULL_TREE);
      occurrence_reached (written_identifier (written));
      if (*type)
	warning (OPT_Wattributes, "%qs only applies to function types;"
		 " type here is %qT", conv->name, *type);
      else
	warning (OPT_Wattributes, "%qs only applies to function types",
		 conv->name);
      return NULL_TREE;
    }

  tree identifier = written_identifier (written);
  /* It counts as dropped, and is refused at the end.  */
  if (occurrence_position (identifier) == POSITION_BEHIND_FRIEND
      && !LEFT_OUT (behind_friend))
    return NULL_TREE;
  occurrence_reached (identifier);
  if (standard && behind_result_p (conv, *node, fntype, identifier))
    return NULL_TREE;
  if (builtin_function_p (*node, node[1]) && !LEFT_OUT (builtin_function))
    {
      warning (OPT_Wattributes, "%qs calling convention is not supported on"
	       " built-in function %qD", conv->name, *node);
      return NULL_TREE;
    }

  if (refuse_language (conv, *node) || refuse_modules (conv)
      || !linux_code_allows_p (conv, *node))
    return NULL_TREE;
  if (compat_conversion_function_p (*node) && !standard
      && occurrence_position (identifier) != POSITION_BEHIND_CONVERSION
      && !LEFT_OUT (conversion_function))
    error ("%qs is ignored by Clang before a conversion function;"
	   " write it as %<[[clang::%s]]%>", conv->name, conv->name);
  if (!diagnose_exclusion (conv, fntype))
    *type = mark_innermost (*type, conv);
  return NULL_TREE;
}

/* Tell GCC of the conventions' attributes.  */

static void
register_attributes (void)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      struct attribute_spec *internal = internal_specs[i];
      internal->name = internal_attribute_name (conv[i]);
      internal->type_required = true;
      internal->function_type_required = true;
      internal->affects_type_identity = !LEFT_OUT (type_identity);
      compat_register_attribute (internal, "gnu");
      for (unsigned int j = 0; j < ARRAY_SIZE (name_spaces); j++)
	{
	  /* Not type_required: a declaration's last one is needed.  */
	  struct attribute_spec *user = user_specs[i][j];
	  user->name = conv[i]->name;
	  user->handler = handle_convention_attribute;
	  compat_register_attribute (user, name_spaces[j]);
	  if (lang_GNU_CXX () && !LEFT_OUT (hidden_name))
	    hide_attribute (user);
	}
    }
  register_revealed (handle_convention_attribute);
}

/* Where to complain of the attributes of NODE, a declaration or a type.  */

static location_t
attributed_location (const_tree node)
{
  return DECL_P (node) ? DECL_SOURCE_LOCATION (node) : input_location;
}

/* TARGET_INSERT_ATTRIBUTES where the target has no such convention: take
   the attributes out of *ATTRIBUTES with a warning.  They are not known to
   the front end there, so that __has_attribute is 0.  */

static void
drop_attributes (tree node, tree *attributes)
{
  saved_insert_attributes (node, attributes);
  for (tree *attr = attributes; *attr; )
    if (named_convention (get_attribute_name (*attr)))
      {
	warning_at (attributed_location (node), OPT_Wattributes,
		    "%qE calling convention is not supported for this target",
		    get_attribute_name (*attr));
	*attr = TREE_CHAIN (*attr);
      }
    else
      attr = &TREE_CHAIN (*attr);
}

/* The convention whose attribute is in ATTRIBUTES, or that the function type
   of NODE, a declaration or a type, carries; or NULL.  */

static const struct convention *
convention_among (tree node, tree attributes)
{
  for (tree attr = attributes; attr; attr = TREE_CHAIN (attr))
    if (const struct convention *conv = asked_convention (attr))
      return conv;
  tree type = DECL_P (node) ? TREE_TYPE (node) : node;
  tree fntype = type ? innermost_function_type (type) : NULL_TREE;
  return fntype ? type_convention (fntype) : NULL;
}

/* An attribute in double brackets that came to a declarator without a function, and
   what that declares; until garbage is collected, behind the declaration.  */
static tree ignored, variable;

/* PLUGIN_GGC_START.  */

static void
forget_variable (void *, void *)
{
  ignored = variable = NULL_TREE;
}

/* Refuse an attribute of ATTRIBUTES in double brackets if NODE is a function, and the
   same attribute came to a declarator before that has none: Clang drops it there for
   all that follow.  */

static void
refuse_behind_variable (tree node, tree attributes)
{
  if (!DECL_P (node) || !TREE_TYPE (node) || LEFT_OUT (behind_variable))
    return;
  for (tree attr = attributes; attr; attr = TREE_CHAIN (attr))
    {
      const struct convention *conv
	= numbered_convention (get_attribute_name (attr));
      if (!conv || !cxx11_attribute_p (attr))
	continue;
      if (!innermost_function_type (TREE_TYPE (node)))
	ignored = attr, variable = node;
      else if (attr == ignored && node != variable)
	{
	  auto_diagnostic_group d;
	  error_at (DECL_SOURCE_LOCATION (node),
		    "GCC gives the attribute %qs to %qD, and Clang does not, which"
		    " drops it at %qD", conv->name, node, variable);
	  inform (DECL_SOURCE_LOCATION (variable), "declare %qD by itself",
		  variable);
	}
    }
}

/* TARGET_INSERT_ATTRIBUTES: take those out of *ATTRIBUTES, with an error,
   that exclude the convention of NODE.  Their handlers know nothing of
   conventions; that of aarch64_vector_pcs dies of one.  */

static void
check_attributes (tree node, tree *attributes)
{
  occurrences_applied (*attributes);
  refuse_behind_variable (node, *attributes);
  saved_insert_attributes (node, attributes);
  reveal_attributes (attributes);
  if (!*attributes)
    return;

  const struct convention *conv = convention_among (node, *attributes);
  if (!conv)
    return;
  for (const char *const *other = target_port.exclusive_attributes;
       *other; other++)
    for (tree *attr = attributes; *attr; )
      if (is_attribute_p (*other, get_attribute_name (*attr)))
	{
	  error_at (attributed_location (node),
		    "%qs and %qs attributes are not compatible", conv->name,
		    *other);
	  *attr = TREE_CHAIN (*attr);
	}
      else
	attr = &TREE_CHAIN (*attr);
}

/* What GCC already knows of the attribute NAME in the name space NS, or
   NULL.  To ask makes no identifier of NAME: that there is one says that the
   source has it.  */

static const struct attribute_spec *
known_attribute (const char *ns, const char *name)
{
  struct tree_identifier unlisted;
  memset (&unlisted, 0, sizeof unlisted);
  tree identifier = (tree) &unlisted;
  TREE_SET_CODE (identifier, IDENTIFIER_NODE);
  unlisted.id.str = (const unsigned char *) name;
  unlisted.id.len = strlen (name);
  return lookup_attribute_spec (build_tree_list (get_identifier (ns),
						 identifier));
}

/* True if an attribute may be registered: after a warning, not if GCC has
   one itself, to which the plugin gives way; after an error, not if
   -Wno-attributes= hides it, for functions would be plain in silence.  */

static bool
attributes_free_p (void)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    for (const char *ns : name_spaces)
      if (const struct attribute_spec *spec
	  = known_attribute (ns, conv[i]->name))
	{
	  /* The length that -Wno-attributes= gives an attribute.  */
	  if (spec->max_length == -2)
	    error ("the plugin %qs cannot be used with %<-Wno-attributes=%s::%s"
		   "%>", "preserve_most", ns, conv[i]->name);
	  else
	    warning (0, "this GCC has the attribute %qs itself: the plugin %qs"
		     " does nothing", conv[i]->name, "preserve_most");
	  return false;
	}
  return true;
}

/* Whether the attributes are the plugin's.  */
static bool attributes_free;

/* PLUGIN_START_UNIT: all declarations that come are the source's, and none is a
   built-in function's.  */

static void
start_event (void *, void *)
{
  if (!attributes_free)
    return;
  if (target_port.supported_p ())
    WRAP_HOOK (exclusions, targetm.insert_attributes,
	       saved_insert_attributes, check_attributes);
  else
    WRAP_HOOK (insert_attributes, targetm.insert_attributes,
	       saved_insert_attributes, drop_attributes);
}

/* PLUGIN_ATTRIBUTES, which comes when the options are final and before any
   declaration.  */

static void
attributes_event (void *, void *)
{
  attributes_free = attributes_free_p ();
  if (attributes_free && target_port.supported_p ())
    register_attributes ();
}

void
attribute_init (const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_ATTRIBUTES, attributes_event, NULL);
  register_callback (plugin_name, PLUGIN_START_UNIT, start_event, NULL);
  register_callback (plugin_name, PLUGIN_GGC_START, forget_variable, NULL);
  hidden_name_init (plugin_name);
  occurrence_init (plugin_name);
}
