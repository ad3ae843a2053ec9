/* Function types that carry a convention: how they are made and recognized.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "convention/marked-type.h"

/* For each convention, the name of the attribute in a type's list: the user's
   name and a blank.  Because of the blank, GCC does not mangle the attribute,
   which matches Clang, and the user cannot write the name.  */
static char *internal_names[MAX_CONVENTIONS + 1];

/* The position of CONV in the array of all_conventions.  */

static unsigned int
convention_index (const struct convention *conv)
{
  unsigned int index = 0;
  while (all_conventions ()[index] != conv)
    index++;
  return index;
}

const char *
internal_attribute_name (const struct convention *conv)
{
  return internal_names[convention_index (conv)];
}

bool convention_found, convention_settled;

tree
internal_attribute_identifier (const struct convention *conv)
{
  convention_found = true;
  return get_identifier (internal_attribute_name (conv));
}

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
find_convention (void)
{
  /* Identifiers of these names come with the types from a precompiled header or
     a link-time object, too.  */
  for (unsigned int i = 0; !convention_found && internal_names[i]; i++)
    convention_found = maybe_get_identifier (internal_names[i]) != NULL_TREE;
  /* No type comes from a file once functions are compiled, and in C once the first
     one has begun: a precompiled header comes before all declarations.  */
  convention_settled = (convention_found || symtab->state >= EXPANSION
			|| (cfun && !in_lto_p && lang_GNU_C ()));
  return convention_found;
}

const struct convention *
named_convention (const_tree name)
{
  const struct convention *const *conv = all_conventions ();
  const char *text = IDENTIFIER_POINTER (name);
  /* Most attributes' names begin otherwise.  */
  if (*text != *conv[0]->name && *text != '_')
    return NULL;
  size_t length = IDENTIFIER_LENGTH (name);
  if (length > 4 && text[0] == '_' && text[1] == '_'
      && strcmp (text + length - 2, "__") == 0)
    {
      text += 2;
      length -= 4;
    }
  for (unsigned int i = 0; conv[i]; i++)
    if (strlen (conv[i]->name) == length
	&& strncmp (conv[i]->name, text, length) == 0)
      return conv[i];
  return NULL;
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
    else if (TREE_CODE (type) == TYPE_PACK_EXPANSION)
      type = TREE_TYPE (type);
    else
      return NULL_TREE;
  return type;
}

/* A copy of TYPE in which FNTYPE replaces the function type that TYPE leads
   to.  */

static tree
rebuild_around (tree type, tree fntype)
{
  if (FUNC_OR_METHOD_TYPE_P (type))
    return fntype;

  tree outer;
  if (TREE_CODE (type) == TYPE_PACK_EXPANSION)
    return compat_build_pack_expansion (rebuild_around (TREE_TYPE (type),
							fntype));
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
  tree internal = internal_attribute_identifier (conv);
  tree attributes = tree_cons (internal, NULL_TREE, TYPE_ATTRIBUTES (fntype));
  if (!lang_GNU_CXX () && !LEFT_OUT (user_name))
    attributes = tree_cons (get_identifier (conv->name), NULL_TREE, attributes);
  return build_type_attribute_variant (fntype, attributes);
}

tree
unmark_type (tree fntype)
{
  const struct convention *conv = type_convention (fntype);
  if (!conv)
    return fntype;
  tree attributes = copy_list (TYPE_ATTRIBUTES (fntype));
  attributes = remove_attribute (internal_attribute_name (conv), attributes);
  attributes = remove_attribute (conv->name, attributes);
  return build_type_attribute_variant (fntype, attributes);
}

tree
mark_innermost (tree type, const struct convention *conv)
{
  tree fntype = innermost_function_type (type);
  return (type_convention (fntype)
	  ? type : rebuild_around (type, mark_type (fntype, conv)));
}

void
marked_type_init (void)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      /* named_convention looks at the first letter of one.  */
      gcc_assert (*conv[i]->name == *conv[0]->name);
      internal_names[i] = concat (conv[i]->name,
				  LEFT_OUT (unmangled) ? "_" : " ", NULL);
    }
}
