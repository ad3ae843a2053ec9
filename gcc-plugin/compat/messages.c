/* The messages of GCC, which the releases print by different classes.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define INCLUDE_VECTOR
#include "compat/gcc-compat.h"
#include "compat/messages.h"
#include "diagnostic.h"
#if GCCPLUGIN_VERSION_MAJOR >= 16
#include "diagnostics/sink.h"
#elif GCCPLUGIN_VERSION_MAJOR >= 15
#include "diagnostic-format.h"
#endif

int
compat_error_count (void)
{
  return errorcount;
}

FILE *
compat_replace_diagnostic_stream (FILE *stream)
{
#if GCCPLUGIN_VERSION_MAJOR >= 16
  pretty_printer *printer = global_dc->get_sink (0).get_printer ();
#elif GCCPLUGIN_VERSION_MAJOR >= 15
  pretty_printer *printer = global_dc->get_output_format (0).get_printer ();
#else
  pretty_printer *printer = global_dc->printer;
#endif
#if GCCPLUGIN_VERSION_MAJOR >= 15
  FILE *&slot = pp_buffer (printer)->m_stream;
#else
  FILE *&slot = pp_buffer (printer)->stream;
#endif
  FILE *saved = slot;
  slot = stream;
  return saved;
}

#if GCCPLUGIN_VERSION_MAJOR >= 15
typedef pp_token_list &decoder_list;
#define COMPAT_OBSTACK(BUFFER) ((BUFFER)->m_obstack)
#else
typedef const char **decoder_list;
#define COMPAT_OBSTACK(BUFFER) ((BUFFER)->obstack)
#endif

static printer_fn saved_decoder;
static size_t (*edit_message) (char *, size_t);
static char *(*amend_type) (tree, const char *);
static bool (*type_amended) (tree);

#if GCCPLUGIN_VERSION_MAJOR >= 14
#define COMPAT_ARGUMENTS(TEXT) ((TEXT)->m_args_ptr)
#else
#define COMPAT_ARGUMENTS(TEXT) ((TEXT)->args_ptr)
#endif

/* The next argument of TEXT, which stays the next.  */

static tree
next_tree_argument (const text_info *text)
{
  va_list arguments;
  va_copy (arguments, *COMPAT_ARGUMENTS (text));
  tree t = va_arg (arguments, tree);
  va_end (arguments);
  return t;
}

/* Amend what was printed of TYPE to OUT behind BEFORE.  */

static void
amend_printed (struct obstack *out, size_t before, tree type)
{
  size_t size = obstack_object_size (out);
  if (size <= before || !type || !TYPE_P (type))
    return;
  char *printed = xstrndup ((char *) obstack_base (out) + before,
			    size - before);
  if (char *amended = amend_type (type, printed))
    {
      obstack_blank_fast (out, (ptrdiff_t) before - (ptrdiff_t) size);
      obstack_grow (out, amended, strlen (amended));
      free (amended);
    }
  free (printed);
}

/* True if the options ask for messages in JSON or SARIF, for which there is no
   stream.  */

static bool
structured_messages_p (void)
{
  static const char *const options[] =
  {
    "-fdiagnostics-format=", "-fdiagnostics-add-output=",
    "-fdiagnostics-set-output="
  };
  for (unsigned int i = 0; i < save_decoded_options_count; i++)
    if (const char *text = save_decoded_options[i].orig_option_with_args_text)
      for (const char *option : options)
	if (strncmp (text, option, strlen (option)) == 0
	    && strcmp (text, "-fdiagnostics-format=text") != 0)
	  return true;
  return false;
}

/* A label of a place in the source, edited.  They are never freed.  */

class edited_label : public range_label
{
public:
  edited_label (const range_label *label) : m_label (label), m_next (all)
  {
    all = this;
  }

  label_text get_text (unsigned int index) const final override
  {
    label_text text = m_label->get_text (index);
#if GCCPLUGIN_VERSION_MAJOR >= 13
    const char *original = text.get ();
#else
    const char *original = text.m_buffer;
#endif
    if (!original)
      return text;
    char *copy = xstrdup (original);
    copy[edit_message (copy, strlen (copy))] = '\0';
    return label_text::take (copy);
  }

  static bool one_p (const range_label *label)
  {
    for (const edited_label *l = all; l; l = l->m_next)
      if (l == label)
	return true;
    return false;
  }

private:
  static const edited_label *all;
  const range_label *m_label;
  const edited_label *m_next;
};

const edited_label *edited_label::all;

/* Have the labels of WHERE, or null, edited.  */

static void
edit_labels (rich_location *where)
{
  for (unsigned int i = 0; where && i < where->get_num_locations (); i++)
    {
      location_range *range
	= const_cast<location_range *> (where->get_range (i));
      if (range->m_label && !edited_label::one_p (range->m_label))
	range->m_label = new edited_label (range->m_label);
    }
}

/* True if the two types that TEXT compares, of which one is the next argument,
   are to be amended: both or neither, for C++ waits for the second.  */

static bool
amended_pair_p (const text_info *text)
{
  static const text_info *first;
  static bool amended;
  if (first == text)
    first = NULL;
  else
    {
      first = text;
      tree type = next_tree_argument (text);
      amended = type && TYPE_P (type) && type_amended (type);
    }
  return amended;
}

/* What prints an argument of a message for the language.  C++ puts %H and %I,
   two types that are compared, off to where they cannot be edited: where no
   stream is to do that, they are printed as types that are not.  */

static bool
decode_and_edit (pretty_printer *pp, text_info *text, const char *spec,
		 int precision, bool wide, bool plus, bool hash, bool *quoted,
		 decoder_list list)
{
  static int structured = -1;
  if (structured < 0)
    structured = structured_messages_p ();
  if ((*spec == 'H' || *spec == 'I')
      && (amended_pair_p (text) || structured))
    spec = "T";
  tree type = *spec == 'T' ? next_tree_argument (text) : NULL_TREE;
  if (structured)
    edit_labels (text->m_richloc);

  struct obstack *out = COMPAT_OBSTACK (pp_buffer (pp));
  size_t before = obstack_object_size (out);
  bool ok = saved_decoder (pp, text, spec, precision, wide, plus, hash,
			   quoted, list);
  amend_printed (out, before, type);
  size_t size = obstack_object_size (out);
  if (size > before)
    {
      size_t left = edit_message ((char *) obstack_base (out) + before,
				  size - before);
      obstack_blank_fast (out, (ptrdiff_t) (before + left) - (ptrdiff_t) size);
    }
  return ok;
}

void
compat_edit_messages (size_t (*edit) (char *, size_t),
		      char *(*amend) (tree, const char *), bool (*amends) (tree))
{
  edit_message = edit;
  amend_type = amend;
  type_amended = amends;
#if GCCPLUGIN_VERSION_MAJOR >= 15
  saved_decoder = pp_format_decoder (global_dc->get_reference_printer ());
  if (saved_decoder)
    global_dc->set_format_decoder (decode_and_edit);
#else
  saved_decoder = pp_format_decoder (global_dc->printer);
  if (saved_decoder)
    pp_format_decoder (global_dc->printer) = decode_and_edit;
#endif
}
