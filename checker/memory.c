/* Where does memory come from, and how much may it be?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "memory.h"

static void *
or_die (void *block)
{
  if (!block)
    {
      fputs ("preserve-most-check: out of memory\n", stderr);
      exit (2);
    }
  return block;
}

void
memory_limit (void)
{
  /* The sanitizers reserve far more than they use.  */
#ifndef __SANITIZE_ADDRESS__
  struct rlimit limit;
  if (getrlimit (RLIMIT_DATA, &limit) == 0
      && (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > MEMORY_LIMIT))
    {
      limit.rlim_cur = MEMORY_LIMIT;
      setrlimit (RLIMIT_DATA, &limit);
    }
#endif
}

void *
memory_get (size_t size)
{
  return or_die (calloc (1, size ? size : 1));
}

void *
memory_resize (void *block, size_t size)
{
  return or_die (realloc (block, size ? size : 1));
}

char *
memory_string (const char *text)
{
  return or_die (strdup (text));
}

char *
memory_print (const char *format, ...)
{
  va_list arguments;
  char *text;
  va_start (arguments, format);
  if (vasprintf (&text, format, arguments) < 0)
    text = NULL;
  va_end (arguments);
  return or_die (text);
}

/* The array has room for the next power of two of its elements.  */

void
memory_grow (void *items, size_t count, size_t size)
{
  void **array = items;
  if (count & (count - 1))
    return;
  size_t bytes;
  if (__builtin_mul_overflow (count ? 2 * count : 1, size, &bytes))
    or_die (NULL);
  *array = memory_resize (*array, bytes);
}
