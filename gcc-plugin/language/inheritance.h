/* Which convention a C++ function inherits from an earlier declaration.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_INHERITANCE_H
#define PM_INHERITANCE_H

/* In PLUGIN_ATTRIBUTES: tell GCC of the internal attribute that
   let_inherit puts among the ATTRIBUTES of a function declaration, so that
   it inherits the convention of an earlier one.  */
void register_inheritance (void);
void let_inherit (tree *attributes);

/* The front end compared TYPE, which has a convention, with a plain type.  */
void compared_with_plain (const_tree type);

/* A declaration was processed: tell what the front end's error about it comes
   from, if it said that it is ambiguous.  */
void explain_ambiguity (void);

#endif /* PM_INHERITANCE_H */
