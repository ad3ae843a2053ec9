/* What a programmer may write, where, and what the compiler says of it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ATTRIBUTE_H
#define PM_ATTRIBUTE_H

/* The convention that the function type FNTYPE carries, or NULL.  */
const struct convention *type_convention (const_tree fntype);

/* The function type that TYPE leads to through pointers, references, arrays
   and pointers to members, or NULL_TREE.  */
tree innermost_function_type (tree type);

/* The function type FNTYPE, which carries no convention, with CONV.  */
tree mark_type (tree fntype, const struct convention *conv);

/* TYPE, which leads to a function type, with CONV for that; or TYPE if it has
   a convention already.  */
tree mark_innermost (tree type, const struct convention *conv);

/* The name of an attribute of the function type FNTYPE that excludes a
   convention, or NULL.  */
const char *exclusive_attribute (const_tree fntype);

/* The convention that the user calls NAME, with or without underscores; or
   NULL.  */
const struct convention *named_convention (const_tree name);

/* The convention of the function DECL, or NULL; DECL may be NULL.  */
const struct convention *decl_convention (const_tree decl);

/* The convention of the function that is being compiled, or NULL.  */
const struct convention *current_convention (void);

/* False as long as no type of this unit can carry a convention: all that
   the plugin does for a function may be skipped.  */
bool convention_in_use_p (void);

/* Arrange for the attributes to be known to the front end.  */
void attribute_init (const char *plugin_name);

#endif /* PM_ATTRIBUTE_H */
