/* What cannot be kept, and is refused.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_UNSUPPORTED_H
#define PM_UNSUPPORTED_H

/* Check every function and every call that is compiled, just before it is
   expanded.  */
void unsupported_init (const char *plugin_name);

/* What FNDECL has, a function with a body that carries a convention and is
   cfun, that it would be refused for; or NULL.  */
const char *refusal_reason (tree fndecl);

#endif /* PM_UNSUPPORTED_H */
