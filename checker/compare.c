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
#include "saves.h"
#include "verify.h"

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
  bool unseen;			/* nothing shows who makes the use */
};

static const char *
file_of (const struct object *object)
{
  return object->image->name;
}

/* The file that has DEFINITION and, where it holds several units, which of them.  */

static char *
describe_definer (const struct symbol *definition)
{
  const struct object *object = definition->object;
  const char *file = file_of (object);
  if (definition->unit && object->kind != RELOCATABLE)
    return memory_print ("%s in %s", definition->unit, file);
  return memory_string (file);
}

/* What DEFINER's definition says of the matter, to stand after "a() calls b() as
   preserve_most; ".  */

static char *
describe_definition (const struct comparison *comparison, const char *definer)
{
  const struct symbol *definition = comparison->definition;
  switch (comparison->finding.kind)
    {
    case DISAGREEMENT:
      if (definition->followed)
	return memory_print ("what %s defines does not preserve its registers",
			     definer);
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
			   " debugging information of it%s%s%s", definer,
			   definition->saves ? "; .eh_frame says that it saves " : "",
			   definition->saves ? definition->saves : "",
			   definition->saves ? ", which the convention preserves" : "");
    case NOT_FOUND:
      return memory_string ("none of the files defines it");
    default:
      if (!definition)
	return memory_string ("none of the files defines it, so it is not called");
      if (definition->followed)
	return memory_print ("the code that %s defines preserves its registers",
			     definer);
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
    who = memory_string (comparison->unseen ? "it calls" : "its data have");
  char *definer = comparison->definition
    ? describe_definer (comparison->definition) : NULL;
  char *definition = describe_definition (comparison, definer);
  char *text = memory_print ("%s: %s %s() as preserve_most; %s", finding->file,
			     who, finding->name, definition);
  finding->function = function;
  finding->text = text;
  report_finding (comparison->report, finding);
  free (who);
  free (definer);
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

/* The definition of SYMBOL, which a use with the result in CLASS means, and all that
   can be known of it.  */

static struct symbol *
find_definition (struct report *report, struct symbol *symbol, const char *class)
{
  struct symbol *definition = resolve (symbol);
  if (!definition
      || (definition->known != UNKNOWN
	  && (!definition->noted || definition->confirmed)))
    return definition;
  const char *wrong = debug_read_ordinary (definition->object);
  if (wrong)
    {
      const char *file = file_of (definition->object);
      char *text = memory_print ("%s: %s", file, wrong);
      report_finding (report, &(struct finding) { .kind = UNREADABLE, .file = file,
						  .text = text });
      free (text);
    }
  else if (report->verify && definition->known == UNKNOWN && !definition->noted)
    verify_definition (report, definition, class);
  if (definition->known == UNKNOWN && !definition->noted)
    saves_read (definition->object);
  return definition;
}

/* Tell of USE of SYMBOL, which DEFINITION defines.  A use that is SUPPOSED is one
   only if something refers to SYMBOL.  */

static void
compare_use (struct report *report, const struct symbol *symbol,
	     const struct use *use, const struct symbol *definition, bool supposed)
{
  struct comparison comparison =
    {
      .report = report, .use = use, .definition = definition,
      .finding = { .kind = compare (symbol, use, definition),
		   .file = file_of (symbol->object), .name = symbol->name->text,
		   .definer = definition ? file_of (definition->object) : NULL }
    };
  if (use->function || object_is_final (symbol->object))
    {
      comparison.unseen = true;
      tell_use (&comparison, use->function);
    }
  else if (!reference_functions (symbol, tell_use, &comparison) && !supposed)
    {
      comparison.unseen = true;
      tell_use (&comparison, NULL);
    }
}

/* An object that defines SYMBOL with the convention calls it so, too, but gets
   another definition if the linker takes that.  */

static void
compare_own (struct report *report, struct symbol *symbol)
{
  if (symbol->local || !symbol->defined || symbol->known != MARKED
      || (object_is_final (symbol->object) && !(symbol->dynamic && symbol->bound)))
    return;
  struct symbol *definition = resolve (symbol);
  if (!definition || definition->object == symbol->object)
    return;
  struct use use = { .class = symbol->class };
  compare_use (report, symbol, &use, find_definition (report, symbol, symbol->class),
	       true);
}

/* A name that the object OBJECT uses by the convention has no symbol.  If it means one
   of those with a version, it has to agree with all of them, else nobody knows.  */

static void
compare_renamed (struct report *report, struct object *object,
		 const struct renamed *renamed)
{
  struct use use = { .class = renamed->class };
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      if (!object_may_rename (symbol))
	continue;
      struct symbol *definition = find_definition (report, symbol, use.class);
      struct comparison comparison =
	{
	  .use = &use, .definition = definition,
	  .finding = { .kind = compare (symbol, &use, definition),
		       .file = file_of (object), .name = renamed->name,
		       .definer = definition ? file_of (definition->object) : NULL }
	};
      struct finding *finding = &comparison.finding;
      if (finding->kind == AGREEMENT)
	continue;
      char *definer = definition ? describe_definer (definition) : NULL;
      char *what = describe_definition (&comparison, definer);
      char *text = memory_print ("%s: cannot know whether %s(), which it calls as"
				 " preserve_most, is %s@%s; %s", finding->file,
				 renamed->name, symbol->name->text, symbol->version,
				 what);
      finding->text = text;
      if (finding->kind != NOT_FOUND)
	finding->kind = CANNOT_KNOW;
      report_finding (report, finding);
      free (definer);
      free (what);
      free (text);
    }
}

void
compare_object (struct report *report, struct object *object)
{
  for (const struct renamed *each = object->renamed; each; each = each->next)
    compare_renamed (report, object, each);
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      if (symbol->uses)
	{
	  struct symbol *definition = find_definition (report, symbol,
						       symbol->uses->class);
	  for (struct use *use = symbol->uses; use; use = use->next)
	    compare_use (report, symbol, use, definition, false);
	}
      else
	compare_own (report, symbol);
    }
}
