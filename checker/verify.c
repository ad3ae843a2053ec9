/* Does the code of an object's functions preserve what it has to?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include <stdlib.h>

#include "code.h"
#include "memory.h"
#include "place.h"
#include "section.h"
#include "verify.h"

struct verify
{
  struct report *report;
  struct places places;
};

static const char *
shown (const struct verify *verify, uint64_t address, char text[32])
{
  unsigned section;
  uint64_t value;
  places_split (&verify->places, address, &section, &value);
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
  const char *file = verify->places.object->image->name;
  const char *function = verify->places.function->name->text;
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

/* Follow FUNCTION, which returns in CLASS, and tell what becomes of its registers.
   Returns the worst that does.  */

static enum code_fate
verify_function (struct verify *verify, const struct symbol *function,
		 const char *class)
{
  static const char warnings[] = "__bug_table";
  const char *wrong;
  verify->places.function = function;
  struct code code = { .machine = verify->places.object->machine, .class = class,
		       .pointers = !verify->places.object->has_notes
				   || verify->places.object->pointers,
		       .warns = section_named (verify->places.elf, NULL, warnings,
					       sizeof warnings, &wrong),
		       .part = places_part (&verify->places, function),
		       .target = places_target, .operand = places_operand,
		       .entry = places_entry, .thread = places_thread,
		       .data = &verify->places };
  struct code_finding findings[CODE_FINDINGS];
  size_t count = code_verify (&code, findings);
  enum code_fate worst = CODE_UNTOUCHED;
  for (size_t i = 0; i < count; i++)
    if (findings[i].fate > worst)
      worst = findings[i].fate;
  for (int fate = CODE_LOST; fate >= CODE_UNTOUCHED; fate--)
    for (size_t i = 0; i < count; i++)
      if (findings[i].name && (int) findings[i].fate == fate)
	{
	  tell (verify, findings, count, i);
	  findings[i].name = NULL;
	}
  return worst;
}

void
verify_definition (struct report *report, struct symbol *definition,
		   const char *class)
{
  struct verify verify = { .report = report };
  if (definition->followed || definition->indirect || !definition->code
      || !places_open (&verify.places, definition->object))
    return;
  definition->followed = true;
  enum code_fate worst = verify_function (&verify, definition, class);
  if (worst == CODE_LOST)
    definition->known = ORDINARY;
  else if (worst != CODE_UNPROVED)
    {
      definition->known = MARKED;
      if (class && !definition->class)
	definition->class = memory_string (class);
    }
  places_close (&verify.places);
}

void
verify_object (struct report *report, struct object *object)
{
  bool marked = false;
  for (size_t i = 0; i < object->count && !marked; i++)
    marked = object->functions && object->symbols[i].known == MARKED;
  struct verify verify = { .report = report };
  if (!marked || !places_open (&verify.places, object))
    return;
  for (size_t i = 0; i < object->function_count; i++)
    {
      const struct symbol *function = object->functions[i];
      /* Several names of the same code are looked at once.  */
      bool again = i > 0 && object->functions[i - 1]->section == function->section
		   && object->functions[i - 1]->value == function->value
		   && object->functions[i - 1]->known == MARKED;
      /* At the address of an indirect function is its resolver.  */
      if (function->known == MARKED && !function->indirect && !function->followed
	  && !again)
	verify_function (&verify, function, function->class);
    }
  places_close (&verify.places);
}
