/* Which definition does a linker take for a name?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <string.h>

#include "resolve.h"

/* Whether what refers to VERSION, NULL for any, finds the definition SYMBOL of a
   library.  */

static bool
has_version (const struct symbol *symbol, const char *version)
{
  if (!version)
    return !symbol->old_version;
  return !symbol->version || strcmp (symbol->version, version) == 0;
}

/* The only program of OBJECTS, whose definitions come before those of libraries;
   NULL if there are several.  */
static struct object *program;

/* The first definition of SYMBOL's name that the dynamic linker finds.  */

static struct symbol *
search_libraries (const struct symbol *symbol)
{
  const struct name *name = symbol->name;
  struct symbol *found = NULL;
  for (struct symbol *each = name->symbols; each; each = each->next)
    if (each->defined && each->dynamic && !each->local && each->object->included
	&& has_version (each, symbol->version)
	&& (each->object->kind == LIBRARY || each->object == program))
      {
	if (each->object == program)
	  return each;
	if (!found)
	  found = each;
      }
  return found;
}

/* The definition of SYMBOL's name and version that an object has.  */

static struct symbol *
search_objects (const struct symbol *symbol)
{
  for (struct symbol *each = symbol->name->symbols; each; each = each->next)
    if (each->defined && !each->local && each->object->included
	&& each->object->kind == RELOCATABLE && each->version
	&& strcmp (each->version, symbol->version) == 0)
      return each;
  return NULL;
}

/* The definition that the object OBJECT itself has.  */

static struct symbol *
own_definition (const struct object *object, const struct name *name)
{
  struct symbol *symbol = object_symbol (object, name);
  return symbol && symbol->defined ? symbol : NULL;
}

/* What a module's reference means: the kernel exports it, or another module.  */

static struct symbol *
search_kernel (const struct symbol *symbol)
{
  struct symbol *found = NULL;
  for (struct symbol *each = symbol->name->symbols; each; each = each->next)
    if (each->defined && !each->local && !each->dynamic && each->object->included)
      {
	if (each->object->kind != MODULE)
	  return each;
	if (!found)
	  found = each;
      }
  return found;
}

struct symbol *
resolve (struct symbol *symbol)
{
  struct object *object = symbol->object;
  if (symbol->local)
    return symbol;
  struct symbol *own = own_definition (object, symbol->name);
  switch (object->kind)
    {
    case MODULE:
      return own ? own : search_kernel (symbol);
    case PROGRAM:
      return own ? own : search_libraries (symbol);
    case LIBRARY:
      {
	/* What .dynsym does not define binds within the library.  */
	bool exported = false;
	for (struct symbol *each = symbol->name->symbols; each; each = each->next)
	  exported |= each->object == object && each->dynamic && each->defined;
	if (own && (!exported || object->symbolic))
	  return own;
	struct symbol *found = search_libraries (symbol);
	return found ? found : own;
      }
    case RELOCATABLE:
      break;
    }
  struct symbol *found = symbol->version ? search_objects (symbol) : NULL;
  if (!found)
    found = symbol->name->included;
  if (found && has_version (found, symbol->version))
    return found;
  return search_libraries (symbol);
}

/* Include OBJECT in the link: it needs what it refers to, and defines what no
   other has defined yet, or only weakly.  */

static void
include (struct object *object)
{
  object->included = true;
  if (object->kind != RELOCATABLE)
    return;
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      struct name *name = symbol->name;
      if (symbol->local)
	continue;
      if (!symbol->defined)
	name->needed |= !symbol->weak;
      else if (!symbol->old_version
	       && (!name->included || (name->included->weak && !symbol->weak)))
	name->included = symbol;
    }
}

/* Whether the archive's member OBJECT defines what is needed.  */

static bool
is_needed (const struct object *object)
{
  for (size_t i = 0; i < object->count; i++)
    {
      const struct symbol *symbol = &object->symbols[i];
      if (symbol->defined && !symbol->local && symbol->name->needed
	  && !symbol->name->included)
	return true;
    }
  return false;
}

/* Include the needed members of the archive that OBJECTS begins with.  Returns
   whether there were any.  */

static bool
search_archive (struct object **objects, size_t count)
{
  bool any = false, again = true;
  while (again)
    {
      again = false;
      for (size_t i = 0; i < count
	   && objects[i]->image->archive == objects[0]->image->archive; i++)
	if (!objects[i]->included && is_needed (objects[i]))
	  {
	    include (objects[i]);
	    any = again = true;
	  }
    }
  return any;
}

/* A library's definitions end the need for an archive's.  */

static void
satisfy (struct object *library)
{
  for (size_t i = 0; i < library->count; i++)
    {
      struct symbol *symbol = &library->symbols[i];
      if (symbol->dynamic && symbol->defined && !symbol->old_version)
	symbol->name->needed = false;
    }
}

void
resolve_link (struct object **objects, size_t count)
{
  /* Without anything that could need them, archives are looked at as they
     are.  */
  bool whole = true;
  size_t programs = 0;
  for (size_t i = 0; i < count; i++)
    {
      whole &= objects[i]->image->archive != 0 || objects[i]->kind == LIBRARY;
      if (objects[i]->kind == PROGRAM)
	{
	  program = objects[i];
	  programs++;
	}
    }
  if (programs != 1)
    program = NULL;
  /* A library that comes before an archive has its symbols found first; what
     comes later may need members of an earlier archive with some linkers.  */
  for (size_t i = 0; i < count; i++)
    if (objects[i]->image->archive == 0 || whole)
      {
	include (objects[i]);
	if (object_is_final (objects[i]))
	  satisfy (objects[i]);
      }
    else if (i == 0
	     || objects[i]->image->archive != objects[i - 1]->image->archive)
      search_archive (objects + i, count - i);
  for (bool again = true; again;)
    {
      again = false;
      for (size_t i = 0; i < count; i++)
	if (objects[i]->image->archive != 0
	    && (i == 0
		|| objects[i]->image->archive != objects[i - 1]->image->archive))
	  again |= search_archive (objects + i, count - i);
    }
}
