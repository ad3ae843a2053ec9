/* What does an ELF file define and refer to?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dynamic.h"
#include "lto.h"
#include "memory.h"
#include "note.h"
#include "read.h"

#ifndef STO_AARCH64_VARIANT_PCS
# define STO_AARCH64_VARIANT_PCS 0x80
#endif

/* Split TEXT, as in NAME@VERSION or NAME@@VERSION, for SYMBOL.  */

static void
set_name (struct symbol *symbol, const char *text)
{
  const char *at = strchr (text, '@');
  size_t length = at ? (size_t) (at - text) : strlen (text);
  if (at && length > 0)
    {
      symbol->old_version = symbol->defined && at[1] != '@';
      symbol->version = memory_string (at[1] == '@' ? at + 2 : at + 1);
    }
  else
    length = strlen (text);
  symbol->name = name_of (text, length, true);
}

/* Whether the linker may resolve a call to what RAW describes.  */

static bool
may_be_function (const GElf_Sym *raw)
{
  switch (GELF_ST_TYPE (raw->st_info))
    {
    case STT_FUNC:
    case STT_GNU_IFUNC:
    case STT_NOTYPE:
      return raw->st_shndx != SHN_COMMON;
    default:
      return false;
    }
}

static void
add_symbol (struct object *object, Elf *elf, const GElf_Sym *raw,
	    unsigned section, const char *text, size_t index, bool dynamic)
{
  memory_grow (&object->symbols, object->count, sizeof *object->symbols);
  struct symbol *symbol = &object->symbols[object->count++];
  memset (symbol, 0, sizeof *symbol);
  symbol->object = object;
  symbol->index = index;
  symbol->value = raw->st_value;
  symbol->size = raw->st_size;
  symbol->defined = raw->st_shndx != SHN_UNDEF;
  symbol->section = object_is_final (object) ? 0 : section;
  symbol->local = GELF_ST_BIND (raw->st_info) == STB_LOCAL;
  symbol->weak = GELF_ST_BIND (raw->st_info) == STB_WEAK;
  symbol->indirect = GELF_ST_TYPE (raw->st_info) == STT_GNU_IFUNC;
  symbol->dynamic = dynamic;
  symbol->variant = object->machine == EM_AARCH64
		    && (raw->st_other & STO_AARCH64_VARIANT_PCS);
  symbol->code = GELF_ST_TYPE (raw->st_info) == STT_FUNC || symbol->indirect;
  if (symbol->defined && !symbol->code && raw->st_shndx != SHN_ABS)
    {
      /* Assemblers' functions often have no type.  */
      GElf_Shdr header;
      Elf_Scn *place = elf_getscn (elf, section);
      symbol->code = place && gelf_getshdr (place, &header)
		     && (header.sh_flags & SHF_EXECINSTR);
    }
  set_name (symbol, text);
}

static const char *
read_symbols (struct object *object, Elf *elf, Elf_Scn *table, bool dynamic)
{
  GElf_Shdr header;
  Elf_Data *data = elf_getdata (table, NULL);
  if (!gelf_getshdr (table, &header) || !data)
    return elf_errmsg (-1);
  Elf_Data *extended = NULL;
  int wide = elf_scnshndx (table);
  if (wide > 0)
    extended = elf_getdata (elf_getscn (elf, wide), NULL);
  size_t count = data->d_size / sizeof (Elf64_Sym);
  for (size_t i = 1; i < count; i++)
    {
      GElf_Sym raw;
      Elf32_Word section = 0;
      if (!gelf_getsymshndx (data, extended, i, &raw, &section))
	return elf_errmsg (-1);
      if (raw.st_shndx != SHN_XINDEX)
	section = raw.st_shndx;
      bool local = GELF_ST_BIND (raw.st_info) == STB_LOCAL;
      if (!may_be_function (&raw)
	  || (local && GELF_ST_TYPE (raw.st_info) == STT_NOTYPE))
	{
	  if (!object->slim && raw.st_name != 0)
	    {
	      const char *text = elf_strptr (elf, header.sh_link, raw.st_name);
	      object->slim = text && strcmp (text, "__gnu_lto_slim") == 0;
	    }
	  continue;
	}
      const char *text = elf_strptr (elf, header.sh_link, raw.st_name);
      if (!text)
	return "a symbol has no name";
      if (*text)
	add_symbol (object, elf, &raw, section, text, i, dynamic);
    }
  return NULL;
}

/* What the names of the sections tell of OBJECT, which has not been linked.  */

static void
read_section_names (struct object *object, Elf *elf)
{
  size_t names;
  if (elf_getshdrstrndx (elf, &names) != 0)
    return;
  for (Elf_Scn *section = NULL; (section = elf_nextscn (elf, section));)
    {
      GElf_Shdr header;
      const char *name = NULL;
      if (gelf_getshdr (section, &header))
	name = elf_strptr (elf, names, header.sh_name);
      if (!name)
	continue;
      if (strcmp (name, ".gnu.linkonce.this_module") == 0)
	object->kind = MODULE;
      else if (strcmp (name, ".debug_info") == 0
	       || strcmp (name, ".zdebug_info") == 0
	       || strcmp (name, ".gnu_debuglink") == 0)
	object->debug_sections = true;
    }
}

/* Take a symbol of the intermediate code of DATA, an object.  It has no place.  */

static void
take_intermediate (void *data, const char *text, bool defined, bool weak)
{
  struct object *object = data;
  GElf_Sym raw = { .st_shndx = defined ? SHN_ABS : SHN_UNDEF,
		   .st_info = GELF_ST_INFO (weak ? STB_WEAK : STB_GLOBAL, STT_FUNC) };
  add_symbol (object, NULL, &raw, raw.st_shndx, text, 0, false);
}

static const char *
read_elf (struct object *object, Elf *elf)
{
  GElf_Ehdr header;
  if (!gelf_getehdr (elf, &header))
    return elf_errmsg (-1);
  object->machine = header.e_machine;
  switch (header.e_type)
    {
    case ET_REL:
      object->kind = RELOCATABLE;
      read_section_names (object, elf);
      break;
    case ET_EXEC:
    case ET_DYN:
      object->kind = header.e_type == ET_EXEC ? PROGRAM : LIBRARY;
      break;
    default:
      return "this is neither an object nor a program nor a shared library";
    }
  const char *wrong = NULL;
  if (object_is_final (object))
    wrong = dynamic_read_header (object, elf);
  for (Elf_Scn *section = NULL; !wrong && (section = elf_nextscn (elf, section));)
    {
      GElf_Shdr raw;
      if (!gelf_getshdr (section, &raw))
	wrong = elf_errmsg (-1);
      else if (raw.sh_type == SHT_SYMTAB
	       || (raw.sh_type == SHT_DYNSYM && object_is_final (object)))
	wrong = read_symbols (object, elf, section, raw.sh_type == SHT_DYNSYM);
    }
  if (!wrong && object->slim)
    wrong = lto_symbols (elf, take_intermediate, object);
  if (wrong)
    return wrong;
  object_index (object);
  if (object_is_final (object))
    return dynamic_read_symbols (object, elf);
  return note_read (object, elf);
}

/* Whether ELF is of the processors and the class that have the convention.  */

static bool
is_served (Elf *elf)
{
  GElf_Ehdr header;
  return elf_kind (elf) == ELF_K_ELF && gelf_getclass (elf) == ELFCLASS64
	 && gelf_getehdr (elf, &header)
	 && (header.e_machine == EM_X86_64 || header.e_machine == EM_AARCH64);
}

struct object *
read_object (struct image *image, const char **wrong)
{
  int descriptor = image_open (image);
  *wrong = "it cannot be opened";
  if (descriptor < 0)
    return NULL;
  struct object *object = memory_get (sizeof *object);
  object->image = image;
  /* Not mapped: a file may become shorter meanwhile, and sanitizers do not see
     the ends of what is mapped.  */
  Elf *elf = elf_begin (descriptor, ELF_C_READ, NULL);
  if (!elf)
    *wrong = elf_errmsg (-1);
  else if (!is_served (elf))
    *wrong = image->archive ? NULL
      : "this is no ELF file of 64 bits for x86_64 or AArch64";
  else
    *wrong = read_elf (object, elf);
  bool good = elf && is_served (elf) && !*wrong;
  elf_end (elf);
  close (descriptor);
  if (good)
    return object;
  object_unindex (object);
  object_free (object);
  return NULL;
}

