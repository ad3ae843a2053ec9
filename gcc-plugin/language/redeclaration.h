/* When two function types, or two declarations of a function, agree.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_REDECLARATION_H
#define PM_REDECLARATION_H

/* Make types of different conventions different types; let a declaration
   inherit the convention of an earlier one, and refuse it if it adds one.  */
void redeclaration_init (const char *plugin_name);

#endif /* PM_REDECLARATION_H */
