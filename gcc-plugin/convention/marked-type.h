/* Function types that carry a convention: how they are made and recognized.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_MARKED_TYPE_H
#define PM_MARKED_TYPE_H

struct convention;

/* The convention that the function type FNTYPE carries, or NULL.  */
const struct convention *type_convention (const_tree fntype);

/* The convention of the function DECL, or NULL; DECL may be NULL.  */
const struct convention *decl_convention (const_tree decl);

/* The convention of the function that is being compiled, or NULL.  */
const struct convention *current_convention (void);

/* What convention_in_use_p has found, and whether only
   internal_attribute_identifier can change that.  For these two alone.  */
extern bool convention_found, convention_settled;
bool find_convention (void);

/* False while no type of this unit can carry a convention.  The plugin then
   has nothing to do for a function.  */

static inline bool
convention_in_use_p (void)
{
  return convention_settled ? convention_found : find_convention ();
}

/* The convention that the user calls NAME, with or without underscores; or
   NULL.  */
const struct convention *named_convention (const_tree name);

/* The name of the attribute with which types carry CONV.  */
const char *internal_attribute_name (const struct convention *conv);

/* The same as an identifier.  To ask for it says that a type may have it.  */
tree internal_attribute_identifier (const struct convention *conv);

/* The function type at the core of TYPE, below pointers, references, arrays,
   pointers to members and packs: int (char) for int (**) (char).  NULL_TREE if
   there is none.  */
tree innermost_function_type (tree type);

/* The function type FNTYPE, which carries no convention, with CONV.  */
tree mark_type (tree fntype, const struct convention *conv);

/* The function type FNTYPE without a convention.  */
tree unmark_type (tree fntype);

/* A copy of TYPE whose innermost function type has CONV; TYPE itself if that
   has a convention already.  */
tree mark_innermost (tree type, const struct convention *conv);

/* Choose the internal names.  Called after convention_init and before any
   other function of this file.  */
void marked_type_init (void);

#endif /* PM_MARKED_TYPE_H */
