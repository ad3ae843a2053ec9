/* A build notices another plugin.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_DEPENDENCY_H
#define PM_DEPENDENCY_H

/* The plugin PLUGIN_NAME was loaded from FILE: name FILE in what -MD and its
   kin write.  */
void dependency_init (const char *plugin_name, const char *file);

#endif /* PM_DEPENDENCY_H */
