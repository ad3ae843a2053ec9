/* The sections of an ELF file.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_SECTION_H
#define CHECKER_SECTION_H

#include <gelf.h>

/* The first section of TYPE, whose header goes to *HEADER, or NULL.  */
Elf_Scn *section_of_type (Elf *elf, unsigned type, GElf_Shdr *header);

/* The section after SECTION, or the first for NULL, that has data and whose name,
   with the zero at its end, begins with the LENGTH characters at NAME.  NULL if there
   is none, or if ELF cannot be read: then *WRONG says why.  */
Elf_Scn *section_named (Elf *elf, Elf_Scn *section, const char *name, size_t length,
			const char **wrong);

#endif
