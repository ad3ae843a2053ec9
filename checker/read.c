/* What does an ELF file define and refer to?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <errno.h>
#include <gelf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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
      object->units += GELF_ST_TYPE (raw.st_info) == STT_FILE;
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

/* Whether ELF's section number INDEX is a table of symbols.  */

static bool
is_symbol_table (Elf *elf, unsigned index)
{
  GElf_Shdr header;
  return gelf_getshdr (elf_getscn (elf, index), &header)
	 && (header.sh_type == SHT_SYMTAB || header.sh_type == SHT_DYNSYM);
}

/* What is wrong with a section of OBJECT, with HEADER and NAME, in a file of SIZE
   bytes, or NULL.  Files that were stripped lack tables of symbols, but also what
   refers to them; the file of a program's debugging information has other tables
   without contents.  */

static const char *
check_section (const struct object *object, Elf *elf, const GElf_Shdr *header,
	       const char *name, uint64_t size)
{
  if (header->sh_type != SHT_NULL && header->sh_type != SHT_NOBITS
      && (header->sh_offset > size || header->sh_size > size - header->sh_offset))
    return "it is damaged: a section ends behind the end of the file";
  if (!name)
    return "it is damaged: a section has no name";
  switch (header->sh_type)
    {
    case SHT_SYMTAB:
    case SHT_DYNSYM:
    case SHT_NOBITS:
      return NULL;
    case SHT_REL:
    case SHT_RELA:
      if (header->sh_link == 0 && object_is_final (object))
	return NULL;
      break;
    case SHT_GROUP:
    case SHT_SYMTAB_SHNDX:
      break;
    default:
      if (strcmp (name, ".symtab") != 0 && strcmp (name, ".dynsym") != 0)
	return NULL;
      return "it is damaged: its table of symbols is none";
    }
  return is_symbol_table (elf, header->sh_link) ? NULL
    : "it is damaged: it has no table of the symbols that it refers to";
}

/* What the sections tell of OBJECT, which is all of a file of SIZE bytes, and what
   is wrong with them, or NULL.  Where libelf cannot read the table of sections, it
   says that there are none.  */

static const char *
read_sections (struct object *object, Elf *elf, uint64_t size)
{
  GElf_Ehdr header;
  size_t count, names;
  if (!gelf_getehdr (elf, &header) || elf_getshdrnum (elf, &count) != 0)
    return elf_errmsg (-1);
  if (header.e_shoff == 0 && header.e_shnum == 0 && object_is_final (object))
    return NULL;
  if (count < header.e_shnum)
    count = header.e_shnum;
  if (header.e_shoff == 0 || count == 0)
    return "it has no sections";
  if (header.e_shentsize != sizeof (Elf64_Shdr) || header.e_shoff > size
      || count > (size - header.e_shoff) / sizeof (Elf64_Shdr))
    return "it is damaged: its table of sections ends behind the end of the file";
  if (elf_getshdrstrndx (elf, &names) != 0 || names >= count)
    return "it is damaged: its sections have no names";
  for (Elf_Scn *section = NULL; (section = elf_nextscn (elf, section));)
    {
      GElf_Shdr raw;
      if (!gelf_getshdr (section, &raw))
	return elf_errmsg (-1);
      const char *name = elf_strptr (elf, names, raw.sh_name);
      const char *wrong = check_section (object, elf, &raw, name, size);
      if (wrong)
	return wrong;
      object->has_code |= (raw.sh_flags & SHF_EXECINSTR) && raw.sh_size > 0;
      if (object_is_final (object))
	continue;
      if (strcmp (name, ".gnu.linkonce.this_module") == 0)
	object->kind = MODULE;
      else if (strcmp (name, ".debug_info") == 0
	       || strcmp (name, ".zdebug_info") == 0
	       || strcmp (name, ".gnu_debuglink") == 0)
	object->debug_sections = true;
    }
  return NULL;
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

/* Read ELF, which is all of a file of SIZE bytes.  */

static const char *
read_elf (struct object *object, Elf *elf, uint64_t size)
{
  GElf_Ehdr header;
  if (!gelf_getehdr (elf, &header))
    return elf_errmsg (-1);
  object->machine = header.e_machine;
  switch (header.e_type)
    {
    case ET_REL:
      object->kind = RELOCATABLE;
      break;
    case ET_EXEC:
    case ET_DYN:
      object->kind = header.e_type == ET_EXEC ? PROGRAM : LIBRARY;
      break;
    default:
      return "this is neither an object nor a program nor a shared library";
    }
  const char *wrong = read_sections (object, elf, size);
  if (!wrong && object_is_final (object))
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

/* Whether the file DESCRIPTOR begins as one of ELF.  */

static bool
begins_as_elf (int descriptor)
{
  char magic[SELFMAG];
  return pread (descriptor, magic, SELFMAG, 0) == SELFMAG
	 && memcmp (magic, ELFMAG, SELFMAG) == 0;
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
  struct stat status;
  if (!elf)
    *wrong = elf_errmsg (-1);
  else if (fstat (descriptor, &status) != 0)
    *wrong = strerror (errno);
  else if (is_served (elf))
    *wrong = read_elf (object, elf, status.st_size);
  /* Archives have members of other kinds, too.  */
  else if (image->archive
	   && (elf_kind (elf) == ELF_K_ELF || !begins_as_elf (descriptor)))
    *wrong = NULL;
  else
    *wrong = "this is no ELF file of 64 bits for x86_64 or AArch64";
  bool good = elf && is_served (elf) && !*wrong;
  elf_end (elf);
  close (descriptor);
  if (good)
    return object;
  object_unindex (object);
  object_free (object);
  return NULL;
}

