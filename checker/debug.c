/* What does DWARF say of the functions of an object?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <stdlib.h>
#include <string.h>

#include "debug.h"
#include "memory.h"
#include "module.h"
#include "result.h"

#ifndef DW_CC_LLVM_PreserveMost
# define DW_CC_LLVM_PreserveMost 0xc9
#endif

/* A walk through the information of an object.  */

struct walk
{
  struct object *object;
  Dwfl_Module *module;
  Dwarf_Addr bias;
  bool ordinary;		/* look for ordinary functions, not for marked */
  const char *unit;
  bool foreign, assembly;
};

/* Nested deeper than any program, and small enough for the stack.  */
enum { DEEPEST = 200 };

void
debug_init (void)
{
  /* Files are looked for here, and not at servers.  */
  unsetenv ("DEBUGINFOD_URLS");
}

static bool
is_marked (Dwarf_Die *function)
{
  Dwarf_Attribute attribute;
  Dwarf_Word value;
  return dwarf_attr_integrate (function, DW_AT_calling_convention, &attribute)
	 && dwarf_formudata (&attribute, &value) == 0
	 && value == DW_CC_LLVM_PreserveMost;
}

static bool
has_flag (Dwarf_Die *entry, unsigned name)
{
  Dwarf_Attribute attribute;
  bool value;
  return dwarf_attr (entry, name, &attribute)
	 && dwarf_formflag (&attribute, &value) == 0 && value;
}

/* The name of FUNCTION for the linker.  */

static const char *
linker_name (Dwarf_Die *function)
{
  static const unsigned kinds[]
    = { DW_AT_linkage_name, DW_AT_MIPS_linkage_name, DW_AT_name };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    {
      Dwarf_Attribute attribute;
      if (dwarf_attr_integrate (function, kinds[i], &attribute))
	return dwarf_formstring (&attribute);
    }
  return NULL;
}

/* Where the code of FUNCTION begins: as its symbol says, if it has one.  */

static bool
find_entry (struct walk *walk, Dwarf_Die *function, unsigned *section,
	    uint64_t *value)
{
  Dwarf_Addr address, base, end;
  if (dwarf_entrypc (function, &address) != 0
      && dwarf_ranges (function, 0, &base, &address, &end) <= 0)
    return false;
  *section = 0;
  *value = address;
  if (walk->object->kind == LIBRARY || walk->object->kind == PROGRAM)
    return true;
  Dwarf_Addr bias;
  address += walk->bias;
  Elf_Scn *place = dwfl_module_address_section (walk->module, &address, &bias);
  if (!place)
    return false;
  *section = elf_ndxscn (place);
  *value = address;
  return true;
}

/* The source of FUNCTION, which is that of its declaration after link-time
   optimization.  */

static const char *
defining_unit (struct walk *walk, Dwarf_Die *function)
{
  Dwarf_Attribute attribute;
  Dwarf_Die origin, unit;
  if (dwarf_attr (function, DW_AT_abstract_origin, &attribute)
      && dwarf_formref_die (&attribute, &origin)
      && dwarf_diecu (&origin, &unit, NULL, NULL))
    return dwarf_diename (&unit);
  return walk->unit;
}

/* Take what is known of a definition: all names at its address have it.  Linkers
   that fold equal functions leave one of the convention among them as right for
   all.  An indirect function's address is that of its resolver.  */

static void
take_definition (struct walk *walk, Dwarf_Die *function)
{
  unsigned section;
  uint64_t value;
  if (!find_entry (walk, function, &section, &value))
    return;
  struct object *object = walk->object;
  const char *unit = defining_unit (walk, function);
  for (size_t i = object_functions_at (object, section, value);
       i < object->function_count && object->functions[i]->section == section
       && object->functions[i]->value == value; i++)
    {
      struct symbol *symbol = object->functions[i];
      if (symbol->indirect)
	continue;
      /* After ld -r, a note may be of another definition that was dropped.  */
      if (symbol->noted && !walk->ordinary)
	symbol->confirmed = true;
      else if (walk->ordinary)
	{
	  if (symbol->known == UNKNOWN || (symbol->noted && !symbol->confirmed))
	    symbol->known = ORDINARY;
	}
      else if (symbol->known != MARKED)
	{
	  symbol->known = MARKED;
	  symbol->class = result_class (object->machine, function);
	  object->has_marks = true;
	}
      if (!symbol->unit && unit)
	symbol->unit = memory_string (unit);
    }
}

/* Take a use of FUNCTION, which is declared in another unit, by CALLER, NULL if
   it is only known that the unit declares it.  */

static void
take_use (struct walk *walk, Dwarf_Die *function, Dwarf_Die *caller)
{
  const char *text = linker_name (function);
  struct symbol *symbol
    = text ? object_symbol_of (walk->object, text, strlen (text)) : NULL;
  if (!symbol)
    {
      if (text && !object_is_final (walk->object))
	object_add_renamed (walk->object, text, strlen (text),
			    result_class (walk->object->machine, function));
      return;
    }
  const char *by = caller ? dwarf_diename (caller) : NULL;
  /* A note says it better, and one use of a unit is enough.  */
  for (struct use *use = symbol->uses; use; use = use->next)
    if (!use->unit)
      return;
    else if (walk->unit && strcmp (use->unit, walk->unit) == 0)
      {
	if (by && !use->function)
	  use->function = memory_string (by);
	return;
      }
  object_add_use (symbol, result_class (walk->object->machine, function),
		  memory_string (walk->unit ? walk->unit : "a unit"),
		  by ? memory_string (by) : NULL, walk->foreign);
}

/* Whether FUNCTION is only declared, and is what a linker resolves.  */

static bool
is_external_declaration (Dwarf_Die *function)
{
  Dwarf_Attribute attribute;
  bool value;
  return has_flag (function, DW_AT_declaration)
	 && dwarf_attr_integrate (function, DW_AT_external, &attribute)
	 && dwarf_formflag (&attribute, &value) == 0 && value;
}

static void
take_function (struct walk *walk, Dwarf_Die *function)
{
  bool marked = is_marked (function);
  if (walk->ordinary)
    {
      if (!marked && !walk->assembly)
	take_definition (walk, function);
    }
  else if (marked && is_external_declaration (function))
    take_use (walk, function, NULL);
  else if (marked)
    take_definition (walk, function);
}

/* A call in the function CALLER.  */

static void
take_call (struct walk *walk, Dwarf_Die *call, Dwarf_Die *caller)
{
  Dwarf_Attribute attribute;
  Dwarf_Die function;
  if (!walk->ordinary && caller
      && (dwarf_attr (call, DW_AT_call_origin, &attribute)
	  || dwarf_attr (call, DW_AT_abstract_origin, &attribute))
      && dwarf_formref_die (&attribute, &function)
      && dwarf_tag (&function) == DW_TAG_subprogram
      && is_marked (&function) && is_external_declaration (&function))
    take_use (walk, &function, caller);
}

/* Look at the children of ENTRY, in the function CALLER, NULL if in none.  */

static const char *
walk_children (struct walk *walk, Dwarf_Die *entry, Dwarf_Die *caller, int depth)
{
  Dwarf_Die child;
  int status = dwarf_child (entry, &child);
  while (status == 0)
    {
      bool inside = false, function = false;
      switch (dwarf_tag (&child))
	{
	case DW_TAG_subprogram:
	  take_function (walk, &child);
	  function = true;
	  inside = !walk->ordinary;
	  break;
	case DW_TAG_call_site:
	case DW_TAG_GNU_call_site:
	  take_call (walk, &child, caller);
	  break;
	case DW_TAG_lexical_block:
	case DW_TAG_inlined_subroutine:
	case DW_TAG_try_block:
	case DW_TAG_catch_block:
	  inside = !walk->ordinary;
	  break;
	case DW_TAG_namespace:
	case DW_TAG_module:
	  inside = true;
	  break;
	case DW_TAG_class_type:
	case DW_TAG_structure_type:
	case DW_TAG_union_type:
	  inside = !walk->ordinary;
	  break;
	}
      if (inside)
	{
	  if (depth == DEEPEST)
	    return "its debugging information is nested too deep";
	  const char *wrong = walk_children (walk, &child,
					     function ? &child : caller, depth + 1);
	  if (wrong)
	    return wrong;
	}
      /* What is malformed may lead back.  */
      Dwarf_Off here = dwarf_dieoffset (&child);
      status = dwarf_siblingof (&child, &child);
      if (status == 0 && dwarf_dieoffset (&child) <= here)
	return "its debugging information goes in a circle";
    }
  return status < 0 ? dwarf_errmsg (-1) : NULL;
}

/* True if a DIE with an attribute NAME of form FORM may be that of a function with
   a calling convention: the attribute gives it, or refers to a DIE of another
   unit, as link-time optimization and dwz write it.  */

static bool
tells_convention (unsigned name, unsigned form)
{
  if (name == DW_AT_abstract_origin || name == DW_AT_specification)
    return form == DW_FORM_ref_addr || form == DW_FORM_GNU_ref_alt
	   || form == DW_FORM_ref_sup4 || form == DW_FORM_ref_sup8;
  return name == DW_AT_calling_convention;
}

/* Whether a function of the unit ENTRY may have a calling convention: few units
   have one, and to look through all of a large program takes long.  */

static bool
may_be_marked (Dwarf_Die *entry)
{
  Dwarf_Off offset = 0;
  for (;;)
    {
      size_t length, count;
      Dwarf_Abbrev *abbrev = dwarf_getabbrev (entry, offset, &length);
      if (!abbrev)
	return true;
      if (abbrev == DWARF_END_ABBREV)
	return false;
      if (dwarf_getabbrevtag (abbrev) == DW_TAG_subprogram
	  && dwarf_getattrcnt (abbrev, &count) == 0)
	for (size_t i = 0; i < count; i++)
	  {
	    unsigned name, form;
	    Dwarf_Off place;
	    if (dwarf_getabbrevattr (abbrev, i, &name, &form, &place) == 0
		&& tells_convention (name, form))
	      return true;
	  }
      if (length == 0)
	return true;
      offset += length;
    }
}

static const char *
walk_unit (struct walk *walk, Dwarf_Die *unit)
{
  if (!walk->ordinary && !may_be_marked (unit))
    return NULL;
  Dwarf_Attribute attribute;
  Dwarf_Word language;
  const char *producer = NULL;
  if (dwarf_attr (unit, DW_AT_producer, &attribute))
    producer = dwarf_formstring (&attribute);
  walk->unit = dwarf_diename (unit);
  walk->foreign = producer && strncmp (producer, "GNU ", 4) != 0;
  walk->assembly = dwarf_attr (unit, DW_AT_language, &attribute)
		   && dwarf_formudata (&attribute, &language) == 0
		   && language == DW_LANG_Mips_Assembler;
  return walk_children (walk, unit, NULL, 0);
}

static const char *
walk_units (struct walk *walk, Dwarf *dwarf)
{
  Dwarf_CU *cu = NULL;
  Dwarf_Die unit, split;
  uint8_t type;
  int status;
  while ((status = dwarf_get_units (dwarf, cu, &cu, NULL, &type, &unit, &split))
	 == 0)
    {
      walk->object->has_debug = true;
      const char *wrong = walk_unit (walk, &unit);
      if (!wrong && type == DW_UT_skeleton && split.addr)
	wrong = walk_unit (walk, &split);
      if (wrong)
	return wrong;
    }
  /* It is no error to have none.  */
  int error = status < 0 ? dwarf_errno () : 0;
  return error ? dwarf_errmsg (error) : NULL;
}

static const char *
walk_object (struct object *object, bool ordinary)
{
  /* The members of a large archive often have none.  */
  if (object->kind == RELOCATABLE && !object->debug_sections)
    return NULL;
  struct module module;
  const char *wrong = module_open (&module, object);
  if (!wrong)
    {
      struct walk walk = { .object = object, .module = module.module,
			   .ordinary = ordinary };
      Dwarf *dwarf = dwfl_module_getdwarf (walk.module, &walk.bias);
      if (dwarf)
	wrong = walk_units (&walk, dwarf);
    }
  /* It points into what is freed.  */
  static char message[256];
  if (wrong)
    {
      strncpy (message, wrong, sizeof message - 1);
      wrong = message;
    }
  module_close (&module);
  return wrong;
}

const char *
debug_read_marked (struct object *object)
{
  return walk_object (object, false);
}

const char *
debug_read_ordinary (struct object *object)
{
  if (object->searched_ordinary)
    return NULL;
  object->searched_ordinary = true;
  return walk_object (object, true);
}
