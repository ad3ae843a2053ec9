/* Which registers does .eh_frame say that a function saves?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <elfutils/libdw.h>
#include <stdlib.h>

#include "memory.h"
#include "module.h"
#include "saves.h"
#include "section.h"

/* A register that an ordinary function may change and one of the convention
   preserves, with DWARF's number.  */
struct saved
{
  unsigned machine;
  int number;
  const char *name;
};

static const struct saved candidates[] =
{
  { EM_X86_64, 2, "rcx" }, { EM_X86_64, 1, "rdx" }, { EM_X86_64, 4, "rsi" },
  { EM_X86_64, 5, "rdi" }, { EM_X86_64, 8, "r8" }, { EM_X86_64, 9, "r9" },
  { EM_X86_64, 10, "r10" },
  { EM_AARCH64, 9, "x9" }, { EM_AARCH64, 10, "x10" }, { EM_AARCH64, 11, "x11" },
  { EM_AARCH64, 12, "x12" }, { EM_AARCH64, 13, "x13" }, { EM_AARCH64, 14, "x14" },
  { EM_AARCH64, 15, "x15" }
};

enum { CANDIDATES = sizeof candidates / sizeof *candidates };

/* More rows than any function has that saves each register by itself.  */
enum { MOST_ROWS = 1000 };

/* Set SAVED for what is saved at an address from START to END.  */

static void
read_rows (Dwarf_CFI *cfi, Dwarf_Addr start, Dwarf_Addr end, unsigned machine,
	   bool saved[CANDIDATES])
{
  for (int row = 0; row < MOST_ROWS && start < end; row++)
    {
      Dwarf_Frame *frame;
      Dwarf_Addr next;
      if (dwarf_cfi_addrframe (cfi, start, &frame) != 0)
	return;
      for (size_t i = 0; i < CANDIDATES; i++)
	{
	  Dwarf_Op memory[3], *operations;
	  size_t count;
	  if (candidates[i].machine == machine
	      && dwarf_frame_register (frame, candidates[i].number, memory,
				       &operations, &count) == 0
	      && count > 0)
	    saved[i] = true;
	}
      bool known = dwarf_frame_info (frame, NULL, &next, NULL) >= 0;
      free (frame);
      if (!known || next <= start)
	return;
      start = next;
    }
}

/* The address that libdwfl gave SECTION of ELF, which has not been linked.  */

static bool
find_section (Elf *elf, size_t section, Dwarf_Addr *address)
{
  GElf_Shdr header;
  Elf_Scn *found = elf_getscn (elf, section);
  if (!found || !gelf_getshdr (found, &header))
    return false;
  *address = header.sh_addr;
  return true;
}

/* The size of what a relocation of TYPE makes the difference of two addresses, or
   0.  */

static size_t
difference_size (unsigned machine, unsigned type)
{
  if (machine == EM_AARCH64)
    return type == R_AARCH64_PREL32 ? 4 : type == R_AARCH64_PREL64 ? 8 : 0;
  return type == R_X86_64_PC32 ? 4 : type == R_X86_64_PC64 ? 8 : 0;
}

/* Apply RELOCATION to the unwinding information in DATA, which is at BASE.  */

static void
relocate_word (Elf *elf, unsigned machine, Elf_Data *symbols,
	       const GElf_Rela *relocation, Elf_Data *data, Dwarf_Addr base)
{
  size_t size = difference_size (machine, GELF_R_TYPE (relocation->r_info));
  GElf_Sym symbol;
  Dwarf_Addr value;
  if (!size || data->d_size < size || relocation->r_offset > data->d_size - size
      || !gelf_getsym (symbols, GELF_R_SYM (relocation->r_info), &symbol)
      || symbol.st_shndx == SHN_UNDEF || symbol.st_shndx >= SHN_LORESERVE
      || !find_section (elf, symbol.st_shndx, &value))
    return;
  value += symbol.st_value + relocation->r_addend - base - relocation->r_offset;
  for (size_t i = 0; i < size; i++)
    ((unsigned char *) data->d_buf)[relocation->r_offset + i] = value >> (8 * i);
}

/* Apply the relocations of .eh_frame in ELF, which libdwfl does not know, if it is
   little-endian.  */

static void
relocate (Elf *elf, unsigned machine)
{
  static const char name[] = ".eh_frame";
  const char *wrong;
  GElf_Shdr header;
  Elf_Scn *frames = section_named (elf, NULL, name, sizeof name, &wrong);
  Elf_Scn *table = section_of_type (elf, SHT_SYMTAB, &header);
  Elf_Data *data = frames ? elf_rawdata (frames, NULL) : NULL;
  Elf_Data *symbols = table ? elf_getdata (table, NULL) : NULL;
  Dwarf_Addr base;
  GElf_Ehdr file;
  if (!data || !data->d_buf || !symbols || !gelf_getehdr (elf, &file)
      || file.e_ident[EI_DATA] != ELFDATA2LSB
      || !find_section (elf, elf_ndxscn (frames), &base))
    return;
  for (Elf_Scn *section = NULL; (section = elf_nextscn (elf, section));)
    {
      GElf_Rela relocation;
      if (!gelf_getshdr (section, &header) || header.sh_type != SHT_RELA
	  || header.sh_info != elf_ndxscn (frames))
	continue;
      Elf_Data *list = elf_getdata (section, NULL);
      size_t count = list ? list->d_size / sizeof (Elf64_Rela) : 0;
      for (size_t i = 0; i < count && gelf_getrela (list, i, &relocation); i++)
	relocate_word (elf, machine, symbols, &relocation, data, base);
    }
}

/* The address of FUNCTION, whose file is ELF, as its unwinding information has
   it.  */

static bool
find_address (const struct symbol *function, Elf *elf, Dwarf_Addr *address)
{
  *address = 0;
  if (!object_is_final (function->object)
      && !find_section (elf, function->section, address))
    return false;
  *address += function->value;
  return true;
}

/* What FUNCTION, at ADDRESS, saves, as CFI says; NULL if nothing.  */

static char *
read_function (const struct symbol *function, Dwarf_CFI *cfi, Dwarf_Addr address)
{
  bool saved[CANDIDATES] = { false };
  read_rows (cfi, address, address + function->size, function->object->machine,
	     saved);
  char *names = NULL;
  for (size_t i = 0; i < CANDIDATES; i++)
    if (saved[i])
      {
	char *longer = memory_print ("%s%s%s", names ? names : "", names ? " " : "",
				     candidates[i].name);
	free (names);
	names = longer;
      }
  return names;
}

void
saves_read (struct object *object)
{
  if (object->searched_saves)
    return;
  object->searched_saves = true;
  struct module module;
  Dwarf_Addr bias, address;
  const char *wrong = module_open (&module, object);
  Elf *elf = wrong ? NULL : dwfl_module_getelf (module.module, &bias);
  if (elf && !object_is_final (object))
    relocate (elf, object->machine);
  Dwarf_CFI *cfi = elf ? dwfl_module_eh_cfi (module.module, &bias) : NULL;
  for (size_t i = 0; cfi && i < object->function_count; i++)
    {
      struct symbol *function = object->functions[i];
      if (function->known == UNKNOWN && !function->indirect
	  && find_address (function, elf, &address))
	function->saves = read_function (function, cfi, address);
    }
  module_close (&module);
}
