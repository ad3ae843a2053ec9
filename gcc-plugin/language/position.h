/* The places of a C++ source where an attribute may stand, by the tokens around
   it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_POSITION_H
#define PM_POSITION_H

struct compat_token;

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

  /* Behind a name that is a type's or what is declared: Clang applies it to the
     type, if that is a function's, or to what is declared.  The second is the
     name of what a pointer to member leads to.  */
  POSITION_NAME,
  POSITION_MEMBER_NAME,

  /* Behind the name of a type and GNU attributes, in front of the name of what is
     declared: newer releases of GCC give it to that, and Clang to the type.  */
  POSITION_TYPE_NAME,

  /* Behind the * or & of a trailing result: GCC gives the attribute to the
     function, and Clang to what the result points to.  */
  POSITION_RESULT_POINTER,

  /* Behind a conversion function's declarator: Clang applies it there, and not
     in front of the declarator.  */
  POSITION_BEHIND_CONVERSION,

  /* Behind the declarator of a friend that is named by :: or template arguments:
     GCC 12 and earlier drop the attribute.  */
  POSITION_BEHIND_FRIEND,

  /* In a lambda, in front of the parameters; in a conversion function's type; in
     a handler's or a template's parameter: GCC may drop it.  */
  POSITION_LAMBDA,
  POSITION_CONVERSION_TYPE,
  POSITION_HANDLER,
  POSITION_TEMPLATE_PARAMETER
};

/* The position of the attribute specifier from FIRST up to END, in double
   brackets if STANDARD.  */
enum position position_of (struct compat_token *first,
			   struct compat_token *end, bool standard);

/* True if Clang ignores the attribute there, with a warning.  */
bool position_ignored_p (enum position position);

#endif /* PM_POSITION_H */
