/* What GCC prints of the attribute of a type: the name that the user writes.
   GCC prints the name under which types carry it, which ends in a blank, and
   has no hook just there.  So the blank is left out of what it makes of the
   arguments of a message, of the names of declarations, and, as some of a
   message is put together from other strings, of all that it writes to the
   terminal.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/messages.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/spelling.h"

/* Where diagnostics went before.  */
static FILE *saved_stream;

static const char *(*saved_decl_printable_name) (tree, int);
static const char *(*saved_dwarf_name) (tree, int);

/* The length of the internal name that TEXT, up to END, begins with, up to what
   the user does not write: a blank, which a parenthesis or a comma follows, or
   with a number behind it.  0 for none.  *EXTRA is the length of the rest.  */

static size_t
internal_name_length (const char *text, const char *end, size_t *extra)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      size_t length = strlen (conv[i]->name);
      if ((size_t) (end - text) <= length + 1
	  || memcmp (text, conv[i]->name, length) != 0
	  || text[length] != ' ')
	continue;
      *extra = 1;
      if (text[length + 1] == ')' || text[length + 1] == ',')
	return length;
      while (text + length + *extra < end && ISDIGIT (text[length + *extra]))
	++*extra;
      if (*extra > 1)
	return length;
    }
  return 0;
}

/* Take the blanks out of the SIZE bytes of TEXT, and return how many are
   left.  */

static size_t
spell (char *text, size_t size)
{
  char *end = text + size, *to = text;
  for (char *from = text; from < end; )
    {
      size_t extra;
      if (size_t length = internal_name_length (from, end, &extra))
	{
	  memmove (to, from, length);
	  to += length;
	  from += length + extra;
	}
      else
	*to++ = *from++;
    }
  return to - text;
}

/* True if TYPE leads to a member function's.  */

static bool
leads_to_member_p (tree type)
{
  tree fntype = innermost_function_type (type);
  return fntype && TREE_CODE (fntype) == METHOD_TYPE;
}

/* PRINTED, of TYPE, with the attribute that C++ does not print of a pointer to a
   member function, as the user writes it; or NULL if that is another type.  */

static char *
with_member_attribute (tree type, const char *printed)
{
  if (!leads_to_member_p (type))
    return NULL;
  const struct convention *conv
    = type_convention (innermost_function_type (type));
  const char *star = conv ? strstr (printed, "::*") : NULL;
  /* Not that of a result.  */
  while (star && strncmp (star, "::* (", 5) == 0)
    star = strstr (star + 1, "::*");
  if (!star)
    return NULL;
  const char *open = star;
  for (int depth = 0; open > printed && (depth > 0 || *open != '('); open--)
    if (*open == ')' || *open == '>')
      depth++;
    else if (*open == '(' || *open == '<')
      depth--;
  if (*open != '(')
    return NULL;
  return xasprintf ("%.*s__attribute__((%s)) %s", (int) (open + 1 - printed),
		    printed, conv->name, open + 1);
}

/* Write SIZE bytes of TEXT, less the blanks.  */

static ssize_t
write_as_spelled (void *, const char *text, size_t size)
{
  char *copy = XNEWVEC (char, size);
  memcpy (copy, text, size);
  fwrite (copy, 1, spell (copy, size), saved_stream);
  fflush (saved_stream);
  free (copy);
  return size;
}

/* NAME, or null, less the blanks.  */

static const char *
name_as_spelled (const char *name)
{
  if (!name)
    return NULL;
  size_t size = strlen (name);
  char *copy = xstrdup (name);
  size_t left = spell (copy, size);
  if (left < size)
    name = ggc_alloc_string (copy, left);
  free (copy);
  return name;
}

/* lang_hooks.decl_printable_name.  */

static const char *
printable_name_as_spelled (tree decl, int verbosity)
{
  return name_as_spelled (saved_decl_printable_name (decl, verbosity));
}

/* lang_hooks.dwarf_name.  */

static const char *
dwarf_name_as_spelled (tree decl, int verbosity)
{
  return name_as_spelled (saved_dwarf_name (decl, verbosity));
}

void
spelling_init (void)
{
  if (LEFT_OUT (spelling))
    return;
  WRAP_HOOK (printable_name, lang_hooks.decl_printable_name,
	     saved_decl_printable_name, printable_name_as_spelled);
  WRAP_HOOK (dwarf_name, lang_hooks.dwarf_name, saved_dwarf_name,
	     dwarf_name_as_spelled);
  compat_edit_messages (spell, with_member_attribute, leads_to_member_p);

  cookie_io_functions_t functions = { NULL, write_as_spelled, NULL, NULL };
  FILE *stream = fopencookie (NULL, "w", functions);
  if (!stream)
    return;
  /* No name is then split between two writes.  */
  setvbuf (stream, NULL, _IONBF, 0);
  saved_stream = compat_replace_diagnostic_stream (stream);
}
