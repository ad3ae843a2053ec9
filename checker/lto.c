/* What does an object of -flto define, which has no symbols of its own?

   The section .gnu.lto_.symtab has for each symbol its name and that of its COMDAT
   group, both ended by a zero, then a byte for its kind, one for its visibility,
   eight for its size and four for its place.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <string.h>

#include "lto.h"
#include "section.h"

enum kind { DEFINED, WEAK_DEFINED, UNDEFINED, WEAK_UNDEFINED };

static const char *
read_section (Elf_Scn *section, void (*take) (void *, const char *, bool, bool),
	      void *data)
{
  static const char damaged[] = "its table of intermediate symbols is damaged";
  Elf_Data *contents = elf_getdata (section, NULL);
  if (!contents)
    return elf_errmsg (-1);
  const char *text = contents->d_buf;
  const char *end = text ? text + contents->d_size : text;
  while (text < end)
    {
      const char *name = text;
      const char *stop = memchr (name, 0, end - name);
      const char *group = stop ? memchr (stop + 1, 0, end - stop - 1) : NULL;
      if (!group || end - group - 1 < 14)
	return damaged;
      unsigned char kind = group[1];
      if (kind <= WEAK_UNDEFINED && *name)
	take (data, name, kind == DEFINED || kind == WEAK_DEFINED,
	      kind == WEAK_DEFINED || kind == WEAK_UNDEFINED || stop + 1 != group);
      text = group + 15;
    }
  return NULL;
}

const char *
lto_symbols (Elf *elf, void (*take) (void *, const char *, bool, bool), void *data)
{
  static const char prefix[] = ".gnu.lto_.symtab";
  const char *wrong = NULL;
  Elf_Scn *section = NULL;
  while (!wrong
	 && (section = section_named (elf, section, prefix, sizeof prefix - 1, &wrong)))
    wrong = read_section (section, take, data);
  return wrong;
}
