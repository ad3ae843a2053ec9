/* Which functions of an object refer to a symbol?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "memory.h"
#include "reference.h"

struct functions
{
  struct symbol **items;
  size_t count;
  bool others;			/* data, or code that is in no function */
};

static void
add_function (struct functions *functions, struct symbol *function)
{
  for (size_t i = 0; i < functions->count; i++)
    if (functions->items[i] == function)
      return;
  memory_grow (&functions->items, functions->count, sizeof *functions->items);
  functions->items[functions->count++] = function;
}

/* Look through the relocations in SECTION.  */

static void
search_section (struct functions *functions, const struct symbol *symbol,
		Elf *elf, Elf_Scn *section)
{
  GElf_Shdr header, place;
  if (!gelf_getshdr (section, &header) || header.sh_type != SHT_RELA)
    return;
  /* Debugging information is no use.  */
  Elf_Scn *target = elf_getscn (elf, header.sh_info);
  if (!target || !gelf_getshdr (target, &place) || !(place.sh_flags & SHF_ALLOC))
    return;
  Elf_Data *data = elf_getdata (section, NULL);
  size_t count = data ? data->d_size / sizeof (Elf64_Rela) : 0;
  for (size_t i = 0; i < count; i++)
    {
      GElf_Rela relocation;
      if (!gelf_getrela (data, i, &relocation))
	return;
      if (GELF_R_SYM (relocation.r_info) != symbol->index)
	continue;
      struct symbol *function = NULL;
      if (place.sh_flags & SHF_EXECINSTR)
	function = object_function_around (symbol->object, header.sh_info,
					   relocation.r_offset);
      if (function)
	add_function (functions, function);
      else
	functions->others = true;
    }
}

bool
reference_functions (const struct symbol *symbol,
		     void (*take) (void *data, const char *function), void *data)
{
  struct functions functions = { NULL, 0, false };
  enum kind kind = symbol->object->kind;
  int descriptor = -1;
  if (kind == RELOCATABLE || kind == MODULE)
    descriptor = image_open (symbol->object->image);
  Elf *elf = NULL;
  if (descriptor >= 0)
    elf = elf_begin (descriptor, ELF_C_READ, NULL);
  for (Elf_Scn *section = NULL;
       elf && (section = elf_nextscn (elf, section));)
    search_section (&functions, symbol, elf, section);
  elf_end (elf);
  if (descriptor >= 0)
    close (descriptor);
  for (size_t i = 0; i < functions.count; i++)
    take (data, functions.items[i]->name->text);
  if (functions.count == 0 && functions.others)
    take (data, NULL);
  free (functions.items);
  return functions.count > 0 || functions.others;
}
