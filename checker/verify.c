/* Does the code of an object's functions preserve what it has to?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "code.h"
#include "memory.h"
#include "resolve.h"
#include "stub.h"
#include "verify.h"

struct verify
{
  struct report *report;
  struct object *object;
  Elf *elf;
  struct symbol **by_index;	/* symbols of .symtab, by their index there */
  size_t index_count;
  Elf_Scn **relocations;	/* for each section of an object, by its index */
  size_t section_count;
  Elf_Data *symbols;		/* of .symtab */
  const struct symbol *function;
  struct symbol **dynamic;	/* symbols of .dynsym, by their index there */
};

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
address_in (const struct verify *verify, unsigned section, uint64_t value)
{
  return object_is_final (verify->object) ? value
	 : ((uint64_t) section << 32) + (uint32_t) value;
}

static void
split_address (const struct verify *verify, uint64_t address, unsigned *section,
	       uint64_t *value)
{
  bool final = object_is_final (verify->object);
  *section = final ? 0 : address >> 32;
  *value = final ? address : (uint32_t) address;
}

/* What stands at VALUE in the section NUMBER, which is 0 in final files, to the end of
   that section, whose header goes to HEADER.  */

static struct code_part
bytes_at (const struct verify *verify, unsigned number, uint64_t value,
	  GElf_Shdr *header)
{
  struct code_part part = { NULL, 0, 0 };
  bool final = object_is_final (verify->object);
  for (Elf_Scn *section = NULL;
       (section = elf_nextscn (verify->elf, section));)
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
      part.address = address_in (verify, number, value);
      break;
    }
  return part;
}

/* The bytes of FUNCTION, to its end or that of its section.  */

static struct code_part
part_of (const struct verify *verify, const struct symbol *function)
{
  GElf_Shdr header;
  struct code_part part = bytes_at (verify, function->section, function->value, &header);
  if (part.size && !(header.sh_flags & SHF_EXECINSTR))
    part.size = 0;
  if (function->size && function->size < part.size)
    part.size = function->size;
  return part;
}

/* The relocation of the branch of SIZE bytes at VALUE in SECTION.  */

static bool
find_relocation (const struct verify *verify, unsigned section, uint64_t value,
		 size_t size, GElf_Rela *found)
{
  if (section >= verify->section_count || !verify->relocations[section])
    return false;
  Elf_Data *data = elf_getdata (verify->relocations[section], NULL);
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

/* What SYMBOL, which is called, is known to be.  */

static void
describe_symbol (const struct verify *verify, struct symbol *symbol,
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
  if (!target->marked && verify->object->has_notes)
    target->ordinary = true;
  /* A compiler that saw the callee's code may know that it changes less than an
     ordinary function may.  */
  if (definition && definition->object == verify->object)
    target->ordinary = false;
  target->name = symbol->name->text;
  target->ends = does_not_return (symbol->name->text);
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
is_operand (const struct verify *verify, unsigned type, int64_t addend)
{
  if (verify->object->machine == EM_AARCH64)
    return (type == R_AARCH64_ADD_ABS_LO12_NC || type == R_AARCH64_ADR_PREL_LO21)
	   && addend == 0;
  return ((type == R_X86_64_PC32 || type == R_X86_64_PLT32) && addend == -4)
	 || ((type == R_X86_64_32 || type == R_X86_64_32S || type == R_X86_64_64)
	     && addend == 0);
}

/* Fill in ADDRESS if RELOCATION is against what the object defines.  */

static bool
defined_place (const struct verify *verify, const GElf_Rela *relocation,
	       int64_t addend, uint64_t *address)
{
  GElf_Sym raw;
  if (!verify->symbols
      || !gelf_getsym (verify->symbols, GELF_R_SYM (relocation->r_info), &raw)
      || raw.st_shndx == SHN_UNDEF || raw.st_shndx >= SHN_LORESERVE)
    return false;
  *address = address_in (verify, raw.st_shndx, raw.st_value + addend);
  return true;
}

static enum code_operand
find_operand (void *data, uint64_t at, size_t size, uint64_t operand,
	      uint64_t *address)
{
  const struct verify *verify = data;
  unsigned section;
  uint64_t value;
  GElf_Rela relocation;
  *address = operand;
  split_address (verify, at, &section, &value);
  if (object_is_final (verify->object)
      || !find_relocation (verify, section, value, size, &relocation))
    return OPERAND_NUMBER;
  unsigned type = GELF_R_TYPE (relocation.r_info);
  int64_t addend = relocation.r_addend;
  bool direct;
  if (verify->object->machine == EM_AARCH64)
    direct = type == R_AARCH64_ADR_PREL_PG_HI21 || type == R_AARCH64_ADD_ABS_LO12_NC
	     || type == R_AARCH64_ADR_PREL_LO21;
  else
    {
      direct = type == R_X86_64_PC32 || type == R_X86_64_32 || type == R_X86_64_32S
	       || type == R_X86_64_64;
      if (type == R_X86_64_PC32)
	addend += value + size - relocation.r_offset;
    }
  return direct && defined_place (verify, &relocation, addend, address)
	 ? OPERAND_PLACE : OPERAND_SYMBOL;
}

/* Whether the section with HEADER has what is never written once the program runs.  */

static bool
is_constant (const struct verify *verify, const GElf_Shdr *header)
{
  size_t names;
  if (!(header->sh_flags & SHF_WRITE))
    return true;
  const char *name = elf_getshdrstrndx (verify->elf, &names) == 0
		     ? elf_strptr (verify->elf, names, header->sh_name) : NULL;
  return name && strncmp (name, ".data.rel.ro", 12) == 0;
}

static bool
read_entry (void *data, uint64_t address, int size, bool absolute, bool is_signed,
	    uint64_t *entry)
{
  const struct verify *verify = data;
  unsigned section;
  uint64_t value;
  GElf_Shdr header;
  GElf_Rela relocation;
  split_address (verify, address, &section, &value);
  struct code_part part = bytes_at (verify, section, value, &header);
  if (part.size < (size_t) size || !is_constant (verify, &header))
    return false;
  *entry = 0;
  for (int i = 0; i < size; i++)
    *entry |= (uint64_t) part.bytes[i] << (8 * i);
  if (is_signed && size < 8 && *entry >> (8 * size - 1))
    *entry -= (uint64_t) 1 << (8 * size);
  if (object_is_final (verify->object))
    return true;
  if (!find_relocation (verify, section, value, size, &relocation))
    return !absolute;
  bool a64 = verify->object->machine == EM_AARCH64;
  unsigned type = GELF_R_TYPE (relocation.r_info);
  unsigned wanted = absolute ? (a64 ? R_AARCH64_ABS64 : R_X86_64_64)
		    : a64 ? R_AARCH64_PREL32 : R_X86_64_PC32;
  if (relocation.r_offset != value || type != wanted || size != (absolute ? 8 : 4)
      || is_signed == absolute
      || !defined_place (verify, &relocation, relocation.r_addend, entry))
    return false;
  if (!absolute)
    *entry -= address;
  return true;
}

/* The function that the stub at ADDRESS, in a final file, calls.  */

static struct symbol *
stub_symbol (const struct verify *verify, uint64_t address)
{
  GElf_Shdr header;
  struct code_part part = bytes_at (verify, 0, address, &header);
  uint64_t slot;
  if (!part.size || !(header.sh_flags & SHF_EXECINSTR)
      || !stub_slot (verify->object->machine, part.bytes, part.size, address, &slot))
    return NULL;
  for (Elf_Scn *section = NULL; (section = elf_nextscn (verify->elf, section));)
    {
      if (!gelf_getshdr (section, &header) || header.sh_type != SHT_RELA
	  || !(header.sh_flags & SHF_ALLOC))
	continue;
      Elf_Data *data = elf_getdata (section, NULL);
      size_t count = data ? data->d_size / sizeof (Elf64_Rela) : 0;
      GElf_Rela relocation;
      for (size_t i = 0; i < count && gelf_getrela (data, i, &relocation); i++)
	if (relocation.r_offset == slot)
	  {
	    size_t index = GELF_R_SYM (relocation.r_info);
	    return index < verify->index_count ? verify->dynamic[index] : NULL;
	  }
    }
  return NULL;
}

static bool
is_slot (const struct verify *verify, unsigned type)
{
  if (verify->object->machine == EM_AARCH64)
    return type == R_AARCH64_LD64_GOT_LO12_NC;
  return type == R_X86_64_GOTPCREL || type == R_X86_64_GOTPCRELX
	 || type == R_X86_64_REX_GOTPCRELX;
}

static void
find_target (void *data, uint64_t address, size_t size, uint64_t destination,
	     struct code_target *target)
{
  struct verify *verify = data;
  unsigned section;
  uint64_t value;
  struct symbol *symbol = NULL;
  GElf_Rela relocation;
  /* A loaded address is that of a function if the relocation names a slot of
     the global offset table.  */
  bool forms = size == (size_t) CODE_FORMS;
  bool loaded = size == CODE_LOADS || forms;
  target->known = !loaded;
  target->address = destination;
  split_address (verify, address, &section, &value);
  if (loaded && !object_is_final (verify->object))
    {
      /* movabs has its operand at its end.  */
      size = verify->object->machine == EM_AARCH64 ? 4 : forms ? 5 : 7;
      if (find_relocation (verify, section, value, size, &relocation)
	  && (forms ? is_operand (verify, GELF_R_TYPE (relocation.r_info),
				  relocation.r_addend)
	      : is_slot (verify, GELF_R_TYPE (relocation.r_info))))
	{
	  size_t index = GELF_R_SYM (relocation.r_info);
	  symbol = index < verify->index_count ? verify->by_index[index] : NULL;
	}
    }
  else if (!object_is_final (verify->object)
      && find_relocation (verify, section, value, size, &relocation))
    {
      size_t index = GELF_R_SYM (relocation.r_info);
      GElf_Sym raw;
      int64_t addend = relocation.r_addend;
      if (verify->object->machine == EM_X86_64)
	addend += value + size - relocation.r_offset;
      target->known = verify->symbols && gelf_getsym (verify->symbols, index, &raw)
		      && raw.st_shndx != SHN_UNDEF && raw.st_shndx < SHN_LORESERVE;
      if (target->known)
	target->address = address_in (verify, raw.st_shndx, raw.st_value + addend);
      symbol = index < verify->index_count ? verify->by_index[index] : NULL;
      if (addend != 0)
	symbol = NULL;
    }
  if (target->known)
    {
      split_address (verify, target->address, &section, &value);
      struct symbol *around = object_function_around (verify->object, section, value);
      if (around && is_part_of (around->name->text, verify->function))
	target->part = part_of (verify, around);
      if (!symbol && around && around->value == value)
	symbol = around;
      if (!symbol && object_is_final (verify->object))
	symbol = stub_symbol (verify, target->address);
    }
  if (symbol)
    describe_symbol (verify, symbol, target);
}

static const char *
shown (const struct verify *verify, uint64_t address, char text[32])
{
  unsigned section;
  uint64_t value;
  split_address (verify, address, &section, &value);
  snprintf (text, 32, "0x%llx", (unsigned long long) value);
  return text;
}

/* Tell of all registers that have the fate of FINDINGS[FIRST] at the same insn.  */

static void
tell (struct verify *verify, struct code_finding *findings, size_t count,
      size_t first)
{
  struct code_finding *finding = &findings[first];
  char *names = memory_string ("");
  for (size_t i = first; i < count; i++)
    if (findings[i].name && findings[i].fate == finding->fate
	&& findings[i].result == finding->result
	&& findings[i].address == finding->address)
      {
	char *longer = memory_print ("%s%s%s", names, *names ? " " : "",
				     findings[i].name);
	free (names);
	names = longer;
	if (i != first)
	  findings[i].name = NULL;
      }
  const char *file = verify->object->image->name;
  const char *function = verify->function->name->text;
  char at[32], *text;
  enum finding_kind kind = PRESERVED;
  switch (finding->fate)
    {
    case CODE_UNTOUCHED:
      text = memory_print ("%s: %s() does not touch %s", file, function, names);
      break;
    case CODE_RESTORED:
      text = memory_print ("%s: %s() restores %s on every path", file, function,
			   names);
      break;
    case CODE_UNPROVED:
      kind = UNPROVED;
      text = memory_print ("%s: %s(): cannot tell whether it preserves %s: %s at %s",
			   file, function, names, finding->insn,
			   shown (verify, finding->address, at));
      break;
    default:
      kind = LOST;
      text = memory_print (finding->result
			   ? "%s: %s() loses its result in %s: %s at %s"
			   : "%s: %s() loses %s: %s at %s", file, function, names,
			   finding->insn, shown (verify, finding->address, at));
    }
  if (kind != PRESERVED)
    {
      char *path = memory_string ("");
      for (size_t i = 0; i < finding->path_count; i++)
	{
	  char *longer = memory_print ("%s%s ", path,
				       shown (verify, finding->path[i], at));
	  free (path);
	  path = longer;
	}
      char *whole = memory_print ("%s (path %s- %s)", text, path,
				  shown (verify, finding->end, at));
      free (path);
      free (text);
      text = whole;
    }
  report_finding (verify->report, &(struct finding) { .kind = kind, .file = file,
						      .function = function,
						      .text = text });
  free (text);
  free (names);
}

static void
verify_function (struct verify *verify, const struct symbol *function)
{
  verify->function = function;
  struct code code = { .machine = verify->object->machine, .class = function->class,
		       .pointers = !verify->object->has_notes
				   || verify->object->pointers,
		       .part = part_of (verify, function), .target = find_target,
		       .operand = find_operand, .entry = read_entry,
		       .data = verify };
  struct code_finding findings[CODE_FINDINGS];
  size_t count = code_verify (&code, findings);
  for (int fate = CODE_LOST; fate >= CODE_UNTOUCHED; fate--)
    for (size_t i = 0; i < count; i++)
      if (findings[i].name && (int) findings[i].fate == fate)
	{
	  tell (verify, findings, count, i);
	  findings[i].name = NULL;
	}
}

/* Find the symbols and relocations of OBJECT.  */

static void
prepare (struct verify *verify)
{
  for (Elf_Scn *section = NULL;
       (section = elf_nextscn (verify->elf, section));)
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header))
	continue;
      if (header.sh_type == SHT_SYMTAB)
	verify->symbols = elf_getdata (section, NULL);
      if (header.sh_type == SHT_RELA && header.sh_info < verify->section_count
	  && !object_is_final (verify->object))
	verify->relocations[header.sh_info] = section;
    }
  struct object *object = verify->object;
  for (size_t i = 0; i < object->count; i++)
    (object->symbols[i].dynamic ? verify->dynamic : verify->by_index)
      [object->symbols[i].index] = &object->symbols[i];
}

void
verify_object (struct report *report, struct object *object)
{
  size_t marked = 0;
  struct verify verify = { .report = report, .object = object };
  for (size_t i = 0; i < object->count; i++)
    {
      marked += object->functions && object->symbols[i].known == MARKED;
      if (object->symbols[i].index >= verify.index_count)
	verify.index_count = object->symbols[i].index + 1;
    }
  if (marked == 0)
    return;
  int descriptor = image_open (object->image);
  if (descriptor < 0)
    return;
  verify.elf = elf_begin (descriptor, ELF_C_READ, NULL);
  if (verify.elf && elf_getshdrnum (verify.elf, &verify.section_count) == 0)
    {
      verify.relocations = memory_get ((verify.section_count + 1)
				       * sizeof *verify.relocations);
      verify.by_index = memory_get (verify.index_count * sizeof *verify.by_index);
      verify.dynamic = memory_get (verify.index_count * sizeof *verify.dynamic);
      prepare (&verify);
      for (size_t i = 0; i < object->function_count; i++)
	{
	  const struct symbol *function = object->functions[i];
	  /* Several names of the same code are looked at once.  */
	  bool again = i > 0 && object->functions[i - 1]->section == function->section
		       && object->functions[i - 1]->value == function->value
		       && object->functions[i - 1]->known == MARKED;
	  /* At the address of an indirect function is its resolver.  */
	  if (function->known == MARKED && !function->indirect && !again)
	    verify_function (&verify, function);
	}
      free (verify.relocations);
      free (verify.by_index);
      free (verify.dynamic);
    }
  elf_end (verify.elf);
  close (descriptor);
}
