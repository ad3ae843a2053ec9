/* How does the dynamic linker bind the symbols of a program or library?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <stdlib.h>
#include <string.h>

#include "dynamic.h"
#include "memory.h"
#include "section.h"

#ifndef DT_AARCH64_VARIANT_PCS
# define DT_AARCH64_VARIANT_PCS 0x70000005
#endif
#ifndef DF_1_PIE
# define DF_1_PIE 0x08000000
#endif

const char *
dynamic_read_header (struct object *object, Elf *elf)
{
  GElf_Shdr header;
  Elf_Scn *section = section_of_type (elf, SHT_DYNAMIC, &header);
  if (!section)
    return NULL;
  Elf_Data *data = elf_getdata (section, NULL);
  if (!data)
    return elf_errmsg (-1);
  size_t count = data->d_size / sizeof (Elf64_Dyn);
  for (size_t i = 0; i < count; i++)
    {
      GElf_Dyn entry;
      if (!gelf_getdyn (data, i, &entry) || entry.d_tag == DT_NULL)
	break;
      const char *text;
      switch (entry.d_tag)
	{
	case DT_SONAME:
	  text = elf_strptr (elf, header.sh_link, entry.d_un.d_val);
	  if (text && !object->library)
	    object->library = memory_string (text);
	  break;
	case DT_BIND_NOW:
	  object->binds_now = true;
	  break;
	case DT_SYMBOLIC:
	  object->symbolic = true;
	  break;
	case DT_FLAGS:
	  object->binds_now |= (entry.d_un.d_val & DF_BIND_NOW) != 0;
	  object->symbolic |= (entry.d_un.d_val & DF_SYMBOLIC) != 0;
	  break;
	case DT_FLAGS_1:
	  object->binds_now |= (entry.d_un.d_val & DF_1_NOW) != 0;
	  if (entry.d_un.d_val & DF_1_PIE)
	    object->kind = PROGRAM;
	  break;
	case DT_AARCH64_VARIANT_PCS:
	  object->passes_variant |= object->machine == EM_AARCH64;
	  break;
	}
    }
  return NULL;
}

/* The names of versions by their number.  */

struct versions
{
  char **names;
  size_t count;
};

static void
set_version (struct versions *versions, unsigned number, const char *name)
{
  number &= 0x7fff;
  if (!name)
    return;
  while (versions->count <= number)
    {
      memory_grow (&versions->names, versions->count, sizeof *versions->names);
      versions->names[versions->count++] = NULL;
    }
  if (!versions->names[number])
    versions->names[number] = memory_string (name);
}

static void
read_definitions (struct versions *versions, Elf *elf)
{
  GElf_Shdr header;
  Elf_Scn *section = section_of_type (elf, SHT_GNU_verdef, &header);
  Elf_Data *data = section ? elf_getdata (section, NULL) : NULL;
  size_t offset = 0;
  for (size_t i = 0; data && i < header.sh_info && offset < data->d_size; i++)
    {
      GElf_Verdef definition;
      GElf_Verdaux name;
      if (!gelf_getverdef (data, offset, &definition))
	return;
      if (gelf_getverdaux (data, offset + definition.vd_aux, &name))
	set_version (versions, definition.vd_ndx,
		     elf_strptr (elf, header.sh_link, name.vda_name));
      if (definition.vd_next == 0)
	return;
      offset += definition.vd_next;
    }
}

static void
read_needs (struct versions *versions, Elf *elf)
{
  GElf_Shdr header;
  Elf_Scn *section = section_of_type (elf, SHT_GNU_verneed, &header);
  Elf_Data *data = section ? elf_getdata (section, NULL) : NULL;
  size_t offset = 0;
  for (size_t i = 0; data && i < header.sh_info && offset < data->d_size; i++)
    {
      GElf_Verneed need;
      if (!gelf_getverneed (data, offset, &need))
	return;
      size_t place = offset + need.vn_aux;
      for (size_t j = 0; j < need.vn_cnt && place < data->d_size; j++)
	{
	  GElf_Vernaux name;
	  if (!gelf_getvernaux (data, place, &name))
	    return;
	  set_version (versions, name.vna_other,
		       elf_strptr (elf, header.sh_link, name.vna_name));
	  if (name.vna_next == 0)
	    break;
	  place += name.vna_next;
	}
      if (need.vn_next == 0)
	return;
      offset += need.vn_next;
    }
}

static void
give_versions (struct object *object, Elf *elf)
{
  GElf_Shdr header;
  Elf_Scn *section = section_of_type (elf, SHT_GNU_versym, &header);
  Elf_Data *data = section ? elf_getdata (section, NULL) : NULL;
  if (!data)
    return;
  struct versions versions = { NULL, 0 };
  read_definitions (&versions, elf);
  read_needs (&versions, elf);
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      GElf_Versym number;
      if (!symbol->dynamic || !gelf_getversym (data, symbol->index, &number))
	continue;
      symbol->old_version = symbol->defined && (number & 0x8000);
      number &= 0x7fff;
      /* 0 and 1 are local and without version.  */
      if (number > 1 && number < versions.count && versions.names[number]
	  && !symbol->version)
	symbol->version = memory_string (versions.names[number]);
    }
  for (size_t i = 0; i < versions.count; i++)
    free (versions.names[i]);
  free (versions.names);
}

/* Note which symbols the dynamic linker binds, and which at their first call.  */

static void
find_bound (struct object *object, Elf *elf)
{
  enum { BOUND = 1, LAZY = 2 };
  unsigned slot = object->machine == EM_X86_64 ? R_X86_64_JUMP_SLOT
		  : R_AARCH64_JUMP_SLOT;
  size_t highest = 0;
  for (size_t i = 0; i < object->count; i++)
    if (object->symbols[i].dynamic && object->symbols[i].index > highest)
      highest = object->symbols[i].index;
  unsigned char *how = memory_get (highest + 1);
  for (Elf_Scn *section = NULL; (section = elf_nextscn (elf, section));)
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header) || header.sh_type != SHT_RELA
	  || !(header.sh_flags & SHF_ALLOC))
	continue;
      Elf_Data *data = elf_getdata (section, NULL);
      size_t count = data ? data->d_size / sizeof (Elf64_Rela) : 0;
      for (size_t i = 0; i < count; i++)
	{
	  GElf_Rela relocation;
	  if (!gelf_getrela (data, i, &relocation))
	    break;
	  size_t symbol = GELF_R_SYM (relocation.r_info);
	  if (symbol <= highest)
	    how[symbol] |= GELF_R_TYPE (relocation.r_info) == slot
			   && !object->binds_now ? BOUND | LAZY : BOUND;
	}
    }
  for (size_t i = 0; i < object->count; i++)
    if (object->symbols[i].dynamic)
      {
	object->symbols[i].bound = how[object->symbols[i].index] & BOUND;
	object->symbols[i].lazy = how[object->symbols[i].index] & LAZY;
      }
  free (how);
}

const char *
dynamic_read_symbols (struct object *object, Elf *elf)
{
  give_versions (object, elf);
  find_bound (object, elf);
  return NULL;
}
