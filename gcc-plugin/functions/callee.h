/* How a function that carries a convention is compiled.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CALLEE_H
#define PM_CALLEE_H

/* Wrap the hooks in which the back end lays out and emits a frame, and those
   that emit a function without one.  */
void callee_init (const char *plugin_name);

#endif /* PM_CALLEE_H */
