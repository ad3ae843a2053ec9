/* The places of a C++ source where an attribute may stand, by the tokens around
   it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "language/position.h"

/* The tokens that are looked at.  */
static struct compat_token *first_token, *end_token;

void
token_bounds (struct compat_token *first, struct compat_token *end)
{
  first_token = first;
  end_token = end;
}

const char *
token_text (const struct compat_token *t)
{
  if (t < first_token || t >= end_token
      || (t->type != CPP_NAME && t->type != CPP_KEYWORD)
      || !t->value || TREE_CODE (t->value) != IDENTIFIER_NODE)
    return "";
  return IDENTIFIER_POINTER (t->value);
}

bool
token_p (const struct compat_token *t, enum cpp_ttype type)
{
  return t >= first_token && t < end_token && t->type == (unsigned int) type;
}

bool
token_one_of_p (const struct compat_token *t, const char *const *names)
{
  const char *text = token_text (t);
  for (; *text && *names; names++)
    if (strcmp (text, *names) == 0)
      return true;
  return false;
}

static const char *const attribute_words[] =
  { "__attribute__", "__attribute", NULL };

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

struct compat_token *
token_after_bracket (struct compat_token *open)
{
  unsigned int depth = 0;
  for (struct compat_token *t = open; t < end_token; t++)
    if (token_p (t, CPP_OPEN_PAREN) || token_p (t, CPP_OPEN_SQUARE)
	|| token_p (t, CPP_OPEN_BRACE))
      depth++;
    else if ((token_p (t, CPP_CLOSE_PAREN) || token_p (t, CPP_CLOSE_SQUARE)
	      || token_p (t, CPP_CLOSE_BRACE))
	     && --depth == 0)
      return t + 1;
  return end_token;
}

/* The token before the counterpart of CLOSE, a bracket or >.  */

static struct compat_token *
before_bracket (struct compat_token *close)
{
  unsigned int depth = 0;
  bool angle = token_p (close, CPP_GREATER);
  for (struct compat_token *t = close; t >= first_token; t--)
    if (token_p (t, CPP_CLOSE_PAREN) || token_p (t, CPP_CLOSE_SQUARE)
	|| token_p (t, CPP_CLOSE_BRACE) || (angle && token_p (t, CPP_GREATER)))
      depth++;
    else if ((token_p (t, CPP_OPEN_PAREN) || token_p (t, CPP_OPEN_SQUARE)
	      || token_p (t, CPP_OPEN_BRACE) || (angle && token_p (t, CPP_LESS)))
	     && --depth == 0)
      return t - 1;
    else if (angle && token_p (t, CPP_SEMICOLON))
      break;
  return first_token - 1;
}

struct compat_token *
token_friend (struct compat_token *t)
{
  unsigned int depth = 0;
  for (; t >= first_token; t--)
    if (depth == 0 && strcmp (token_text (t), "friend") == 0)
      return t;
    else if (token_p (t, CPP_CLOSE_BRACE))
      depth++;
    else if (depth > 0 ? token_p (t, CPP_OPEN_BRACE) && --depth == 0
	     : token_p (t, CPP_OPEN_BRACE) || token_p (t, CPP_SEMICOLON))
      break;
  return NULL;
}

bool
token_attribute_p (const struct compat_token *t)
{
  return (token_one_of_p (t, attribute_words)
	  || (token_p (t, CPP_OPEN_SQUARE) && token_p (t + 1, CPP_OPEN_SQUARE)));
}

/* T, or the token after the attributes that begin there.  */

static struct compat_token *
after_attributes (struct compat_token *t)
{
  while (token_attribute_p (t))
    t = token_after_bracket (token_one_of_p (t, attribute_words) ? t + 1 : t);
  return t;
}

/* T, or the token before the attributes that end there.  */

static struct compat_token *
before_attributes (struct compat_token *t)
{
  while (token_p (t, CPP_CLOSE_PAREN) || token_p (t, CPP_CLOSE_SQUARE))
    {
      struct compat_token *before = before_bracket (t);
      if (token_one_of_p (before, attribute_words))
	t = before - 1;
      else if (token_p (t, CPP_CLOSE_SQUARE) && token_p (before + 2,
							 CPP_OPEN_SQUARE)
	       && before + 2 < t)
	t = before;
      else
	break;
    }
  return t;
}

/* The token before the name that ends at T, with what qualifies it; T itself if
   there is none.  */

static struct compat_token *
before_name (struct compat_token *t)
{
  for (;;)
    {
      struct compat_token *name
	= token_p (t, CPP_GREATER) ? before_bracket (t) : t;
      if (!token_p (name, CPP_NAME))
	return t;
      t = name - 1;
      if (strcmp (token_text (t), "template") == 0
	  && token_p (t - 1, CPP_SCOPE))
	t--;
      if (!token_p (t, CPP_SCOPE))
	return t;
      t--;
    }
}

/* The token before the name or specifiers of a type that end at T; T itself if
   there are none.  */

static struct compat_token *
before_type (struct compat_token *t)
{
  static const char *const before_names[] =
    { "typename", "struct", "class", "union", "enum", NULL };
  for (;;)
    {
      if (token_one_of_p (t, type_words))
	{
	  t--;
	  continue;
	}
      if (token_p (t, CPP_CLOSE_PAREN)
	  && strcmp (token_text (before_bracket (t)), "decltype") == 0)
	return before_bracket (t) - 1;
      struct compat_token *before = before_name (t);
      if (before == t)
	return t;
      t = before;
      if (token_one_of_p (t, before_names))
	t--;
      if (!token_one_of_p (t, type_words))
	return t;
    }
}

/* The token before the *, & and qualifiers, and the class of a pointer to member,
   that end at T; T itself if there is no * or &.  */

static struct compat_token *
before_pointers (struct compat_token *t)
{
  static const char *const qualifiers[] =
    { "const", "volatile", "__restrict", "__restrict__", "__const",
      "__volatile__", NULL };
  struct compat_token *end = t;
  for (;;)
    if (token_p (t, CPP_MULT) && token_p (t - 1, CPP_SCOPE))
      end = t = before_name (t - 2);
    else if (token_p (t, CPP_MULT) || token_p (t, CPP_AND)
	     || token_p (t, CPP_AND_AND))
      end = --t;
    else if (token_one_of_p (t, qualifiers))
      t--;
    else
      return end;
}

/* True if keywords are the type that ends at T, before qualifiers.  */

static bool
keyword_type_p (struct compat_token *t)
{
  static const char *const qualifiers[] =
    { "const", "volatile", "__const", "__volatile__", NULL };
  while (token_one_of_p (t, qualifiers))
    t--;
  return token_one_of_p (t, type_words);
}

/* The token behind the counterpart of OPEN, a <.  */

static struct compat_token *
after_angle (struct compat_token *open)
{
  unsigned int depth = 0;
  for (struct compat_token *t = open;
       t < end_token && !token_p (t, CPP_SEMICOLON); t++)
    if (token_p (t, CPP_OPEN_PAREN) || token_p (t, CPP_OPEN_BRACE))
      t = token_after_bracket (t) - 1;
    else if (token_p (t, CPP_LESS))
      depth++;
    else if (token_p (t, CPP_GREATER) && --depth == 0)
      return t + 1;
  return end_token;
}

/* The token behind the name that begins at T, with what qualifies it, or behind
   its last :: if another token than a name follows that.  */

static struct compat_token *
after_name (struct compat_token *t)
{
  if (token_p (t, CPP_SCOPE))
    t++;
  while (token_p (t, CPP_NAME))
    {
      t = token_p (t + 1, CPP_LESS) ? after_angle (t + 1) : t + 1;
      if (!token_p (t, CPP_SCOPE))
	break;
      t++;
    }
  return t;
}

/* True if a pointer to member begins at T.  */

static bool
member_pointer_p (struct compat_token *t)
{
  struct compat_token *end = after_name (t);
  return token_p (end, CPP_MULT) && token_p (end - 1, CPP_SCOPE);
}

/* True if a *, a & or a pointer to member begins at T.  */

static bool
pointer_p (struct compat_token *t)
{
  return (token_p (t, CPP_MULT) || token_p (t, CPP_AND)
	  || token_p (t, CPP_AND_AND) || member_pointer_p (t));
}

/* True if T ends a lambda's introducer, or the template parameters behind
   one.  */

static bool
introducer_p (struct compat_token *t)
{
  if (token_p (t, CPP_GREATER))
    t = before_bracket (t);
  if (!token_p (t, CPP_CLOSE_SQUARE))
    return false;
  /* Not an array's bounds: these follow a name or another bracket.  */
  struct compat_token *before = before_bracket (t);
  return !(token_p (before, CPP_NAME) || token_p (before, CPP_CLOSE_PAREN)
	   || token_p (before, CPP_CLOSE_SQUARE));
}

/* True if T, before an attribute, ends a part of a conversion function's name:
   what is between the keyword and the parameters.  */

static bool
in_conversion_type_p (struct compat_token *t)
{
  for (struct compat_token *o = t; o > first_token && o > t - 24; o--)
    if (strcmp (token_text (o), "operator") == 0)
      return true;
    else if (token_p (o, CPP_CLOSE_PAREN) || token_p (o, CPP_SEMICOLON)
	     || token_p (o, CPP_OPEN_BRACE) || token_p (o, CPP_CLOSE_BRACE)
	     || token_p (o, CPP_COMMA) || token_p (o, CPP_EQ))
      break;
  return false;
}

/* The last token of the name of the function whose declarator ends at T, before
   an attribute; or NULL.  */

static struct compat_token *
declared_name (struct compat_token *t)
{
  while (token_one_of_p (t, function_words) || token_p (t, CPP_AND)
	 || token_p (t, CPP_AND_AND))
    t--;
  return token_p (t, CPP_CLOSE_PAREN) ? before_bracket (t) : NULL;
}

/* The keyword of the operator or conversion function whose name ends at T; or
   NULL.  */

static struct compat_token *
operator_keyword (struct compat_token *t)
{
  for (struct compat_token *o = t; o > first_token && o > t - 24; o--)
    if (strcmp (token_text (o), "operator") == 0)
      return o;
    else if (token_p (o, CPP_CLOSE_PAREN) || token_p (o, CPP_SEMICOLON)
	     || token_p (o, CPP_OPEN_BRACE) || token_p (o, CPP_CLOSE_BRACE)
	     || token_p (o, CPP_OPEN_PAREN) || token_p (o, CPP_EQ))
      break;
  return NULL;
}

/* True if T, before an attribute, ends a conversion function's declarator.  */

static bool
behind_conversion_p (struct compat_token *t)
{
  struct compat_token *name = declared_name (t);
  return name && operator_keyword (name);
}

/* True if T, before an attribute, ends the declarator of a friend that is named
   by :: or template arguments.  */

static bool
behind_friend_p (struct compat_token *t)
{
  struct compat_token *name = declared_name (t);
  if (!name)
    return false;
  /* (A::f) (int), but not operator () (int).  */
  if (token_p (name, CPP_CLOSE_PAREN) && !token_p (name - 1, CPP_OPEN_PAREN))
    name--;
  struct compat_token *keyword = operator_keyword (name);
  if (!keyword && token_p (name - 1, CPP_COMPL))
    keyword = name - 1;
  return ((keyword ? token_p (keyword - 1, CPP_SCOPE)
	   : before_name (name) < name - 1)
	  && token_friend (name));
}

/* True if the declarators of a declaration are separated by the comma T, and not
   parameters or arguments, within brackets.  */

static bool
between_declarators_p (struct compat_token *t)
{
  unsigned int depth = 0;
  for (; t > first_token; t--)
    if (token_p (t, CPP_CLOSE_PAREN) || token_p (t, CPP_CLOSE_SQUARE)
	|| token_p (t, CPP_CLOSE_BRACE))
      t = before_bracket (t) + 1;
    else if (token_p (t, CPP_GREATER) || token_p (t, CPP_RSHIFT))
      depth += token_p (t, CPP_RSHIFT) ? 2 : 1;
    else if (token_p (t, CPP_LESS) && depth > 0)
      depth--;
    else if (token_p (t, CPP_OPEN_PAREN)
	     || (token_p (t, CPP_LESS)
		 && (token_p (t - 1, CPP_NAME) || token_p (t - 1, CPP_KEYWORD))))
      return false;
    else if (token_p (t, CPP_SEMICOLON) || token_p (t, CPP_OPEN_BRACE))
      break;
  return true;
}

/* Whether T, before an attribute, is in the parameter of a handler or of a
   template.  */

static enum position
enclosing_parameter (struct compat_token *t)
{
  unsigned int depth = 0, angles = 0;
  for (; t > first_token && !token_p (t, CPP_SEMICOLON)
       && !token_p (t, CPP_OPEN_BRACE) && !token_p (t, CPP_CLOSE_BRACE); t--)
    if (token_p (t, CPP_CLOSE_PAREN))
      depth++;
    else if (token_p (t, CPP_OPEN_PAREN))
      {
	if (depth > 0)
	  depth--;
	else if (strcmp (token_text (t - 1), "catch") == 0)
	  return POSITION_HANDLER;
      }
    else if (token_p (t, CPP_GREATER))
      angles++;
    else if (token_p (t, CPP_LESS) && angles > 0)
      angles--;
    else if (token_p (t, CPP_LESS)
	     && strcmp (token_text (t - 1), "template") == 0)
      return POSITION_TEMPLATE_PARAMETER;
  return POSITION_ANY;
}

/* True if FIRST, double brackets behind a type, follow GNU attributes, whose list
   newer releases of GCC go on with: they give them to what is declared at AFTER.
   HEAD is the token before the type.  */

static bool
more_of_specifiers_p (struct compat_token *first, struct compat_token *head,
		      struct compat_token *after)
{
  /* A qualifier of a function is behind its parameters.  */
  return (token_p (first - 1, CPP_CLOSE_PAREN) && !token_p (head, CPP_CLOSE_PAREN)
	  && token_one_of_p (before_bracket (first - 1), attribute_words)
	  && (token_p (after, CPP_NAME) || token_p (after, CPP_KEYWORD)
	      || token_p (after, CPP_OPEN_PAREN)));
}

/* The position at a type's name that ends before BEHIND.  */

static enum position
name_position (struct compat_token *behind)
{
  return (member_pointer_p (behind)
	  ? POSITION_MEMBER_NAME : POSITION_NAME);
}

enum position
position_of (struct compat_token *first, struct compat_token *end,
	     bool standard)
{
  struct compat_token *before = before_attributes (first - 1);
  struct compat_token *after = after_attributes (end);

  if (introducer_p (before))
    {
      if (!token_p (after, CPP_OPEN_PAREN))
	return standard ? POSITION_NO_PARAMETERS : POSITION_LAMBDA;
      return POSITION_LAMBDA;
    }

  if (standard && token_p (after, CPP_EQ) && token_p (before, CPP_NAME)
      && strcmp (token_text (before - 1), "using") == 0)
    return POSITION_ALIAS;
  /* Clang refuses this, or ignores it where the type depends on a template.  */
  if (standard && token_p (before, CPP_EQ) && token_p (before - 1, CPP_NAME)
      && strcmp (token_text (before - 2), "using") == 0)
    return POSITION_ALIAS;

  /* The same holds of the front of a trailing result, but for a function's.  */
  if (standard && token_p (before, CPP_DEREF))
    return (token_p (after, CPP_NAME) && !token_one_of_p (after, type_words)
	    ? name_position (after_name (after)) : POSITION_SPECIFIER);

  struct compat_token *head = before_type (before);
  /* What follows is the result's: there the two agree.  */
  if (head != before && !standard && token_p (head, CPP_DEREF)
      && !pointer_p (after) && !token_p (after, CPP_OPEN_PAREN))
    return POSITION_RESULT;
  struct compat_token *pointee = before_pointers (before);
  if (pointee != before && !standard
      && token_p (before_type (pointee), CPP_DEREF))
    return POSITION_RESULT_POINTER;
  if (head != before && standard)
    {
      bool name = !keyword_type_p (before);
      /* What is declared has no * behind its name.  */
      if (pointer_p (after))
	return name ? name_position (after) : POSITION_SPECIFIER;
      if (token_p (after, CPP_OPEN_PAREN)
	  && (token_one_of_p (before, type_words) || token_p (before, CPP_GREATER)
	      ? !token_p (head, CPP_NAME)
	      : ((token_p (head, CPP_OPEN_PAREN)
		  && !token_one_of_p (head - 1, type_words))
		 || (token_p (head, CPP_COMMA) && !between_declarators_p (head))
		 || token_p (head, CPP_LESS) || token_p (head, CPP_EQ)
		 || token_p (head, CPP_DEREF)
		 || strcmp (token_text (head), "new") == 0)))
	return name ? POSITION_NAME : POSITION_SPECIFIER;
    }

  if (standard && head != before && more_of_specifiers_p (first, head, after))
    {
      /* Of the rest in parentheses, only a name is what the type is of.  */
      bool name = (token_p (after + 1, CPP_NAME)
		   && token_p (after + 2, CPP_CLOSE_PAREN));
      return (keyword_type_p (before) || (token_p (after, CPP_OPEN_PAREN) && !name)
	      ? POSITION_SPECIFIER : POSITION_TYPE_NAME);
    }

  if (in_conversion_type_p (before))
    return POSITION_CONVERSION_TYPE;
  if (COMPAT_DROPS_BEHIND_FRIEND && standard && behind_friend_p (before))
    return POSITION_BEHIND_FRIEND;
  if (behind_conversion_p (before))
    return POSITION_BEHIND_CONVERSION;
  return enclosing_parameter (before);
}

bool
position_ignored_p (enum position position)
{
  switch (position)
    {
    case POSITION_RESULT:
    case POSITION_SPECIFIER:
    case POSITION_ALIAS:
    case POSITION_NO_PARAMETERS:
      return true;
    default:
      return false;
    }
}
