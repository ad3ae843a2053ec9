/* A plugin that tells at the end which passes of the plugin under test are left in
   GCC's list, and whether TARGET_SET_CURRENT_FUNCTION is what it was before that
   plugin was loaded, if this one is loaded first.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"

int plugin_is_GPL_compatible;

static void (*first_hook) (tree);

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
  if (targetm.set_current_function != first_hook)
    fprintf (stderr, "left: a hook\n");
  fprintf (stderr, "told\n");
}

int
plugin_init (struct plugin_name_args *args, struct plugin_gcc_version *)
{
  first_hook = targetm.set_current_function;
  register_callback (args->base_name, PLUGIN_FINISH, tell_rest, NULL);
  return 0;
}
