/* Attributes that C++ does not know until it applies them.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_HIDDEN_NAME_H
#define PM_HIDDEN_NAME_H

/* Hide SPEC, which is registered and stays where it is, once the unit begins,
   from all that asks for it by its name but __has_attribute.  */
void hide_attribute (struct attribute_spec *spec);

/* The convention that ATTR, of a list of attributes, asks for, by the name that
   the user writes or by the one that stands for it; or NULL.  */
const struct convention *asked_convention (const_tree attr);

/* Give the conventions' attributes among *ATTRIBUTES names that GCC knows.  */
void reveal_attributes (tree *attributes);

/* What the user wrote for the attribute of which reveal_attributes has made
   NAME with ARGS: the TREE_PURPOSE of its list.  */
tree written_name (tree name, tree args);

/* Register the names that reveal_attributes gives, with HANDLER.  */
void register_revealed (tree (*handler) (tree *, tree, tree, int, bool *));

/* Arrange for what has been hidden to be seen by __has_attribute.  */
void hidden_name_init (const char *plugin_name);

#endif /* PM_HIDDEN_NAME_H */
