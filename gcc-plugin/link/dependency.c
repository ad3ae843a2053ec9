/* What a unit is compiled to depends on the plugin, so that its file is one of
   the unit's dependencies: make and ninja then compile again what another
   plugin has compiled.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "link/dependency.h"

/* PLUGIN_INCLUDE_FILE, of which the first is for the main file, with -E and -M,
   too.  The main file is the first dependency by then: -MP writes a rule for
   each but the first.  DATA is the plugin's file.  */

static void
add_dependency (void *, void *data)
{
  static bool added;
  if (!added)
    compat_add_dependency ((const char *) data);
  added = true;
}

void
dependency_init (const char *plugin_name, const char *file)
{
  if (!LEFT_OUT (dependency))
    register_callback (plugin_name, PLUGIN_INCLUDE_FILE, add_dependency,
		       const_cast<char *> (file));
}
