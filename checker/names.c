/* Which symbols have this name?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "names.h"

static struct name **table;
static size_t size, used;

/* FNV-1a.  */

static size_t
hash (const char *text, size_t length)
{
  uint64_t value = 0xcbf29ce484222325;
  for (size_t i = 0; i < length; i++)
    value = (value ^ (unsigned char) text[i]) * 0x100000001b3;
  return value ^ value >> 32;
}

static void
enlarge (void)
{
  size_t larger = size ? 2 * size : 1024;
  struct name **other = memory_get (larger * sizeof *other);
  for (size_t i = 0; i < size; i++)
    for (struct name *name = table[i], *next; name; name = next)
      {
	next = name->next;
	size_t slot = hash (name->text, strlen (name->text)) & (larger - 1);
	name->next = other[slot];
	other[slot] = name;
      }
  free (table);
  table = other;
  size = larger;
}

struct name *
name_of (const char *text, size_t length, bool create)
{
  if (create && used >= size)
    enlarge ();
  if (size == 0)
    return NULL;
  size_t slot = hash (text, length) & (size - 1);
  for (struct name *name = table[slot]; name; name = name->next)
    if (strncmp (name->text, text, length) == 0 && name->text[length] == 0)
      return name;
  if (!create)
    return NULL;
  struct name *name = memory_get (sizeof *name + length + 1);
  memcpy (name->text, text, length);
  name->next = table[slot];
  table[slot] = name;
  used++;
  return name;
}

void
names_free (void)
{
  for (size_t i = 0; i < size; i++)
    for (struct name *name = table[i], *next; name; name = next)
      {
	next = name->next;
	free (name);
      }
  free (table);
  table = NULL;
  size = used = 0;
}
