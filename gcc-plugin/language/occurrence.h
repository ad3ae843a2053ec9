/* Where the attributes stand in a C++ source, and what becomes of them.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_OCCURRENCE_H
#define PM_OCCURRENCE_H

struct convention;

/* What a position means to Clang or to GCC, if they differ.  */
enum position
{
  /* They agree.  */
  POSITION_ANY,

  /* Behind the type of a trailing result, a type specifier, the name of an
     alias or its =, or a lambda's introducer: Clang ignores the attribute.  */
  POSITION_RESULT,
  POSITION_SPECIFIER,
  POSITION_ALIAS,
  POSITION_NO_PARAMETERS,

  /* Behind a conversion function's declarator: Clang applies it, which it does
     not in front.  */
  POSITION_BEHIND_CONVERSION,

  /* In a lambda, in front of the parameters; in a conversion function's type; in
     a handler's or a template's parameter: GCC may drop it.  */
  POSITION_LAMBDA,
  POSITION_CONVERSION_TYPE,
  POSITION_HANDLER,
  POSITION_TEMPLATE_PARAMETER
};

/* Give the attributes of the tokens that C++ is going to parse numbers, once
   there are tokens.  True if all have one then.  */
bool number_occurrences (void);

/* The convention of the attribute NAME, numbered or not; or NULL.  */
const struct convention *numbered_convention (const_tree name);

/* Where the attribute NAME stands; POSITION_ANY if that is not known.  */
enum position occurrence_position (const_tree name);

/* The location of the attribute NAME, or UNKNOWN_LOCATION.  */
location_t occurrence_location (const_tree name);

/* GCC applies the attribute NAME.  */
void occurrence_reached (const_tree name);

/* Arrange for an error for each attribute that GCC never applied.  */
void occurrence_init (const char *plugin_name);

#endif /* PM_OCCURRENCE_H */
