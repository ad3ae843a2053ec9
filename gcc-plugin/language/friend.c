/* Friend declarations of C++, which may add no convention to what is declared.

   The front end gives a friend declaration's attributes to the earlier
   declaration, before or after it has merged the two.  In a class template it
   leaves for the instantiation which function a friend is, and looks at no
   convention then; so all functions of that name are looked at before.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/token.h"
#include "language/hidden-name.h"
#include "language/addition.h"
#include "language/friend.h"

/* The function that C++ has just merged another declaration into, and where its
   earlier declaration is.  */
static const_tree merged_decl;
static location_t merged_location;

void
friend_merged (const_tree olddecl)
{
  merged_decl = olddecl;
  merged_location = olddecl ? DECL_SOURCE_LOCATION (olddecl) : UNKNOWN_LOCATION;
}

/* The keyword of the friend declaration that C++ has parsed, or NULL.  */

static const struct compat_token *
parsed_friend (void)
{
  struct compat_token *first, *next, *end;
  if (!compat_cxx_tokens (&first, &next, &end))
    return NULL;
  token_bounds (first, end);
  return token_friend (next - 1);
}

void
refuse_friend (tree decl, tree *attributes)
{
  while (*attributes && !asked_convention (*attributes))
    attributes = &TREE_CHAIN (*attributes);
  if (!*attributes)
    return;
  location_t loc = DECL_SOURCE_LOCATION (decl), previous = merged_location;
  if (decl != merged_decl)
    {
      const struct compat_token *keyword = parsed_friend ();
      if (!keyword
	  || linemap_compare_locations (line_table, loc, keyword->location) <= 0)
	return;
      previous = loc;
      loc = keyword->location;
    }
  diagnose_addition (loc, asked_convention (*attributes), decl, decl, previous);
  *attributes = TREE_CHAIN (*attributes);
}

/* True if the function FNDECL has no convention.  */

static bool
plain_p (const_tree fndecl)
{
  return !decl_convention (fndecl);
}

bool
friend_of_plain_p (tree decl)
{
  const struct compat_token *keyword = parsed_friend ();
  location_t loc = DECL_SOURCE_LOCATION (decl);
  if (!keyword || LEFT_OUT (friend_addition)
      || linemap_compare_locations (line_table, loc, keyword->location) >= 0)
    return false;
  tree plain = compat_friend_candidate (decl, plain_p);
  if (!plain)
    return false;
  auto_diagnostic_group d;
  diagnose_addition (loc, decl_convention (decl), decl, plain,
		     DECL_SOURCE_LOCATION (plain));
  inform (loc, "a friend declaration inherits the attribute; leave it out");
  return true;
}
