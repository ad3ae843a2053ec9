/* What a programmer may write, where, and what the compiler says of it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ATTRIBUTE_H
#define PM_ATTRIBUTE_H

/* The convention that the function type FNTYPE carries, or NULL.  */
const struct convention *type_convention (const_tree fntype);

/* The convention of the function DECL, or NULL; DECL may be NULL.  */
const struct convention *decl_convention (const_tree decl);

/* The convention of the function that is being compiled, or NULL.  */
const struct convention *current_convention (void);

/* The variant of the function type FNTYPE, which carries no convention, that
   carries CONV.  */
tree add_convention (tree fntype, const struct convention *conv);

/* An attribute that FNTYPE has and that excludes a convention, or NULL.  */
const char *exclusive_attribute (const_tree fntype);

/* False as long as no type of this unit can carry a convention: all that
   the plugin does for a function may be skipped.  */
bool convention_in_use_p (void);

/* Arrange for the attributes to be known to the front end.  */
void attribute_init (const char *plugin_name);

#endif /* PM_ATTRIBUTE_H */
