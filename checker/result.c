/* In which registers does a function return, as far as DWARF tells?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <dwarf.h>
#include <libelf.h>
#include <stdbool.h>

#include "memory.h"
#include "result.h"

/* The class of a base type, or NULL.  */

static const char *
base_class (Dwarf_Die *type, Dwarf_Word size)
{
  Dwarf_Attribute attribute;
  Dwarf_Word encoding;
  if (!dwarf_attr_integrate (type, DW_AT_encoding, &attribute)
      || dwarf_formudata (&attribute, &encoding) != 0)
    return NULL;
  switch (encoding)
    {
    case DW_ATE_float:
    case DW_ATE_complex_float:
      /* Vector registers, x87 registers or memory.  */
      return "-";
    case DW_ATE_boolean:
    case DW_ATE_signed:
    case DW_ATE_signed_char:
    case DW_ATE_unsigned:
    case DW_ATE_unsigned_char:
    case DW_ATE_UTF:
      return size <= 8 ? "rax" : size <= 16 ? "rax,rdx" : "-";
    default:
      return NULL;
    }
}

char *
result_class (unsigned machine, Dwarf_Die *function)
{
  Dwarf_Attribute attribute;
  Dwarf_Die type;
  if (machine != EM_X86_64
      || !dwarf_attr_integrate (function, DW_AT_type, &attribute))
    return memory_string ("-");
  if (!dwarf_formref_die (&attribute, &type) || dwarf_peel_type (&type, &type) != 0)
    return NULL;
  Dwarf_Word size;
  const char *class = NULL;
  bool sized = dwarf_aggregate_size (&type, &size) == 0;
  switch (dwarf_tag (&type))
    {
    case DW_TAG_base_type:
      class = sized ? base_class (&type, size) : NULL;
      break;
    case DW_TAG_pointer_type:
    case DW_TAG_reference_type:
    case DW_TAG_rvalue_reference_type:
    case DW_TAG_enumeration_type:
      class = "rax";
      break;
    case DW_TAG_structure_type:
    case DW_TAG_class_type:
    case DW_TAG_union_type:
      /* What is larger is returned in memory, except for long vectors in a
	 structure; the others take a classification of their members.  */
      class = sized && size > 64 ? "-" : NULL;
      break;
    }
  return class ? memory_string (class) : NULL;
}
