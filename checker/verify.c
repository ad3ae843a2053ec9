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

/* The bytes of FUNCTION, to its end or that of its section.  */

static struct code_part
part_of (const struct verify *verify, const struct symbol *function)
{
  struct code_part part = { NULL, 0, 0 };
  for (Elf_Scn *section = NULL;
       (section = elf_nextscn (verify->elf, section));)
    {
      GElf_Shdr header;
      bool final = object_is_final (verify->object);
      if (!gelf_getshdr (section, &header) || header.sh_type == SHT_NOBITS
	  || !(header.sh_flags & SHF_EXECINSTR)
	  || (!final && elf_ndxscn (section) != function->section))
	continue;
      uint64_t offset = function->value - (final ? header.sh_addr : 0);
      Elf_Data *data = offset < header.sh_size ? elf_rawdata (section, NULL) : NULL;
      if (!data || !data->d_buf || offset >= data->d_size)
	continue;
      part.bytes = (const unsigned char *) data->d_buf + offset;
      part.size = data->d_size - offset;
      if (function->size && function->size < part.size)
	part.size = function->size;
      part.address = address_in (verify, function->section, function->value);
      break;
    }
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
  bool loaded = size == 0;
  target->known = !loaded;
  target->address = destination;
  split_address (verify, address, &section, &value);
  if (loaded && !object_is_final (verify->object))
    {
      size = verify->object->machine == EM_AARCH64 ? 4 : 7;
      if (find_relocation (verify, section, value, size, &relocation)
	  && is_slot (verify, GELF_R_TYPE (relocation.r_info)))
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
    if (!object->symbols[i].dynamic)
      verify->by_index[object->symbols[i].index] = &object->symbols[i];
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
    }
  elf_end (verify.elf);
  close (descriptor);
}
