/* Where do the addresses in an object's code lead?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "memory.h"
#include "place.h"
#include "resolve.h"
#include "stub.h"

/* Functions that do not return, which neither notes nor debugging information
   tell.  */
static const char *const ends[] =
{
  "abort", "exit", "_exit", "_Exit", "quick_exit", "__assert_fail",
  "__assert_perror_fail", "__assert", "__stack_chk_fail", "__chk_fail", "__fortify_fail",
  "longjmp", "siglongjmp", "_longjmp", "__longjmp_chk", "_Unwind_Resume",
  "__cxa_throw", "__cxa_rethrow", "__cxa_bad_cast", "__cxa_bad_typeid",
  "__cxa_throw_bad_array_new_length", "__cxa_pure_virtual",
  "__cxa_call_unexpected", "__cxa_call_terminate", "__clang_call_terminate",
  "_ZSt9terminatev", "pthread_exit", "thrd_exit", "panic", "make_task_dead"
};

static bool
does_not_return (const char *name)
{
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (strcmp (name, ends[i]) == 0)
      return true;
  return strncmp (name, "_ZSt", 4) == 0 && strstr (name, "__throw_");
}

/* Addresses in an object: each section has 4 GiB.  */

static uint64_t
address_in (const struct places *places, unsigned section, uint64_t value)
{
  return object_is_final (places->object) ? value
	 : ((uint64_t) section << 32) + (uint32_t) value;
}

void
places_split (const struct places *places, uint64_t address, unsigned *section,
	       uint64_t *value)
{
  bool final = object_is_final (places->object);
  *section = final ? 0 : address >> 32;
  *value = final ? address : (uint32_t) address;
}

/* What stands at VALUE in the section NUMBER, which is 0 in final files, to the end of
   that section, whose header goes to HEADER.  */

static struct code_part
bytes_at (const struct places *places, unsigned number, uint64_t value,
	  GElf_Shdr *header)
{
  struct code_part part = { NULL, 0, 0 };
  bool final = object_is_final (places->object);
  for (Elf_Scn *section = NULL;
       (section = elf_nextscn (places->elf, section));)
    {
      if (!gelf_getshdr (section, header) || header->sh_type == SHT_NOBITS
	  || !(header->sh_flags & SHF_ALLOC)
	  || (!final && elf_ndxscn (section) != number))
	continue;
      uint64_t offset = value - (final ? header->sh_addr : 0);
      Elf_Data *data = offset < header->sh_size ? elf_rawdata (section, NULL) : NULL;
      if (!data || !data->d_buf || offset >= data->d_size)
	continue;
      part.bytes = (const unsigned char *) data->d_buf + offset;
      part.size = data->d_size - offset;
      part.address = address_in (places, number, value);
      break;
    }
  return part;
}

struct code_part
places_part (const struct places *places, const struct symbol *function)
{
  GElf_Shdr header;
  struct code_part part = bytes_at (places, function->section, function->value, &header);
  if (part.size && !(header.sh_flags & SHF_EXECINSTR))
    part.size = 0;
  if (function->size && function->size < part.size)
    part.size = function->size;
  return part;
}

/* The relocation of the branch of SIZE bytes at VALUE in SECTION.  */

static bool
find_relocation (const struct places *places, unsigned section, uint64_t value,
		 size_t size, GElf_Rela *found)
{
  if (section >= places->section_count || !places->relocations[section])
    return false;
  Elf_Data *data = elf_getdata (places->relocations[section], NULL);
  size_t low = 0, high = data ? data->d_size / sizeof (Elf64_Rela) : 0;
  size_t count = high;
  /* Compilers write them in order; else all are looked at.  */
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (gelf_getrela (data, middle, found) && found->r_offset < value)
	low = middle + 1;
      else
	high = middle;
    }
  if (low < count && gelf_getrela (data, low, found)
      && found->r_offset - value < size)
    return true;
  for (size_t i = 0; i < count; i++)
    if (gelf_getrela (data, i, found) && found->r_offset - value < size)
      return true;
  return false;
}

/* Whether SYMBOL, which DEFINITION defines unless that is NULL, is Linux's for
   -mfunction-return.  The object's own is believed if it begins with a return.  */

static bool
is_return_thunk (const struct places *places, const struct symbol *symbol,
		 const struct symbol *definition)
{
  if (places->object->machine != EM_X86_64
      || strcmp (symbol->name->text, "__x86_return_thunk") != 0)
    return false;
  if (!definition || definition->object != places->object)
    return true;
  struct code_part part = places_part (places, definition);
  return part.size > 0 && part.bytes[0] == 0xc3;
}

/* What SYMBOL, which is called, is known to be.  */

static void
describe_symbol (const struct places *places, struct symbol *symbol,
		 struct code_target *target)
{
  struct symbol *definition = resolve (symbol);
  /* What an indirect function resolves to is not known.  */
  if (definition && symbol->uses
      && (definition->known == UNKNOWN || definition->indirect))
    definition = NULL;
  if (definition)
    {
      target->marked = definition->known == MARKED;
      target->ordinary = definition->known == ORDINARY;
      target->class = definition->class;
    }
  else if (symbol->uses)
    {
      target->marked = true;
      target->class = symbol->uses->class;
    }
  if (!target->marked && places->object->has_notes && !object_may_rename (symbol))
    target->ordinary = true;
  /* A compiler that saw the callee's code may know that it changes less than an
     ordinary function may.  */
  if (definition && definition->object == places->object)
    target->ordinary = false;
  target->name = symbol->name->text;
  target->ends = does_not_return (symbol->name->text);
  target->returns = is_return_thunk (places, symbol, resolve (symbol));
  /* Linux's for -mindirect-branch.  */
  target->indirect = strncmp (symbol->name->text, "__x86_indirect_thunk_", 21) == 0;
}

/* Whether NAME is that of a part of FUNCTION that stands elsewhere.  */

static bool
is_part_of (const char *name, const struct symbol *function)
{
  const char *whole = function->name->text;
  size_t length = strlen (whole);
  return strncmp (name, whole, length) == 0
	 && (strncmp (name + length, ".cold", 5) == 0
	     || strncmp (name + length, ".__part.", 8) == 0);
}

/* Whether a relocation of TYPE and ADDEND makes the address of a symbol an operand.  */

static bool
is_operand (const struct places *places, unsigned type, int64_t addend)
{
  if (places->object->machine == EM_AARCH64)
    return (type == R_AARCH64_ADD_ABS_LO12_NC || type == R_AARCH64_ADR_PREL_LO21)
	   && addend == 0;
  return ((type == R_X86_64_PC32 || type == R_X86_64_PLT32) && addend == -4)
	 || ((type == R_X86_64_32 || type == R_X86_64_32S || type == R_X86_64_64)
	     && addend == 0);
}

/* Fill in ADDRESS if RELOCATION is against what the object defines.  */

static bool
defined_place (const struct places *places, const GElf_Rela *relocation,
	       int64_t addend, uint64_t *address)
{
  GElf_Sym raw;
  if (!places->symbols
      || !gelf_getsym (places->symbols, GELF_R_SYM (relocation->r_info), &raw)
      || raw.st_shndx == SHN_UNDEF || raw.st_shndx >= SHN_LORESERVE)
    return false;
  *address = address_in (places, raw.st_shndx, raw.st_value + addend);
  return true;
}

enum code_operand
places_operand (void *data, uint64_t at, size_t size, uint64_t operand,
		uint64_t *address)
{
  const struct places *places = data;
  unsigned section;
  uint64_t value;
  GElf_Rela relocation;
  *address = operand;
  places_split (places, at, &section, &value);
  if (object_is_final (places->object)
      || !find_relocation (places, section, value, size, &relocation))
    return OPERAND_NUMBER;
  unsigned type = GELF_R_TYPE (relocation.r_info);
  int64_t addend = relocation.r_addend;
  bool direct;
  if (places->object->machine == EM_AARCH64)
    direct = type == R_AARCH64_ADR_PREL_PG_HI21 || type == R_AARCH64_ADD_ABS_LO12_NC
	     || type == R_AARCH64_ADR_PREL_LO21;
  else
    {
      direct = type == R_X86_64_PC32 || type == R_X86_64_32 || type == R_X86_64_32S
	       || type == R_X86_64_64;
      if (type == R_X86_64_PC32)
	addend += value + size - relocation.r_offset;
    }
  return direct && defined_place (places, &relocation, addend, address)
	 ? OPERAND_PLACE : OPERAND_SYMBOL;
}

/* Whether the section with HEADER has what is never written once the program runs.  */

static bool
is_constant (const struct places *places, const GElf_Shdr *header)
{
  size_t names;
  if (!(header->sh_flags & SHF_WRITE))
    return true;
  const char *name = elf_getshdrstrndx (places->elf, &names) == 0
		     ? elf_strptr (places->elf, names, header->sh_name) : NULL;
  return name && strncmp (name, ".data.rel.ro", 12) == 0;
}

bool
places_entry (void *data, uint64_t address, int size, bool absolute, bool is_signed,
	      uint64_t *entry)
{
  const struct places *places = data;
  unsigned section;
  uint64_t value;
  GElf_Shdr header;
  GElf_Rela relocation;
  places_split (places, address, &section, &value);
  struct code_part part = bytes_at (places, section, value, &header);
  if (part.size < (size_t) size || !is_constant (places, &header))
    return false;
  *entry = 0;
  for (int i = 0; i < size; i++)
    *entry |= (uint64_t) part.bytes[i] << (8 * i);
  if (is_signed && size < 8 && *entry >> (8 * size - 1))
    *entry -= (uint64_t) 1 << (8 * size);
  if (object_is_final (places->object))
    return true;
  if (!find_relocation (places, section, value, size, &relocation))
    return !absolute;
  bool a64 = places->object->machine == EM_AARCH64;
  unsigned type = GELF_R_TYPE (relocation.r_info);
  unsigned wanted = absolute ? (a64 ? R_AARCH64_ABS64 : R_X86_64_64)
		    : a64 ? R_AARCH64_PREL32 : R_X86_64_PC32;
  if (relocation.r_offset != value || type != wanted || size != (absolute ? 8 : 4)
      || is_signed == absolute
      || !defined_place (places, &relocation, relocation.r_addend, entry))
    return false;
  if (!absolute)
    *entry -= address;
  return true;
}

bool
places_thread (void *data, uint64_t at, size_t size)
{
  const struct places *places = data;
  unsigned section;
  uint64_t value;
  GElf_Rela relocation;
  places_split (places, at, &section, &value);
  return !object_is_final (places->object)
	 && find_relocation (places, section, value, size, &relocation)
	 && GELF_R_TYPE (relocation.r_info) == (places->object->machine == EM_AARCH64
						? R_AARCH64_TLSDESC_CALL
						: R_X86_64_TLSDESC_CALL);
}

/* The relocation that the dynamic linker applies to the word at ADDRESS.  */

static bool
find_dynamic_relocation (const struct places *places, uint64_t address,
			 GElf_Rela *found)
{
  GElf_Shdr header;
  for (Elf_Scn *section = NULL; (section = elf_nextscn (places->elf, section));)
    {
      if (!gelf_getshdr (section, &header) || header.sh_type != SHT_RELA
	  || !(header.sh_flags & SHF_ALLOC))
	continue;
      Elf_Data *data = elf_getdata (section, NULL);
      size_t count = data ? data->d_size / sizeof (Elf64_Rela) : 0;
      for (size_t i = 0; i < count && gelf_getrela (data, i, found); i++)
	if (found->r_offset == address)
	  return true;
    }
  return false;
}

/* The symbol that the dynamic linker puts the address of at SLOT.  */

static struct symbol *
slot_symbol (const struct places *places, uint64_t slot)
{
  GElf_Rela relocation;
  if (!find_dynamic_relocation (places, slot, &relocation))
    return NULL;
  size_t index = GELF_R_SYM (relocation.r_info);
  return index < places->index_count ? places->dynamic[index] : NULL;
}

/* The function that the stub at ADDRESS, in a final file, calls.  */

static struct symbol *
stub_symbol (const struct places *places, uint64_t address)
{
  GElf_Shdr header;
  struct code_part part = bytes_at (places, 0, address, &header);
  uint64_t slot;
  if (!part.size || !(header.sh_flags & SHF_EXECINSTR)
      || !stub_slot (places->object->machine, part.bytes, part.size, address, &slot))
    return NULL;
  return slot_symbol (places, slot);
}

/* Whether the word at SLOT, in a final file, is of the global offset table.  */

static bool
is_table_slot (const struct places *places, uint64_t slot)
{
  GElf_Shdr header;
  size_t names;
  if (!bytes_at (places, 0, slot, &header).size
      || elf_getshdrstrndx (places->elf, &names) != 0)
    return false;
  const char *name = elf_strptr (places->elf, names, header.sh_name);
  return name && strncmp (name, ".got", 4) == 0;
}

/* The function whose address the dynamic linker puts at SLOT, in a final file; or
   its address, which goes to TARGET.  */

static struct symbol *
slot_target (const struct places *places, uint64_t slot, struct code_target *target)
{
  bool a64 = places->object->machine == EM_AARCH64;
  GElf_Rela relocation;
  if (!object_is_final (places->object) || !is_table_slot (places, slot)
      || !find_dynamic_relocation (places, slot, &relocation))
    return NULL;
  if (GELF_R_TYPE (relocation.r_info) != (a64 ? R_AARCH64_RELATIVE
					  : R_X86_64_RELATIVE))
    return slot_symbol (places, slot);
  target->known = true;
  target->address = relocation.r_addend;
  return NULL;
}

static bool
is_slot (const struct places *places, unsigned type)
{
  if (places->object->machine == EM_AARCH64)
    return type == R_AARCH64_LD64_GOT_LO12_NC;
  return type == R_X86_64_GOTPCREL || type == R_X86_64_GOTPCRELX
	 || type == R_X86_64_REX_GOTPCRELX;
}

void
places_target (void *data, uint64_t address, size_t size, uint64_t destination,
	       struct code_target *target)
{
  struct places *places = data;
  unsigned section;
  uint64_t value;
  struct symbol *symbol = NULL;
  GElf_Rela relocation;
  /* A loaded address is that of a function if the relocation names a slot of
     the global offset table.  */
  bool forms = size == (size_t) CODE_FORMS;
  bool loaded = size == CODE_LOADS || forms, slot = size == (size_t) CODE_SLOT;
  target->known = !loaded && !slot;
  target->address = destination;
  places_split (places, address, &section, &value);
  if (loaded && !object_is_final (places->object))
    {
      /* movabs has its operand at its end.  */
      size = places->object->machine == EM_AARCH64 ? 4 : forms ? 5 : 7;
      if (find_relocation (places, section, value, size, &relocation)
	  && (forms ? is_operand (places, GELF_R_TYPE (relocation.r_info),
				  relocation.r_addend)
	      : is_slot (places, GELF_R_TYPE (relocation.r_info))))
	{
	  size_t index = GELF_R_SYM (relocation.r_info);
	  symbol = index < places->index_count ? places->by_index[index] : NULL;
	}
    }
  else if (slot)
    symbol = slot_target (places, destination, target);
  else if (!object_is_final (places->object)
	   && find_relocation (places, section, value, size, &relocation))
    {
      size_t index = GELF_R_SYM (relocation.r_info);
      GElf_Sym raw;
      int64_t addend = relocation.r_addend;
      if (places->object->machine == EM_X86_64)
	addend += value + size - relocation.r_offset;
      target->known = places->symbols && gelf_getsym (places->symbols, index, &raw)
		      && raw.st_shndx != SHN_UNDEF && raw.st_shndx < SHN_LORESERVE;
      if (target->known)
	target->address = address_in (places, raw.st_shndx, raw.st_value + addend);
      symbol = index < places->index_count ? places->by_index[index] : NULL;
      if (addend != 0)
	symbol = NULL;
    }
  if (target->known)
    {
      places_split (places, target->address, &section, &value);
      struct symbol *around = object_function_around (places->object, section, value);
      if (around && is_part_of (around->name->text, places->function))
	target->part = places_part (places, around);
      if (!symbol && around && around->value == value)
	symbol = around;
      if (!symbol && object_is_final (places->object))
	symbol = stub_symbol (places, target->address);
    }
  if (symbol)
    describe_symbol (places, symbol, target);
}

/* Find the symbols and relocations of the object.  */

static void
prepare (struct places *places)
{
  for (Elf_Scn *section = NULL;
       (section = elf_nextscn (places->elf, section));)
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header))
	continue;
      if (header.sh_type == SHT_SYMTAB)
	places->symbols = elf_getdata (section, NULL);
      if (header.sh_type == SHT_RELA && header.sh_info < places->section_count
	  && !object_is_final (places->object))
	places->relocations[header.sh_info] = section;
    }
  struct object *object = places->object;
  for (size_t i = 0; i < object->count; i++)
    (object->symbols[i].dynamic ? places->dynamic : places->by_index)
      [object->symbols[i].index] = &object->symbols[i];
}

bool
places_open (struct places *places, struct object *object)
{
  *places = (struct places) { .object = object,
			     .descriptor = image_open (object->image) };
  if (places->descriptor < 0)
    return false;
  places->elf = elf_begin (places->descriptor, ELF_C_READ, NULL);
  if (!places->elf || elf_getshdrnum (places->elf, &places->section_count) != 0)
    {
      places_close (places);
      return false;
    }
  for (size_t i = 0; i < object->count; i++)
    if (object->symbols[i].index >= places->index_count)
      places->index_count = object->symbols[i].index + 1;
  places->relocations = memory_get ((places->section_count + 1)
				    * sizeof *places->relocations);
  places->by_index = memory_get (places->index_count * sizeof *places->by_index);
  places->dynamic = memory_get (places->index_count * sizeof *places->dynamic);
  prepare (places);
  return true;
}

void
places_close (struct places *places)
{
  free (places->relocations);
  free (places->by_index);
  free (places->dynamic);
  elf_end (places->elf);
  close (places->descriptor);
}
