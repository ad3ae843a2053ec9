/* A plugin that tells at the end which passes of the plugin under test are left in
   GCC's list, and whether TARGET_SET_CURRENT_FUNCTION is one of its functions.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <dlfcn.h>

#include "compat/gcc-compat.h"

int plugin_is_GPL_compatible;

static void
tell_passes (const opt_pass *pass)
{
  for (; pass; pass = pass->next)
    {
      if (pass->name && strncmp (pass->name, "pm_", 3) == 0)
	fprintf (stderr, "left: %s\n", pass->name);
      tell_passes (pass->sub);
    }
}

static void
tell_rest (void *, void *)
{
  tell_passes (g->get_passes ()->all_passes);
  Dl_info where;
  if (dladdr ((void *) targetm.set_current_function, &where)
      && strstr (where.dli_fname, "/preserve_most.so"))
    fprintf (stderr, "left: a hook\n");
  fprintf (stderr, "told\n");
}

int
plugin_init (struct plugin_name_args *args, struct plugin_gcc_version *)
{
  register_callback (args->base_name, PLUGIN_FINISH, tell_rest, NULL);
  return 0;
}
