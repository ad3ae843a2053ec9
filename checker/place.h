/* What the addresses in an object's code stand for.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_PLACE_H
#define CHECKER_PLACE_H

#include <libelf.h>

#include "code.h"
#include "object.h"

struct places
{
  struct object *object;
  int descriptor;
  Elf *elf;
  struct symbol **by_index;	/* symbols of .symtab, by their index there */
  struct symbol **dynamic;	/* symbols of .dynsym, by their index there */
  size_t index_count;
  Elf_Scn **relocations;	/* for each section of an object, by its index */
  size_t section_count;
  Elf_Data *symbols;		/* of .symtab */
  const struct symbol *function;	/* that is being looked at */
};

/* Open OBJECT.  Returns false if it cannot be read; else places_close ends it.  */
bool places_open (struct places *places, struct object *object);
void places_close (struct places *places);

/* The bytes of FUNCTION, to its end or that of its section.  */
struct code_part places_part (const struct places *places,
			      const struct symbol *function);

/* The section and the place in it that ADDRESS stands for; in a final file 0 and
   ADDRESS.  */
void places_split (const struct places *places, uint64_t address, unsigned *section,
		   uint64_t *value);

/* What struct code asks for; DATA is a struct places.  */
void places_target (void *data, uint64_t address, size_t size, uint64_t destination,
		    struct code_target *target);
enum code_operand places_operand (void *data, uint64_t at, size_t size,
				  uint64_t operand, uint64_t *address);
bool places_entry (void *data, uint64_t address, int size, bool absolute,
		   bool is_signed, uint64_t *entry);
bool places_thread (void *data, uint64_t at, size_t size);

#endif
