/* What a diagnostic prints of the attribute of a type: the name that the user
   writes.  GCC prints the name under which types carry it, which ends in a
   blank, and has no hook between the two.  So all that the front end writes of
   a diagnostic goes through a stream that leaves the blank out.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-compat.h"
#include "convention.h"
#include "control.h"
#include "spelling.h"

/* Where diagnostics went before.  */
static FILE *saved_stream;

/* The length of the internal name that TEXT, up to END, begins with; 0 for
   none.  A parenthesis or a comma follows the blank there.  */

static size_t
internal_name_length (const char *text, const char *end)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      size_t length = strlen (conv[i]->name);
      if ((size_t) (end - text) > length + 1
	  && memcmp (text, conv[i]->name, length) == 0
	  && text[length] == ' '
	  && (text[length + 1] == ')' || text[length + 1] == ','))
	return length + 1;
    }
  return 0;
}

/* Write SIZE bytes of TEXT, less the blanks.  */

static ssize_t
write_as_spelled (void *, const char *text, size_t size)
{
  const char *end = text + size, *from = text;
  for (const char *p = text; p < end; )
    if (size_t length = internal_name_length (p, end))
      {
	fwrite (from, 1, p + length - 1 - from, saved_stream);
	from = p += length;
      }
    else
      p++;
  fwrite (from, 1, end - from, saved_stream);
  fflush (saved_stream);
  return size;
}

void
spelling_init (void)
{
  if (LEFT_OUT ("spelling"))
    return;
  cookie_io_functions_t functions = { NULL, write_as_spelled, NULL, NULL };
  FILE *stream = fopencookie (NULL, "w", functions);
  if (!stream)
    return;
  /* No name is then split between two writes.  */
  setvbuf (stream, NULL, _IONBF, 0);
  saved_stream = compat_replace_diagnostic_stream (stream);
}
