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
#include "language/occurrence.h"

struct occurrence
{
  location_t location;
  const struct convention *conv;
  enum position position;
  bool reached;
};

/* All, in the order of the source.  The first UNNUMBERED have no number.  */
static struct occurrence *occurrences;
static unsigned int occurrence_count, unnumbered;

/* How many attributes without number GCC has applied.  */
static unsigned int unnumbered_reached;

/* The tokens, while they are numbered.  */
static struct compat_token *first_token, *end_token;

/* The name or keyword that is the token T, or an empty string; also for what
   is before the first token and after the last.  */

static const char *
text_of (const struct compat_token *t)
{
  if (t < first_token || t >= end_token
      || (t->type != CPP_NAME && t->type != CPP_KEYWORD)
      || !t->value || TREE_CODE (t->value) != IDENTIFIER_NODE)
    return "";
  return IDENTIFIER_POINTER (t->value);
}

/* True if T is a token of TYPE.  */

static bool
type_p (const struct compat_token *t, enum cpp_ttype type)
{
  return t >= first_token && t < end_token && t->type == (unsigned int) type;
}

/* True if the text of T is one of NAMES, which ends with NULL.  */

static bool
one_of_p (const struct compat_token *t, const char *const *names)
{
  const char *text = text_of (t);
  for (; *text && *names; names++)
    if (strcmp (text, *names) == 0)
      return true;
  return false;
}

static const char *const attribute_words[] =
  { "__attribute__", "__attribute", NULL };
static const char *const name_spaces[] =
  { "gnu", "__gnu__", "clang", "__clang__", "_Clang", NULL };

/* Keywords that end the specifiers of a type.  */
static const char *const type_words[] =
{
  "void", "bool", "char", "wchar_t", "char8_t", "char16_t", "char32_t",
  "short", "int", "long", "signed", "unsigned", "float", "double", "auto",
  "const", "volatile", "__int128", "__signed__", "__const", "__volatile__",
  NULL
};

/* Keywords behind a function's parameters.  */
static const char *const function_words[] =
{
  "const", "volatile", "noexcept", "mutable", "constexpr", "consteval",
  "static", NULL
};

/* The token after the bracket OPEN's counterpart.  */

static struct compat_token *
after_bracket (struct compat_token *open)
{
  unsigned int depth = 0;
  for (struct compat_token *t = open; t < end_token; t++)
    if (type_p (t, CPP_OPEN_PAREN) || type_p (t, CPP_OPEN_SQUARE)
	|| type_p (t, CPP_OPEN_BRACE))
      depth++;
    else if ((type_p (t, CPP_CLOSE_PAREN) || type_p (t, CPP_CLOSE_SQUARE)
	      || type_p (t, CPP_CLOSE_BRACE))
	     && --depth == 0)
      return t + 1;
  return end_token;
}

/* The token before the counterpart of CLOSE, a bracket or >.  */

static struct compat_token *
before_bracket (struct compat_token *close)
{
  unsigned int depth = 0;
  bool angle = type_p (close, CPP_GREATER);
  for (struct compat_token *t = close; t >= first_token; t--)
    if (type_p (t, CPP_CLOSE_PAREN) || type_p (t, CPP_CLOSE_SQUARE)
	|| type_p (t, CPP_CLOSE_BRACE) || (angle && type_p (t, CPP_GREATER)))
      depth++;
    else if ((type_p (t, CPP_OPEN_PAREN) || type_p (t, CPP_OPEN_SQUARE)
	      || type_p (t, CPP_OPEN_BRACE) || (angle && type_p (t, CPP_LESS)))
	     && --depth == 0)
      return t - 1;
    else if (angle && type_p (t, CPP_SEMICOLON))
      break;
  return first_token - 1;
}

/* True if an attribute specifier begins at T.  */

static bool
attribute_p (const struct compat_token *t)
{
  return (one_of_p (t, attribute_words)
	  || (type_p (t, CPP_OPEN_SQUARE) && type_p (t + 1, CPP_OPEN_SQUARE)));
}

/* T, or the token after the attributes that begin there.  */

static struct compat_token *
after_attributes (struct compat_token *t)
{
  while (attribute_p (t))
    t = after_bracket (one_of_p (t, attribute_words) ? t + 1 : t);
  return t;
}

/* T, or the token before the attributes that end there.  */

static struct compat_token *
before_attributes (struct compat_token *t)
{
  while (type_p (t, CPP_CLOSE_PAREN) || type_p (t, CPP_CLOSE_SQUARE))
    {
      struct compat_token *before = before_bracket (t);
      if (one_of_p (before, attribute_words))
	t = before - 1;
      else if (type_p (t, CPP_CLOSE_SQUARE) && type_p (before + 2,
							 CPP_OPEN_SQUARE)
	       && before + 2 < t)
	t = before;
      else
	break;
    }
  return t;
}

/* The token before the name or specifiers of a type that end at T; T itself if
   there are none.  */

static struct compat_token *
before_type (struct compat_token *t)
{
  for (;;)
    {
      if (type_p (t, CPP_GREATER))
	t = before_bracket (t);
      else if (one_of_p (t, type_words))
	{
	  t--;
	  continue;
	}
      else if (type_p (t, CPP_CLOSE_PAREN)
	       && strcmp (text_of (before_bracket (t)), "decltype") == 0)
	return before_bracket (t) - 1;
      if (!type_p (t, CPP_NAME))
	return t;
      t--;
      while (type_p (t, CPP_SCOPE))
	t = type_p (t - 1, CPP_NAME) ? t - 2 : t - 1;
      if (strcmp (text_of (t), "typename") == 0)
	t--;
      if (!one_of_p (t, type_words))
	return t;
    }
}

/* True if T ends a lambda's introducer, or the template parameters behind
   one.  */

static bool
introducer_p (struct compat_token *t)
{
  if (type_p (t, CPP_GREATER))
    t = before_bracket (t);
  if (!type_p (t, CPP_CLOSE_SQUARE))
    return false;
  /* Not an array's bounds: these follow a name or another bracket.  */
  struct compat_token *before = before_bracket (t);
  return !(type_p (before, CPP_NAME) || type_p (before, CPP_CLOSE_PAREN)
	   || type_p (before, CPP_CLOSE_SQUARE));
}

/* The position of the attribute specifier from FIRST up to END, in double
   brackets if STANDARD.  */

static enum position
position_of (struct compat_token *first, struct compat_token *end,
	     bool standard)
{
  struct compat_token *before = before_attributes (first - 1);
  struct compat_token *after = after_attributes (end);

  if (introducer_p (before))
    {
      if (!type_p (after, CPP_OPEN_PAREN))
	return standard ? POSITION_NO_PARAMETERS : POSITION_LAMBDA;
      return POSITION_LAMBDA;
    }

  if (standard && type_p (after, CPP_EQ) && type_p (before, CPP_NAME)
      && strcmp (text_of (before - 1), "using") == 0)
    return POSITION_ALIAS;
  /* Clang refuses this, or ignores it where the type depends on a template.  */
  if (standard && type_p (before, CPP_EQ) && type_p (before - 1, CPP_NAME)
      && strcmp (text_of (before - 2), "using") == 0)
    return POSITION_ALIAS;

  struct compat_token *head = before_type (before);
  if (head != before && !standard && type_p (head, CPP_DEREF))
    return POSITION_RESULT;
  if (head != before && standard && type_p (after, CPP_OPEN_PAREN)
      && (one_of_p (before, type_words) || type_p (before, CPP_GREATER)
	  ? !type_p (head, CPP_NAME)
	  : (type_p (head, CPP_OPEN_PAREN) || type_p (head, CPP_COMMA)
	     || type_p (head, CPP_LESS) || type_p (head, CPP_EQ)
	     || type_p (head, CPP_DEREF)
	     || strcmp (text_of (head), "new") == 0)))
    return POSITION_SPECIFIER;

  /* What is between a conversion function's keyword and its parameters.  */
  for (struct compat_token *t = before;
       t > first_token && t > before - 24; t--)
    if (strcmp (text_of (t), "operator") == 0)
      return POSITION_CONVERSION_TYPE;
    else if (type_p (t, CPP_CLOSE_PAREN) || type_p (t, CPP_SEMICOLON)
	     || type_p (t, CPP_OPEN_BRACE) || type_p (t, CPP_CLOSE_BRACE)
	     || type_p (t, CPP_COMMA) || type_p (t, CPP_EQ))
      break;

  /* Behind the parameters.  */
  struct compat_token *t = before;
  while (one_of_p (t, function_words) || type_p (t, CPP_AND)
	 || type_p (t, CPP_AND_AND))
    t--;
  if (type_p (t, CPP_CLOSE_PAREN))
    {
      struct compat_token *name = before_bracket (t);
      for (struct compat_token *o = name;
	   o > first_token && o > name - 24; o--)
	if (strcmp (text_of (o), "operator") == 0)
	  return POSITION_BEHIND_CONVERSION;
	else if (type_p (o, CPP_CLOSE_PAREN) || type_p (o, CPP_SEMICOLON)
		 || type_p (o, CPP_OPEN_BRACE) || type_p (o, CPP_CLOSE_BRACE)
		 || type_p (o, CPP_OPEN_PAREN) || type_p (o, CPP_EQ))
	  break;
    }

  /* In the parameter of a handler, or of a template.  */
  unsigned int depth = 0, angles = 0;
  for (t = before; t > first_token && !type_p (t, CPP_SEMICOLON)
       && !type_p (t, CPP_OPEN_BRACE) && !type_p (t, CPP_CLOSE_BRACE); t--)
    if (type_p (t, CPP_CLOSE_PAREN))
      depth++;
    else if (type_p (t, CPP_OPEN_PAREN))
      {
	if (depth > 0)
	  depth--;
	else if (strcmp (text_of (t - 1), "catch") == 0)
	  return POSITION_HANDLER;
      }
    else if (type_p (t, CPP_GREATER))
      angles++;
    else if (type_p (t, CPP_LESS) && angles > 0)
      angles--;
    else if (type_p (t, CPP_LESS)
	     && strcmp (text_of (t - 1), "template") == 0)
      return POSITION_TEMPLATE_PARAMETER;
  return POSITION_ANY;
}

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
  bool using_prefix = (standard && strcmp (text_of (first + 2), "using") == 0
		       && one_of_p (first + 3, name_spaces));
  for (struct compat_token *t = first; t < end; t++)
    {
      if (!type_p (t, CPP_NAME))
	continue;
      const struct convention *conv = named_convention (t->value);
      if (conv
	  && (standard
	      ? (type_p (t - 1, CPP_SCOPE) ? one_of_p (t - 2, name_spaces)
		 : using_prefix)
	      : type_p (t - 1, CPP_OPEN_PAREN) || type_p (t - 1, CPP_COMMA)))
	add_occurrence (t, conv, first, end, standard, next);
    }
}

/* If T is __builtin_has_attribute, let it ask for the name that types have.  */

static void
rename_question (struct compat_token *t, const struct compat_token *next)
{
  if (strcmp (text_of (t), "__builtin_has_attribute") != 0
      || !type_p (t + 1, CPP_OPEN_PAREN))
    return;
  struct compat_token *name = after_bracket (t + 1) - 2;
  if (name < next || !type_p (name, CPP_NAME) || !type_p (name - 1, CPP_COMMA)
      || LEFT_OUT (user_name))
    return;
  if (const struct convention *conv = named_convention (name->value))
    name->value = get_identifier (internal_attribute_name (conv));
}

/* True if the source may name a convention.  */

static bool
named_in_source_p (void)
{
  const struct convention *const *conv = all_conventions ();
  for (unsigned int i = 0; conv[i]; i++)
    {
      char *dunder = xasprintf ("__%s__", conv[i]->name);
      bool named = (maybe_get_identifier (conv[i]->name)
		    || maybe_get_identifier (dunder));
      free (dunder);
      if (named)
	return true;
    }
  return false;
}

bool
number_occurrences (void)
{
  static bool done;
  struct compat_token *next;
  if (done)
    return unnumbered == 0 && occurrence_count > 0;
  if (!compat_cxx_tokens (&first_token, &next, &end_token))
    return false;
  done = true;
  if (!named_in_source_p () || LEFT_OUT (occurrences))
    return false;
  for (struct compat_token *t = first_token; t < end_token; )
    if (attribute_p (t))
      {
	bool standard = type_p (t, CPP_OPEN_SQUARE);
	struct compat_token *end = after_bracket (standard ? t : t + 1);
	find_in_specifier (t, end, standard, next);
	t = end;
      }
    else
      rename_question (t++, next);
  return unnumbered == 0 && occurrence_count > 0;
}

/* The number in NAME, from 1 on; 0 if it has none.  */

static unsigned int
number_of (const_tree name)
{
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
  else
    unnumbered_reached++;
}

/* Where to write an attribute instead of POSITION.  */

static const char *
advice_for (enum position position)
{
  switch (position)
    {
    case POSITION_LAMBDA:
    case POSITION_NO_PARAMETERS:
      return N_("write it behind the parameters and what follows them");
    case POSITION_CONVERSION_TYPE:
    case POSITION_HANDLER:
    case POSITION_TEMPLATE_PARAMETER:
      return N_("write it next to the %<*%> or %<&%>, or in a typedef");
    default:
      return N_("write it in front of the declaration");
    }
}

/* PLUGIN_ALL_IPA_PASSES_START: refuse what GCC has dropped.  */

static void
refuse_dropped (void *, void *)
{
  if (seen_error ())
    return;
  if (unnumbered > 1 && unnumbered_reached >= unnumbered)
    for (unsigned int i = 0; i < unnumbered; i++)
      occurrences[i].reached = true;
  for (unsigned int i = 0; i < occurrence_count; i++)
    if (!occurrences[i].reached)
      {
	const struct occurrence *o = &occurrences[i];
	auto_diagnostic_group d;
	error_at (o->location, "GCC drops the attribute %qs here",
		  o->conv->name);
	inform (o->location, advice_for (o->position));
      }
}

void
occurrence_init (const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, refuse_dropped,
		     NULL);
}
