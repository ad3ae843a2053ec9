/* The proof that the convention was kept, made of each function's final
   code.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_H
#define PM_VERIFY_H

/* Check each function that carries a convention, and each call, after all
   passes that change code; but none that was refused unless REFUSED_TOO.  */
void verify_init (const char *plugin_name, bool refused_too);

#endif /* PM_VERIFY_H */
