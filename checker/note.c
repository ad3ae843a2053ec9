/* What do the notes in an object say?

   A note is a string in the section .comment.preserve_most, with a first byte of
   1 and then VERSION KIND BINDING CLASS COMPILER NAME, separated by one blank; the
   manual describes it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <gelf.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "note.h"
#include "section.h"

enum field { RELEASE, KIND, BINDING, CLASS, COMPILER, NAME, FIELDS };

bool
note_is_class (const char *text, size_t length)
{
  static const char *const registers[] = { "rax", "rdx" };
  if (length == 1 && text[0] == '-')
    return true;
  for (size_t i = 0; i < sizeof registers / sizeof *registers; i++)
    {
      size_t size = strlen (registers[i]);
      if (length >= size && memcmp (text, registers[i], size) == 0)
	{
	  text += size;
	  length -= size;
	  if (length == 0)
	    return true;
	  if (*text++ != ',' || --length == 0)
	    return false;
	}
    }
  return false;
}

/* Split the string from TEXT to END.  The last field may have blanks and may be
   empty.  */

static bool
split (const char *text, const char *end, const char *field[FIELDS],
       size_t length[FIELDS])
{
  if (text == end || *text++ != 1)
    return false;
  for (int i = 0; i < NAME; i++)
    {
      const char *blank = memchr (text, ' ', end - text);
      if (!blank || blank == text)
	return false;
      field[i] = text;
      length[i] = blank - text;
      text = blank + 1;
    }
  field[NAME] = text;
  length[NAME] = end - text;
  return true;
}

static bool
is_one (const char *const field[FIELDS], const size_t length[FIELDS],
	enum field which, char letter)
{
  return length[which] == 1 && field[which][0] == letter;
}

/* A definition.  Several notes that differ tell nothing: after ld -r, the
   discarded copies of a function still have theirs.  */

static void
take_definition (struct symbol *symbol, char *class)
{
  if (!symbol->noted)
    {
      symbol->noted = true;
      symbol->known = MARKED;
      symbol->class = class;
      return;
    }
  bool same = symbol->class == class
	      || (symbol->class && class && strcmp (symbol->class, class) == 0);
  if (!same)
    symbol->known = UNKNOWN;
  free (class);
}

/* A use, once: after ld -r, each unit still has its notes.  */

static void
take_use (struct symbol *symbol, char *class, bool foreign)
{
  for (const struct use *use = symbol->uses; use; use = use->next)
    if (use->foreign == foreign
	&& (use->class == class
	    || (use->class && class && strcmp (use->class, class) == 0)))
      {
	free (class);
	return;
      }
  object_add_use (symbol, class, NULL, NULL, foreign);
}

static void
take_note (struct object *object, const char *const field[FIELDS],
	   const size_t length[FIELDS])
{
  object->has_notes = true;
  if (is_one (field, length, KIND, 'P'))
    object->pointers = object->has_marks = true;
  bool local = is_one (field, length, BINDING, 'l');
  /* After ld -r, a local name may be that of another unit's function.  */
  if (local ? object->units > 1 || !is_one (field, length, KIND, 'D')
      : !is_one (field, length, BINDING, 'g'))
    return;
  struct symbol *symbol = object_symbol_of (object, field[NAME], length[NAME]);
  char *class = NULL;
  if (note_is_class (field[CLASS], length[CLASS]))
    class = memory_print ("%.*s", (int) length[CLASS], field[CLASS]);
  if (!symbol || symbol->local != local)
    {
      if (is_one (field, length, KIND, 'U'))
	object_add_renamed (object, field[NAME], length[NAME], class);
      else
	free (class);
    }
  else if (is_one (field, length, KIND, 'D') && symbol->defined)
    {
      take_definition (symbol, class);
      object->has_marks = true;
    }
  else if (is_one (field, length, KIND, 'U'))
    take_use (symbol, class,
	      length[COMPILER] < 3 || memcmp (field[COMPILER], "gcc", 3) != 0);
  else
    free (class);
}

/* Let what .symver has given a version be what the notes say of its first name.  */

static void
note_versions (struct object *object)
{
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      if (!symbol->version || !symbol->defined || !symbol->code || symbol->noted)
	continue;
      for (size_t j = object_functions_at (object, symbol->section, symbol->value);
	   j < object->function_count
	   && object->functions[j]->section == symbol->section
	   && object->functions[j]->value == symbol->value; j++)
	if (object->functions[j]->noted && !object->functions[j]->version)
	  {
	    const struct symbol *first = object->functions[j];
	    symbol->noted = true;
	    symbol->known = first->known;
	    symbol->class = first->class ? memory_string (first->class) : NULL;
	    break;
	  }
    }
}

static const char *
read_section (struct object *object, Elf_Scn *section)
{
  Elf_Data *data = elf_getdata (section, NULL);
  if (!data)
    return elf_errmsg (-1);
  const char *text = data->d_buf, *end = text ? text + data->d_size : text;
  while (text < end)
    {
      const char *stop = memchr (text, 0, end - text);
      if (!stop)
	return "its notes do not end";
      const char *field[FIELDS];
      size_t length[FIELDS];
      if (stop == text)
	;
      else if (!split (text, stop, field, length))
	return "a note is malformed";
      else if (is_one (field, length, RELEASE, '1'))
	take_note (object, field, length);
      else
	object->other_notes = true;
      text = stop + 1;
    }
  return NULL;
}

const char *
note_read (struct object *object, Elf *elf)
{
  static const char name[] = ".comment.preserve_most";
  const char *wrong = NULL;
  Elf_Scn *section = NULL;
  while (!wrong && (section = section_named (elf, section, name, sizeof name, &wrong)))
    wrong = read_section (object, section);
  note_versions (object);
  return wrong;
}
