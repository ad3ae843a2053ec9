/* Which symbols and functions does an object have?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "object.h"

bool
object_is_final (const struct object *object)
{
  return object->kind == LIBRARY || object->kind == PROGRAM;
}

static int
by_place (const void *first, const void *second)
{
  const struct symbol *a = *(struct symbol *const *) first;
  const struct symbol *b = *(struct symbol *const *) second;
  if (a->section != b->section)
    return a->section < b->section ? -1 : 1;
  if (a->value != b->value)
    return a->value < b->value ? -1 : 1;
  return a < b ? -1 : a > b;
}

void
object_index (struct object *object)
{
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      struct name *name = symbol->name;
      if (name->last)
	name->last->next = symbol;
      else
	name->symbols = symbol;
      name->last = symbol;
      if (symbol->defined && symbol->code)
	{
	  memory_grow (&object->functions, object->function_count,
		       sizeof *object->functions);
	  object->functions[object->function_count++] = symbol;
	}
    }
  if (object->function_count)
    qsort (object->functions, object->function_count,
	   sizeof *object->functions, by_place);
}

void
object_unindex (struct object *object)
{
  for (size_t i = 0; i < object->count; i++)
    {
      struct name *name = object->symbols[i].name;
      struct symbol **link = &name->symbols;
      name->last = NULL;
      while (*link && (*link)->object != object)
	{
	  name->last = *link;
	  link = &(*link)->next;
	}
      *link = NULL;
    }
}

void
object_free (struct object *object)
{
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      for (struct use *use = symbol->uses, *next; use; use = next)
	{
	  next = use->next;
	  free (use->class);
	  free (use->unit);
	  free (use->function);
	  free (use);
	}
      free (symbol->class);
      free (symbol->unit);
      free (symbol->saves);
      free (symbol->version);
    }
  for (struct renamed *each = object->renamed, *next; each; each = next)
    {
      next = each->next;
      free (each->name);
      free (each->class);
      free (each);
    }
  free (object->symbols);
  free (object->functions);
  free (object->library);
  free (object);
}

struct symbol *
object_symbol (const struct object *object, const struct name *name)
{
  struct symbol *local = NULL, *dynamic = NULL;
  int locals = 0;
  for (struct symbol *each = name->symbols; each; each = each->next)
    if (each->object != object)
      continue;
    else if (each->local)
      {
	local = each;
	locals++;
      }
    else if (!each->dynamic && (each->defined || !object_is_final (object)))
      return each;
    else if (each->dynamic && !each->old_version)
      dynamic = each;
  return dynamic ? dynamic : locals == 1 ? local : NULL;
}

/* Whether a name with VERSION, of LENGTH bytes, 0 if it has none, means SYMBOL.  In what
   was linked, object_symbol knows what one without means.  */

static bool
has_version (const struct symbol *symbol, const char *version, size_t length)
{
  bool final = object_is_final (symbol->object);
  if (length == 0)
    return !symbol->version && !final;
  return symbol->version && (symbol->defined || symbol->dynamic || !final)
	 && strlen (symbol->version) == length
	 && memcmp (symbol->version, version, length) == 0;
}

struct symbol *
object_symbol_of (const struct object *object, const char *text, size_t length)
{
  const char *end = text + length, *version = memchr (text, '@', length);
  if (!version || version == text)
    version = end;
  struct name *name = name_of (text, version - text, false);
  while (version < end && *version == '@')
    version++;
  for (struct symbol *each = name ? name->symbols : NULL; each; each = each->next)
    if (each->object == object && !each->local
	&& has_version (each, version, end - version))
      return each;
  return name && version == end ? object_symbol (object, name) : NULL;
}

size_t
object_functions_at (const struct object *object, unsigned section,
		     uint64_t value)
{
  struct symbol wanted = { .section = section, .value = value };
  size_t low = 0, high = object->function_count;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      const struct symbol *symbol = object->functions[middle];
      if (symbol->section < wanted.section
	  || (symbol->section == section && symbol->value < value))
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

struct symbol *
object_function_around (const struct object *object, unsigned section,
			uint64_t value)
{
  size_t next = object_functions_at (object, section, value);
  if (next < object->function_count
      && object->functions[next]->section == section
      && object->functions[next]->value == value)
    return object->functions[next];
  /* Functions seldom overlap, but one without size may lie in another.  */
  for (size_t tries = 0; next > 0 && tries < 8; tries++)
    {
      struct symbol *symbol = object->functions[--next];
      if (symbol->section != section)
	break;
      if (value - symbol->value < symbol->size || symbol->size == 0)
	return symbol;
    }
  return NULL;
}

void
object_add_use (struct symbol *symbol, char *class, char *unit, char *function,
		bool foreign)
{
  struct use *use = memory_get (sizeof *use);
  use->class = class;
  use->unit = unit;
  use->function = function;
  use->foreign = foreign;
  struct use **end = &symbol->uses;
  while (*end)
    end = &(*end)->next;
  *end = use;
  symbol->object->has_marks = true;
}

void
object_add_renamed (struct object *object, const char *text, size_t length, char *class)
{
  struct renamed **end = &object->renamed;
  for (; *end; end = &(*end)->next)
    if (strlen ((*end)->name) == length && memcmp ((*end)->name, text, length) == 0)
      {
	free (class);
	return;
      }
  *end = memory_get (sizeof **end);
  **end = (struct renamed) { NULL, memory_print ("%.*s", (int) length, text), class };
}

bool
object_may_rename (const struct symbol *symbol)
{
  return symbol->object->renamed && symbol->version && !symbol->defined
	 && !symbol->local && !symbol->uses;
}
