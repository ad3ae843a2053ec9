/* Do the callers of a function and its definition agree?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "debug.h"
#include "memory.h"
#include "reference.h"
#include "resolve.h"

/* Whether each register of the result in CLASS is one of OTHER.  */

static bool
is_within (const char *class, const char *other)
{
  if (class[0] == '-')
    return true;
  while (*class)
    {
      size_t length = strcspn (class, ",");
      const char *place = other;
      while (*place && (strcspn (place, ",") != length
			|| memcmp (place, class, length) != 0))
	{
	  place += strcspn (place, ",");
	  place += *place == ',';
	}
      if (!*place)
	return false;
      class += length;
      class += *class == ',';
    }
  return true;
}

/* What is the matter with a use, if anything.  */

struct comparison
{
  struct report *report;
  struct finding finding;
  const struct use *use;
  const struct symbol *definition;
};

static const char *
file_of (const struct object *object)
{
  return object->image->name;
}

/* What the definition says of the matter, to stand after "a() calls b() as
   preserve_most; ".  */

static char *
describe_definition (const struct comparison *comparison)
{
  const struct symbol *definition = comparison->definition;
  const char *definer = comparison->finding.definer;
  switch (comparison->finding.kind)
    {
    case DISAGREEMENT:
      return memory_print ("%s defines it as an ordinary function", definer);
    case OTHER_RESULT:
      return memory_print ("%s defines it with another result: it does not preserve"
			   " %s, and the caller takes only %s for changed", definer,
			   definition->class,
			   comparison->use->class[0] == '-' ? "none"
			   : comparison->use->class);
    case CANNOT_KNOW:
      if (definition->indirect)
	return memory_print ("%s chooses the function when the program starts",
			     definer);
      if (definition->noted)
	return memory_print ("the notes of %s differ about it", definer);
      return memory_print ("cannot know what %s defines: it has neither a note nor"
			   " debugging information of it", definer);
    case NOT_FOUND:
      return memory_string ("none of the files defines it");
    default:
      return memory_print ("%s defines it so", definer);
    }
}

/* Tell of the use in FUNCTION, NULL if that is not known.  */

static void
tell_use (void *data, const char *function)
{
  struct comparison *comparison = data;
  struct finding *finding = &comparison->finding;
  const char *unit = comparison->use->unit;
  char *who;
  if (function)
    who = memory_print ("%s() calls", function);
  else if (unit)
    who = memory_print ("%s declares", unit);
  else
    who = memory_string ("its data have");
  char *definition = describe_definition (comparison);
  char *text = memory_print ("%s: %s %s() as preserve_most; %s", finding->file,
			     who, finding->name, definition);
  finding->function = function;
  finding->text = text;
  report_finding (comparison->report, finding);
  free (who);
  free (definition);
  free (text);
}

/* Compare USE of SYMBOL with DEFINITION, NULL if there is none.  */

static enum finding_kind
compare (const struct symbol *symbol, const struct use *use,
	 const struct symbol *definition)
{
  if (!definition)
    /* Nothing is called then.  */
    return symbol->weak ? AGREEMENT : NOT_FOUND;
  if (definition->known == ORDINARY)
    return DISAGREEMENT;
  if (definition->known == UNKNOWN)
    return CANNOT_KNOW;
  if (use->class && definition->class && !is_within (definition->class, use->class))
    return OTHER_RESULT;
  return AGREEMENT;
}

static void
compare_symbol (struct report *report, struct symbol *symbol)
{
  struct symbol *definition = resolve (symbol);
  if (definition && definition->known == UNKNOWN)
    {
      const char *wrong = debug_read_ordinary (definition->object);
      if (wrong)
	{
	  const char *file = file_of (definition->object);
	  char *text = memory_print ("%s: %s", file, wrong);
	  report_finding (report, &(struct finding) { .kind = UNREADABLE,
						      .file = file, .text = text });
	  free (text);
	}
    }
  for (struct use *use = symbol->uses; use; use = use->next)
    {
      enum finding_kind kind = compare (symbol, use, definition);
      struct comparison comparison =
	{
	  report,
	  { .kind = kind, .file = file_of (symbol->object),
	    .name = symbol->name->text,
	    .definer = definition ? file_of (definition->object) : NULL },
	  use, definition
	};
      if (use->function || symbol->object->kind == LIBRARY
	  || symbol->object->kind == PROGRAM)
	tell_use (&comparison, use->function);
      else
	reference_functions (symbol, tell_use, &comparison);
    }
}

void
compare_object (struct report *report, struct object *object)
{
  for (size_t i = 0; i < object->count; i++)
    if (object->symbols[i].uses)
      compare_symbol (report, &object->symbols[i]);
}
