/* Functions that front ends make.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_MADE_FUNCTION_H
#define PM_MADE_FUNCTION_H

/* Give them the convention of the function that they are made for.  */
void made_function_init (const char *plugin_name);

#endif /* PM_MADE_FUNCTION_H */
