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
static char *internal_names[8];

/* What GCC is told of the attributes: of the user's, then of the internal
   ones.  */
static struct attribute_spec user_specs[8], internal_specs[8];

/* Set when the first type carries a convention, and from the start in
   link-time compilation, where types are read and not declared.  */
static bool in_use;

static int (*saved_comp_type_attributes) (const_tree, const_tree);
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
  return decl && in_use ? type_convention (TREE_TYPE (decl)) : NULL;
}

const struct convention *
current_convention (void)
{
  return cfun ? decl_convention (cfun->decl) : NULL;
}

bool
convention_in_use_p (void)
{
  return in_use;
}

tree
add_convention (tree fntype, const struct convention *conv)
{
  const struct convention *const *all = all_conventions ();
  unsigned int i = 0;
  while (all[i] != conv)
    i++;
  in_use = true;
  return build_type_attribute_variant (fntype,
				       tree_cons (get_identifier
						  (internal_names[i]),
						  NULL_TREE,
						  TYPE_ATTRIBUTES (fntype)));
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

/* The function type that TYPE leads to through pointers, references and
   arrays, or NULL_TREE.  */

static tree
innermost_function_type (tree type)
{
  while (POINTER_TYPE_P (type) || TREE_CODE (type) == ARRAY_TYPE)
    type = TREE_TYPE (type);
  return FUNC_OR_METHOD_TYPE_P (type) ? type : NULL_TREE;
}

/* TYPE with FNTYPE for the function type that it leads to.  */

static tree
rebuild_around (tree type, tree fntype)
{
  if (FUNC_OR_METHOD_TYPE_P (type))
    return fntype;

  tree inner = rebuild_around (TREE_TYPE (type), fntype);
  tree outer;
  if (TREE_CODE (type) == POINTER_TYPE)
    outer = build_pointer_type_for_mode (inner, TYPE_MODE (type),
					 TYPE_REF_CAN_ALIAS_ALL (type));
  else if (TREE_CODE (type) == REFERENCE_TYPE)
    outer = build_reference_type_for_mode (inner, TYPE_MODE (type),
					   TYPE_REF_CAN_ALIAS_ALL (type));
  else
    outer = build_array_type (inner, TYPE_DOMAIN (type));
  return build_type_attribute_qual_variant (outer, TYPE_ATTRIBUTES (type),
					    TYPE_QUALS (type));
}

const char *
exclusive_attribute (const_tree fntype)
{
  for (const char *const *other = target_port.exclusive_attributes;
       *other; other++)
    if (lookup_attribute (*other, TYPE_ATTRIBUTES (fntype)))
      return *other;
  return NULL;
}

/* Diagnose an attribute of FNTYPE that excludes the one called NAME, and
   return true if there is any.  */

static bool
diagnose_exclusions (tree name, tree fntype)
{
  const char *other = exclusive_attribute (fntype);
  if (other)
    error ("%qE and %qs attributes are not compatible", name, other);
  return other != NULL;
}

/* The attributes' handler.  *NODE is a type: that of a declaration, or the
   type that is being declared.  The convention goes to the function type
   that it leads to.  */

static tree
handle_convention_attribute (tree *node, tree name, tree args, int flags,
			     bool *no_add_attrs)
{
  *no_add_attrs = true;

  tree fntype = innermost_function_type (*node);
  if (!fntype)
    {
      if (flags & ((int) ATTR_FLAG_DECL_NEXT
		   | (int) ATTR_FLAG_FUNCTION_NEXT
		   | (int) ATTR_FLAG_ARRAY_NEXT))
	/* To be tried again on the type that is built next.  */
	return tree_cons (name, args, NULL_TREE);
      warning (OPT_Wattributes, "%qE only applies to function types;"
	       " type here is %qT", name, *node);
      return NULL_TREE;
    }

  if (type_convention (fntype) || diagnose_exclusions (name, fntype))
    return NULL_TREE;

  const struct convention *conv = all_conventions ()[convention_index (name)];
  *node = rebuild_around (*node, add_convention (fntype, conv));
  return NULL_TREE;
}

/* TARGET_COMP_TYPE_ATTRIBUTES: types of different conventions are
   different.  */

static int
convention_comp_type_attributes (const_tree type1, const_tree type2)
{
  if (FUNC_OR_METHOD_TYPE_P (type1) && FUNC_OR_METHOD_TYPE_P (type2)
      && type_convention (type1) != type_convention (type2))
    return 0;
  return saved_comp_type_attributes (type1, type2);
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
      user_specs[i].name = conv[i]->name;
      user_specs[i].type_required = true;
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
    if (convention_index (get_attribute_name (*attr)) >= 0)
      {
	warning_at (attributed_location (node), OPT_Wattributes,
		    "%qE calling convention is not supported for this target",
		    get_attribute_name (*attr));
	*attr = TREE_CHAIN (*attr);
      }
    else
      attr = &TREE_CHAIN (*attr);
}

/* What GCC already knows of the attribute NAME in the name space NS, or
   NULL.  */

static const struct attribute_spec *
known_attribute (const char *ns, const char *name)
{
  return lookup_attribute_spec (build_tree_list (get_identifier (ns),
						 get_identifier (name)));
}

/* True if an attribute may be registered: after a warning, not if GCC has
   one itself, to which the plugin gives way; after an error, not if
   -Wno-attributes= hides it, for functions would be plain in silence.  */

static bool
attributes_free_p (void)
{
  static const char *const name_spaces[] = { "gnu", "clang" };
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

/* The convention whose attribute is in ATTRIBUTES, or that the function type
   of NODE, a declaration or a type, carries; or NULL.  */

static const struct convention *
named_convention (tree node, tree attributes)
{
  for (tree attr = attributes; attr; attr = TREE_CHAIN (attr))
    {
      int i = convention_index (get_attribute_name (attr));
      if (i >= 0)
	return all_conventions ()[i];
    }
  tree type = DECL_P (node) ? TREE_TYPE (node) : node;
  tree fntype = type ? innermost_function_type (type) : NULL_TREE;
  return fntype ? type_convention (fntype) : NULL;
}

/* TARGET_INSERT_ATTRIBUTES: take those out of *ATTRIBUTES, with an error,
   that exclude the convention of NODE.  Their handlers know nothing of
   conventions; that of aarch64_vector_pcs dies of one.  */

static void
drop_exclusive_attributes (tree node, tree *attributes)
{
  saved_insert_attributes (node, attributes);
  if (!*attributes)
    return;
  const struct convention *conv = named_convention (node, *attributes);
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

/* PLUGIN_ATTRIBUTES, which comes when the options are final and before any
   declaration.  */

static void
attributes_event (void *, void *)
{
  if (!attributes_free_p ())
    return;
  bool supported = target_port.supported_p ();
  if (supported)
    register_attributes ();
  WRAP_HOOK ("insert_attributes", targetm.insert_attributes,
	     saved_insert_attributes,
	     supported ? drop_exclusive_attributes : drop_attributes);
}

void
attribute_init (const char *plugin_name)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    internal_names[i] = concat (conv[i]->name, " ", NULL);

  in_use = in_lto_p || strcmp (lang_hooks.name, "GNU GIMPLE") == 0;

  WRAP_HOOK ("comp_type_attributes", targetm.comp_type_attributes,
	     saved_comp_type_attributes, convention_comp_type_attributes);
  WRAP_HOOK ("dwarf_calling_convention", targetm.dwarf_calling_convention,
	     saved_dwarf_calling_convention, convention_dwarf_code);
  register_callback (plugin_name, PLUGIN_ATTRIBUTES, attributes_event, NULL);
}
