/* The places of a C++ source where an attribute may stand, by the tokens around
   it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "language/token.h"
#include "language/position.h"

/* Keywords behind a function's parameters.  */
static const char *const function_words[] =
{
  "const", "volatile", "noexcept", "mutable", "constexpr", "consteval",
  "static", NULL
};

/* True if T ends a lambda's introducer, or the template parameters behind
   one.  */

static bool
introducer_p (struct compat_token *t)
{
  if (token_p (t, CPP_GREATER))
    t = token_before_bracket (t);
  if (!token_p (t, CPP_CLOSE_SQUARE))
    return false;
  /* Not an array's bounds: these follow a name or another bracket.  */
  struct compat_token *before = token_before_bracket (t);
  return !(token_p (before, CPP_NAME) || token_p (before, CPP_CLOSE_PAREN)
	   || token_p (before, CPP_CLOSE_SQUARE));
}

/* True if T, before an attribute, ends a part of a conversion function's name:
   what is between the keyword and the parameters.  */

static bool
in_conversion_type_p (struct compat_token *t)
{
  for (struct compat_token *o = t; token_behind_first_p (o) && o > t - 24; o--)
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
  return token_p (t, CPP_CLOSE_PAREN) ? token_before_bracket (t) : NULL;
}

/* The keyword of the operator or conversion function whose name ends at T; or
   NULL.  */

static struct compat_token *
operator_keyword (struct compat_token *t)
{
  for (struct compat_token *o = t; token_behind_first_p (o) && o > t - 24; o--)
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
	   : token_before_name (name) < name - 1)
	  && token_friend (name));
}

/* True if the declarators of a declaration are separated by the comma T, and not
   parameters or arguments, within brackets.  */

static bool
between_declarators_p (struct compat_token *t)
{
  unsigned int depth = 0;
  for (; token_behind_first_p (t); t--)
    if (token_p (t, CPP_CLOSE_PAREN) || token_p (t, CPP_CLOSE_SQUARE)
	|| token_p (t, CPP_CLOSE_BRACE))
      t = token_before_bracket (t) + 1;
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
  for (; token_behind_first_p (t) && !token_p (t, CPP_SEMICOLON)
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
	  && token_attribute_word_p (token_before_bracket (first - 1))
	  && (token_p (after, CPP_NAME) || token_p (after, CPP_KEYWORD)
	      || token_p (after, CPP_OPEN_PAREN)));
}

/* True if the declarator at AFTER is no more than a name so far: (f) is one, and
   (*f) is not.  */

static bool
name_follows_p (struct compat_token *after)
{
  return (!token_p (after, CPP_OPEN_PAREN)
	  || (token_p (after + 1, CPP_NAME)
	      && token_p (after + 2, CPP_CLOSE_PAREN)));
}

/* The position at a type's name that ends before BEHIND.  */

static enum position
name_position (struct compat_token *behind)
{
  return (token_member_pointer_p (behind)
	  ? POSITION_MEMBER_NAME : POSITION_NAME);
}

enum position
position_of (struct compat_token *first, struct compat_token *end,
	     bool standard)
{
  struct compat_token *before = token_before_attributes (first - 1);
  struct compat_token *after = token_after_attributes (end);

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
    return (token_p (after, CPP_NAME) && !token_type_word_p (after)
	    ? name_position (token_after_name (after)) : POSITION_SPECIFIER);

  struct compat_token *head = token_before_type (before);
  /* What follows is the result's: there the two agree.  */
  if (head != before && !standard && token_p (head, CPP_DEREF)
      && !token_pointer_p (after) && !token_p (after, CPP_OPEN_PAREN))
    return POSITION_RESULT;
  struct compat_token *pointee = token_before_pointers (before);
  if (pointee != before && !standard
      && token_p (token_before_type (pointee), CPP_DEREF))
    return POSITION_RESULT_POINTER;
  if (head != before && standard)
    {
      bool name = !token_keyword_type_p (before);
      /* What is declared has no * behind its name.  */
      if (token_pointer_p (after))
	return name ? name_position (after) : POSITION_SPECIFIER;
      if (token_p (after, CPP_OPEN_PAREN)
	  && (token_type_word_p (before) || token_p (before, CPP_GREATER)
	      ? !token_p (head, CPP_NAME)
	      : ((token_p (head, CPP_OPEN_PAREN)
		  && !token_type_word_p (head - 1))
		 || (token_p (head, CPP_COMMA) && !between_declarators_p (head))
		 || token_p (head, CPP_LESS) || token_p (head, CPP_EQ)
		 || token_p (head, CPP_DEREF)
		 || strcmp (token_text (head), "new") == 0)))
	return name ? POSITION_NAME : POSITION_SPECIFIER;
    }

  if (standard && head != before && more_of_specifiers_p (first, head, after))
    return (token_keyword_type_p (before) || !name_follows_p (after)
	    ? POSITION_SPECIFIER : POSITION_TYPE_NAME);

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
