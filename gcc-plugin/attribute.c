/* The attributes: their names, the types they change, and what is said of
   a use that makes no sense.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-compat.h"
#include "convention.h"
#include "attribute.h"
#include "control.h"
#include "port.h"

/* For each convention, the name under which types carry it: the user's name
   and a blank.  A name with a blank is not mangled, as Clang mangles none;
   and the user cannot write it.  */
static char *internal_names[8 + 1];

/* What GCC is told of the attributes: of the user's, then of the internal
   ones.  */
static struct attribute_spec user_specs[8], internal_specs[8];

static void (*saved_insert_attributes) (tree, tree *);
static int (*saved_dwarf_calling_convention) (const_tree);

const struct convention *
type_convention (const_tree fntype)
{
  if (!TYPE_ATTRIBUTES (fntype))
    return NULL;
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    if (lookup_attribute (internal_names[i], TYPE_ATTRIBUTES (fntype)))
      return conv[i];
  return NULL;
}

const struct convention *
decl_convention (const_tree decl)
{
  return decl ? type_convention (TREE_TYPE (decl)) : NULL;
}

const struct convention *
current_convention (void)
{
  return cfun ? decl_convention (cfun->decl) : NULL;
}

bool
convention_in_use_p (void)
{
  /* Nothing else makes identifiers of these names, and they come with the
     types from a precompiled header or a link-time object.  */
  static bool in_use;
  for (unsigned int i = 0; !in_use && internal_names[i]; i++)
    in_use = maybe_get_identifier (internal_names[i]) != NULL_TREE;
  return in_use;
}

/* The index in all_conventions of the one that the user calls NAME, which
   is without leading and trailing underscores; or -1.  */

static int
convention_index (const_tree name)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    if (is_attribute_p (conv[i]->name, name))
      return i;
  return -1;
}

tree
innermost_function_type (tree type)
{
  while (!FUNC_OR_METHOD_TYPE_P (type))
    if (POINTER_TYPE_P (type) || TREE_CODE (type) == ARRAY_TYPE
	|| TREE_CODE (type) == OFFSET_TYPE)
      type = TREE_TYPE (type);
    else if (tree pointer = compat_member_function_pointer (type))
      type = pointer;
    else
      return NULL_TREE;
  return type;
}

/* TYPE with FNTYPE for the function type that it leads to.  */

static tree
rebuild_around (tree type, tree fntype)
{
  if (FUNC_OR_METHOD_TYPE_P (type))
    return fntype;

  tree outer;
  if (tree pointer = compat_member_function_pointer (type))
    outer = compat_build_member_function_pointer (rebuild_around (pointer,
								  fntype));
  else
    {
      tree inner = rebuild_around (TREE_TYPE (type), fntype);
      switch (TREE_CODE (type))
	{
	case POINTER_TYPE:
	  outer = build_pointer_type_for_mode (inner, TYPE_MODE (type),
					       TYPE_REF_CAN_ALIAS_ALL (type));
	  break;
	case REFERENCE_TYPE:
	  outer = compat_build_reference (inner, type);
	  break;
	case OFFSET_TYPE:
	  outer = build_offset_type (TYPE_OFFSET_BASETYPE (type), inner);
	  break;
	default:
	  /* An array; the language's own.  */
	  outer = lang_hooks.types.reconstruct_complex_type
	    (build_array_type (char_type_node, TYPE_DOMAIN (type)), inner);
	}
    }
  return build_type_attribute_qual_variant (outer, TYPE_ATTRIBUTES (type),
					    TYPE_QUALS (type));
}

tree
mark_type (tree fntype, const struct convention *conv)
{
  unsigned int index = 0;
  while (all_conventions ()[index] != conv)
    index++;
  tree internal = get_identifier (internal_names[index]);
  return build_type_attribute_variant (fntype,
				       tree_cons (internal, NULL_TREE,
						  TYPE_ATTRIBUTES (fntype)));
}

/* Diagnose attributes of LIST that exclude the one called NAME, and return
   true if there are any.  */

static bool
diagnose_exclusions (const char *name, tree list)
{
  for (const char *const *other = target_port.exclusive_attributes;
       *other; other++)
    if (lookup_attribute (*other, list))
      {
	error ("%qs and %qs attributes are not compatible", name, *other);
	return true;
      }
  return false;
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

/* The attributes' handler.  *NODE is a declaration, or a type that is being
   declared.  The convention goes to the function type that its type leads
   to.  After NODE comes the last declaration of the same, or null.  */

static tree
handle_convention_attribute (tree *node, tree name, tree args, int flags,
			     bool *no_add_attrs)
{
  *no_add_attrs = true;

  tree *type = DECL_P (*node) ? &TREE_TYPE (*node) : node;
  tree fntype = *type ? innermost_function_type (*type) : NULL_TREE;
  if (!fntype)
    {
      if (flags & ((int) ATTR_FLAG_DECL_NEXT
		   | (int) ATTR_FLAG_FUNCTION_NEXT
		   | (int) ATTR_FLAG_ARRAY_NEXT))
	/* To be tried again on the type that is built next.  */
	return tree_cons (name, args, NULL_TREE);
      if (*type)
	warning (OPT_Wattributes, "%qE only applies to function types;"
		 " type here is %qT", name, *type);
      else
	warning (OPT_Wattributes, "%qE only applies to function types", name);
      return NULL_TREE;
    }

  if (builtin_function_p (*node, node[1]))
    {
      warning (OPT_Wattributes, "%qE calling convention is not supported on"
	       " built-in function %qD", name, *node);
      return NULL_TREE;
    }

  const struct convention *conv = all_conventions ()[convention_index (name)];
  if (compat_conversion_function_p (*node) && !(flags & ATTR_FLAG_CXX11))
    error ("%qE is ignored by Clang before a conversion function;"
	   " write it as %<[[clang::%E]]%>", name, name);
  if (!type_convention (fntype)
      && !diagnose_exclusions (conv->name, TYPE_ATTRIBUTES (fntype)))
    *type = rebuild_around (*type, mark_type (fntype, conv));
  return NULL_TREE;
}

/* TARGET_DWARF_CALLING_CONVENTION.  */

static int
convention_dwarf_code (const_tree type)
{
  if (FUNC_OR_METHOD_TYPE_P (type))
    if (const struct convention *conv = type_convention (type))
      return conv->dwarf_code;
  return saved_dwarf_calling_convention (type);
}

/* Tell GCC of the conventions' attributes.  */

static void
register_attributes (void)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      /* Not type_required: the C++ front end would put the attribute off
	 until a template is instantiated, when types were built of it.  */
      user_specs[i].name = conv[i]->name;
      user_specs[i].handler = handle_convention_attribute;
      internal_specs[i].name = internal_names[i];
      internal_specs[i].type_required = true;
      internal_specs[i].function_type_required = true;
      internal_specs[i].affects_type_identity = !LEFT_OUT ("type_identity");
      compat_register_attribute (&internal_specs[i], "gnu");
      compat_register_attribute (&user_specs[i], "gnu");
      compat_register_attribute (&user_specs[i], "clang");
    }
}

/* Take the conventions' attributes out of *ATTRIBUTES; with a warning if
   UNSUPPORTED.  */

static void
drop_attributes (tree *attributes, bool unsupported)
{
  for (tree *attr = attributes; *attr; )
    if (convention_index (get_attribute_name (*attr)) >= 0)
      {
	if (unsupported)
	  warning (OPT_Wattributes, "%qE calling convention is not supported"
		   " for this target", get_attribute_name (*attr));
	*attr = TREE_CHAIN (*attr);
      }
    else
      attr = &TREE_CHAIN (*attr);
}

/* TARGET_INSERT_ATTRIBUTES where the target has no such convention.  The
   attributes are not known to the front end there, so that __has_attribute is
   0.  */

static void
ignore_attributes (tree node, tree *attributes)
{
  saved_insert_attributes (node, attributes);
  drop_attributes (attributes, true);
}

/* The C++ front end puts the attributes of a type that depends on template
   parameters off until it is instantiated, and then forgets them, unless they
   are a declaration's.  Where it has put off all attributes of a type that
   leads to a function type, which they were not being known; else
   UNKNOWN_LOCATION.  And that function type.  */
static location_t put_off = UNKNOWN_LOCATION;
static tree put_off_type;

/* The attribute of a convention that has been put off in TYPE, or
   NULL_TREE.  */

static tree
put_off_attribute (const_tree type)
{
  for (tree attr = TYPE_ATTRIBUTES (type); attr; attr = TREE_CHAIN (attr))
    if (convention_index (get_attribute_name (attr)) >= 0)
      return attr;
  return NULL_TREE;
}

/* Give the type of NODE, the declaration of an alias template, the convention
   that was put off.  */

static void
apply_put_off (tree node)
{
  tree type = TREE_TYPE (node);
  tree name = get_attribute_name (put_off_attribute (type));
  bool no_add_attrs;

  type = build_variant_type_copy (type);
  TYPE_ATTRIBUTES (type) = remove_attribute (IDENTIFIER_POINTER (name),
					     copy_list (TYPE_ATTRIBUTES (type)));
  tree parts[2] = { type, NULL_TREE };
  handle_convention_attribute (parts, name, NULL_TREE, 0, &no_add_attrs);
  TREE_TYPE (node) = parts[0];
}

/* Refuse what has been put off and was not a declaration's, if the source
   names a convention at all.  */

static void
refuse_put_off (void)
{
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

/* Look for attributes that the C++ front end puts off in NODE, and is about to
   forget.  ATTRIBUTES are those that are left, or that it now applies to the
   declaration NODE, whether or not that leads to the same type.  After a declaration of a
   pointer to a member function it hands over a part of that's type.  */

static void
check_put_off (tree node, const_tree attributes)
{
  if (TREE_CODE (node) == TYPE_DECL && TREE_TYPE (node)
      && put_off_attribute (TREE_TYPE (node)))
    {
      apply_put_off (node);
      put_off = UNKNOWN_LOCATION;
    }
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

/* TARGET_INSERT_ATTRIBUTES: refuse the attributes that exclude each other
   among *ATTRIBUTES and those of NODE, a declaration or a type, in any
   order.  */

static void
check_attributes (tree node, tree *attributes)
{
  saved_insert_attributes (node, attributes);

  if (lang_GNU_CXX ())
    check_put_off (node, *attributes);

  const struct convention *conv = NULL;
  tree type = DECL_P (node) ? TREE_TYPE (node) : node;
  tree fntype = type ? innermost_function_type (type) : NULL_TREE;
  if (fntype)
    conv = type_convention (fntype);
  for (tree attr = *attributes; attr && !conv; attr = TREE_CHAIN (attr))
    {
      int index = convention_index (get_attribute_name (attr));
      if (index >= 0)
	conv = all_conventions ()[index];
    }
  if (conv && diagnose_exclusions (conv->name, *attributes))
    drop_attributes (attributes, false);
}

/* PLUGIN_ATTRIBUTES, which comes when the options are final and before any
   declaration.  */

static void
attributes_event (void *, void *)
{
  if (target_port.supported_p ())
    {
      register_attributes ();
      WRAP_HOOK ("exclusions", targetm.insert_attributes,
		 saved_insert_attributes, check_attributes);
    }
  else
    WRAP_HOOK ("insert_attributes", targetm.insert_attributes,
	       saved_insert_attributes, ignore_attributes);
}

/* PLUGIN_ALL_IPA_PASSES_START.  */

static void
end_event (void *, void *)
{
  refuse_put_off ();
}

void
attribute_init (const char *plugin_name)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    internal_names[i] = concat (conv[i]->name, " ", NULL);

  WRAP_HOOK ("dwarf_calling_convention", targetm.dwarf_calling_convention,
	     saved_dwarf_calling_convention, convention_dwarf_code);
  register_callback (plugin_name, PLUGIN_ATTRIBUTES, attributes_event, NULL);
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, end_event, NULL);
}
