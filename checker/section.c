/* Which section of an ELF file has this type or name?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <string.h>

#include "section.h"

Elf_Scn *
section_of_type (Elf *elf, unsigned type, GElf_Shdr *header)
{
  for (Elf_Scn *section = NULL; (section = elf_nextscn (elf, section));)
    if (gelf_getshdr (section, header) && header->sh_type == type)
      return section;
  return NULL;
}

Elf_Scn *
section_named (Elf *elf, Elf_Scn *section, const char *name, size_t length,
	       const char **wrong)
{
  size_t names;
  if (elf_getshdrstrndx (elf, &names) != 0)
    {
      *wrong = elf_errmsg (-1);
      return NULL;
    }
  while ((section = elf_nextscn (elf, section)))
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header))
	{
	  *wrong = elf_errmsg (-1);
	  return NULL;
	}
      const char *its = elf_strptr (elf, names, header.sh_name);
      if (its && strncmp (its, name, length) == 0 && header.sh_type != SHT_NOBITS)
	return section;
    }
  return NULL;
}
