/* What a programmer may write, where, and what the compiler says of it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ATTRIBUTE_H
#define PM_ATTRIBUTE_H

/* The name of an attribute of the function type FNTYPE that excludes a
   convention, or NULL.  */
const char *exclusive_attribute (const_tree fntype);

/* Arrange for the attributes to be known to the front end.  */
void attribute_init (const char *plugin_name);

#endif /* PM_ATTRIBUTE_H */
