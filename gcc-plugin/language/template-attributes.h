/* Attributes that the C++ front end puts off in templates.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_TEMPLATE_ATTRIBUTES_H
#define PM_TEMPLATE_ATTRIBUTES_H

/* Look at NODE, a declaration or a type, and at the ATTRIBUTES that the front
   end is about to apply to it, for others that it puts off and is going to
   forget, and refuse those.  For TARGET_INSERT_ATTRIBUTES.  */
void check_template_attributes (tree node, const_tree attributes);

/* Refuse at the end of the unit what is left.  */
void template_attributes_init (const char *plugin_name);

#endif /* PM_TEMPLATE_ATTRIBUTES_H */
