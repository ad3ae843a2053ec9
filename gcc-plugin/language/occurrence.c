/* Where the attributes stand in a C++ source, and what becomes of them.

   The front end parses attributes in places where it drops them without a word,
   and the tree of an attribute has no location.  But it has read all tokens of
   the unit before it parses the first.  So each attribute's name gets a number,
   in the tokens, when the front end first shows itself to the plugin.  What is
   parsed by then, at most the first declaration, keeps names without number.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/token.h"
#include "language/position.h"
#include "language/occurrence.h"

static const char *const name_spaces[] =
  { "gnu", "__gnu__", "clang", "__clang__", "_Clang", NULL };

struct occurrence
{
  location_t location;
  const struct convention *conv;
  enum position position;
  bool reached;
};

/* All, in the order of the source, once they are NUMBERED.  The first UNNUMBERED have
   no number.  */
static bool numbered;
static struct occurrence *occurrences;
static unsigned int occurrence_count, unnumbered;

/* The attributes without number that GCC has applied, each to one declarator or
   more.  */
static hash_set<tree> unnumbered_reached;

/* The attribute NAME in the specifier from FIRST up to END is an occurrence of
   CONV.  NEXT is to be parsed next.  */

static void
add_occurrence (struct compat_token *name, const struct convention *conv,
		struct compat_token *first, struct compat_token *end,
		bool standard, const struct compat_token *next)
{
  occurrences = XRESIZEVEC (struct occurrence, occurrences,
			    occurrence_count + 1);
  struct occurrence *o = &occurrences[occurrence_count++];
  o->location = name->location;
  o->conv = conv;
  o->position = position_of (first, end, standard);
  o->reached = false;
  /* The front end skips what follows a name that it does not know.  */
  if (standard && token_p (name + 1, CPP_OPEN_PAREN)
      && !token_p (name + 2, CPP_CLOSE_PAREN) && !LEFT_OUT (arguments))
    error_at (o->location, "%qs attribute does not take any arguments",
	      conv->name);
  if (name < next)
    unnumbered++;
  else
    {
      char *numbered = xasprintf ("%s %u", conv->name, occurrence_count);
      name->value = get_identifier (numbered);
      free (numbered);
    }
}

/* Find the occurrences in the specifier from FIRST up to END.  */

static void
find_in_specifier (struct compat_token *first, struct compat_token *end,
		   bool standard, const struct compat_token *next)
{
  bool using_prefix = (standard && strcmp (token_text (first + 2), "using") == 0
		       && token_one_of_p (first + 3, name_spaces));
  unsigned int depth = 0;
  for (struct compat_token *t = first; t < end; t++)
    {
      if (token_p (t, CPP_OPEN_PAREN))
	depth++;
      else if (token_p (t, CPP_CLOSE_PAREN))
	depth--;
      if (!token_p (t, CPP_NAME))
	continue;
      const struct convention *conv = named_convention (t->value);
      /* What is deeper is another attribute's argument.  */
      if (conv
	  && (standard
	      ? (token_p (t - 1, CPP_SCOPE) ? token_one_of_p (t - 2, name_spaces)
		 : using_prefix)
	      : (depth == 2 && (token_p (t - 1, CPP_OPEN_PAREN)
				|| token_p (t - 1, CPP_COMMA)))))
	add_occurrence (t, conv, first, end, standard, next);
    }
}

/* If T is __builtin_has_attribute, let it ask for the name that types have.  */

static void
rename_question (struct compat_token *t, const struct compat_token *next)
{
  if (strcmp (token_text (t), "__builtin_has_attribute") != 0
      || !token_p (t + 1, CPP_OPEN_PAREN))
    return;
  struct compat_token *name = token_after_bracket (t + 1) - 2;
  if (name < next || !token_p (name, CPP_NAME) || !token_p (name - 1, CPP_COMMA)
      || LEFT_OUT (user_name))
    return;
  if (const struct convention *conv = named_convention (name->value))
    name->value = internal_attribute_identifier (conv);
}

/* True if NAME is one of the tokens from T up to END.  */

static bool
among_tokens_p (const char *name, const struct compat_token *t,
		const struct compat_token *end)
{
  const_tree identifier = maybe_get_identifier (name);
  if (identifier)
    for (; t < end; t++)
      if (t->value == identifier)
	return true;
  return false;
}

/* True if one of the tokens from FIRST up to END names a convention.  */

static bool
named_in_source_p (const struct compat_token *first,
		   const struct compat_token *end)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      char *dunder = xasprintf ("__%s__", conv[i]->name);
      bool named = (among_tokens_p (conv[i]->name, first, end)
		    || among_tokens_p (dunder, first, end));
      free (dunder);
      if (named)
	return true;
    }
  return false;
}

/* Whether no token names a convention.  */
static bool unnamed;

bool
unnamed_in_source_p (void)
{
  return unnamed;
}

bool
number_occurrences (void)
{
  struct compat_token *first, *next, *end;
  if (numbered)
    return unnumbered == 0 && occurrence_count > 0;
  if (!compat_cxx_tokens (&first, &next, &end))
    return false;
  numbered = true;
  token_bounds (first, end);
  unnamed = token_p (end - 1, CPP_EOF) && !named_in_source_p (first, end);
  if (unnamed || LEFT_OUT (occurrences))
    return false;
  for (struct compat_token *t = first; t < end; )
    if (token_attribute_p (t))
      {
	bool standard = token_p (t, CPP_OPEN_SQUARE);
	struct compat_token *after = token_after_bracket (standard ? t : t + 1);
	find_in_specifier (t, after, standard, next);
	t = after;
      }
    else
      rename_question (t++, next);
  return unnumbered == 0 && occurrence_count > 0;
}

/* The number in NAME, from 1 on; 0 if it has none.  */

static unsigned int
number_of (const_tree name)
{
  if (occurrence_count == 0)
    return 0;
  const char *text = IDENTIFIER_POINTER (name);
  const char *blank = strchr (text, ' ');
  return blank && ISDIGIT (blank[1]) ? atoi (blank + 1) : 0;
}

/* The occurrence that is meant by NAME, or NULL: one without number is known if
   it is the only one.  */

static struct occurrence *
occurrence_of (const_tree name)
{
  unsigned int number = number_of (name);
  if (number == 0 && unnumbered == 1)
    number = 1;
  return (number > 0 && number <= occurrence_count
	  ? &occurrences[number - 1] : NULL);
}

const struct convention *
numbered_convention (const_tree name)
{
  unsigned int number = number_of (name);
  return (number > 0 && number <= occurrence_count
	  ? occurrences[number - 1].conv : named_convention (name));
}

enum position
occurrence_position (const_tree name)
{
  const struct occurrence *o = occurrence_of (name);
  return o ? o->position : POSITION_ANY;
}

location_t
occurrence_location (const_tree name)
{
  const struct occurrence *o = occurrence_of (name);
  return o ? o->location : UNKNOWN_LOCATION;
}

void
occurrence_reached (const_tree name)
{
  if (struct occurrence *o = occurrence_of (name))
    o->reached = true;
}

void
occurrences_applied (tree attributes)
{
  if (numbered && unnumbered <= 1)
    return;
  for (tree attr = attributes; attr; attr = TREE_CHAIN (attr))
    if (number_of (get_attribute_name (attr)) == 0
	&& named_convention (get_attribute_name (attr)))
      unnumbered_reached.add (attr);
}

void
warn_ignored (location_t loc, const struct convention *conv)
{
  warning_at (loc, OPT_Wattributes,
	      "%qs attribute ignored, as Clang ignores it here", conv->name);
}

void
refuse_given (location_t loc, const struct convention *conv)
{
  auto_diagnostic_group d;
  error_at (loc, "GCC gives the attribute %qs to the function here, and"
	    " Clang to what its result points to", conv->name);
  inform (loc, "for the function, write it in front of the declaration;"
	  " for the result, in a typedef");
}

/* Tell where to write O instead.  */

static void
advise (const struct occurrence *o)
{
  switch (o->position)
    {
    case POSITION_LAMBDA:
    case POSITION_NO_PARAMETERS:
      inform (o->location,
	      "write it behind the parameters and what follows them");
      break;
    case POSITION_CONVERSION_TYPE:
    case POSITION_HANDLER:
    case POSITION_TEMPLATE_PARAMETER:
      inform (o->location,
	      "write it next to the %<*%> or %<&%>, or in a typedef");
      break;
    case POSITION_BEHIND_FRIEND:
      inform (o->location, "write it as %<__attribute__ ((%s))%>",
	      o->conv->name);
      break;
    default:
      inform (o->location, "write it in front of the declaration of a function;"
	      " for another type, in a typedef");
    }
}

/* Refuse what GCC has dropped, if Clang does not ignore it there; if KNOWN, only
   in places known for it.  */

static void
refuse_dropped (bool known)
{
  static bool done;
  if (done)
    return;
  done = true;
  if (unnumbered > 1 && unnumbered_reached.elements () >= unnumbered)
    for (unsigned int i = 0; i < unnumbered; i++)
      occurrences[i].reached = true;
  for (unsigned int i = 0; i < occurrence_count; i++)
    if (!occurrences[i].reached
	&& !(known && occurrences[i].position == POSITION_ANY))
      {
	const struct occurrence *o = &occurrences[i];
	/* Clang applies it before what GCC drops it for, as "mutable".  */
	if (position_ignored_p (o->position)
	    && o->position != POSITION_NO_PARAMETERS)
	  {
	    warn_ignored (o->location, o->conv);
	    continue;
	  }
	auto_diagnostic_group d;
	error_at (o->location, "GCC drops the attribute %qs here",
		  o->conv->name);
	advise (o);
      }
}

/* PLUGIN_ALL_IPA_PASSES_START.  */

static void
ipa_passes_event (void *, void *)
{
  if (!seen_error ())
    refuse_dropped (false);
}

/* PLUGIN_FINISH, for a unit with errors.  They may come from what was dropped; or
   they kept GCC from parsing an attribute, so only places that are known for
   dropping it are refused.  */

static void
finish_event (void *, void *)
{
  if (seen_error () && !LEFT_OUT (dropped_then_errors))
    refuse_dropped (true);
}

void
occurrence_init (const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, ipa_passes_event,
		     NULL);
  register_callback (plugin_name, PLUGIN_FINISH, finish_event, NULL);
}
