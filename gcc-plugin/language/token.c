/* The tokens of a C++ source, as far as one can tell what they are without
   parsing.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "language/token.h"

/* The tokens that are looked at.  */
static struct compat_token *first_token, *end_token;

void
token_bounds (struct compat_token *first, struct compat_token *end)
{
  first_token = first;
  end_token = end;
}

bool
token_behind_first_p (const struct compat_token *t)
{
  return t > first_token;
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

struct compat_token *
token_before_bracket (struct compat_token *close)
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
token_attribute_word_p (const struct compat_token *t)
{
  return token_one_of_p (t, attribute_words);
}

bool
token_attribute_p (const struct compat_token *t)
{
  return (token_attribute_word_p (t)
	  || (token_p (t, CPP_OPEN_SQUARE) && token_p (t + 1, CPP_OPEN_SQUARE)));
}

struct compat_token *
token_after_attributes (struct compat_token *t)
{
  while (token_attribute_p (t))
    t = token_after_bracket (token_attribute_word_p (t) ? t + 1 : t);
  return t;
}

struct compat_token *
token_before_attributes (struct compat_token *t)
{
  while (token_p (t, CPP_CLOSE_PAREN) || token_p (t, CPP_CLOSE_SQUARE))
    {
      struct compat_token *before = token_before_bracket (t);
      if (token_attribute_word_p (before))
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

struct compat_token *
token_before_name (struct compat_token *t)
{
  for (;;)
    {
      struct compat_token *name
	= token_p (t, CPP_GREATER) ? token_before_bracket (t) : t;
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

struct compat_token *
token_before_type (struct compat_token *t)
{
  static const char *const before_names[] =
    { "typename", "struct", "class", "union", "enum", NULL };
  for (;;)
    {
      if (token_type_word_p (t))
	{
	  t--;
	  continue;
	}
      if (token_p (t, CPP_CLOSE_PAREN)
	  && strcmp (token_text (token_before_bracket (t)), "decltype") == 0)
	return token_before_bracket (t) - 1;
      struct compat_token *before = token_before_name (t);
      if (before == t)
	return t;
      t = before;
      if (token_one_of_p (t, before_names))
	t--;
      if (!token_type_word_p (t))
	return t;
    }
}

struct compat_token *
token_before_pointers (struct compat_token *t)
{
  static const char *const qualifiers[] =
    { "const", "volatile", "__restrict", "__restrict__", "__const",
      "__volatile__", NULL };
  struct compat_token *end = t;
  for (;;)
    if (token_p (t, CPP_MULT) && token_p (t - 1, CPP_SCOPE))
      end = t = token_before_name (t - 2);
    else if (token_p (t, CPP_MULT) || token_p (t, CPP_AND)
	     || token_p (t, CPP_AND_AND))
      end = --t;
    else if (token_one_of_p (t, qualifiers))
      t--;
    else
      return end;
}

bool
token_type_word_p (const struct compat_token *t)
{
  return token_one_of_p (t, type_words);
}

bool
token_keyword_type_p (struct compat_token *t)
{
  static const char *const qualifiers[] =
    { "const", "volatile", "__const", "__volatile__", NULL };
  while (token_one_of_p (t, qualifiers))
    t--;
  return token_type_word_p (t);
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

struct compat_token *
token_after_name (struct compat_token *t)
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

bool
token_member_pointer_p (struct compat_token *t)
{
  struct compat_token *end = token_after_name (t);
  return token_p (end, CPP_MULT) && token_p (end - 1, CPP_SCOPE);
}

bool
token_pointer_p (struct compat_token *t)
{
  return (token_p (t, CPP_MULT) || token_p (t, CPP_AND)
	  || token_p (t, CPP_AND_AND) || token_member_pointer_p (t));
}
