/* A plugin that tells at the end which passes of the plugin under test are left in
   GCC's list, and then and for each function that C++ parses whether a hook is one
   of its functions.
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

static bool
plugins_p (void *function)
{
  Dl_info where;
  return (dladdr (function, &where)
	  && strstr (where.dli_fname, "/preserve_most.so"));
}

static bool
hook_left_p (void)
{
  return (plugins_p ((void *) targetm.set_current_function)
	  || plugins_p ((void *) targetm.insert_attributes)
	  || plugins_p ((void *) targetm.comp_type_attributes));
}

static void
tell_parsed (void *, void *)
{
  fprintf (stderr, "parsed %s hooks\n", hook_left_p () ? "with" : "without");
}

static void
tell_rest (void *, void *)
{
  tell_passes (g->get_passes ()->all_passes);
  if (hook_left_p ())
    fprintf (stderr, "left: a hook\n");
  fprintf (stderr, "told\n");
}

int
plugin_init (struct plugin_name_args *args, struct plugin_gcc_version *)
{
  if (lang_GNU_CXX ())
    register_callback (args->base_name, PLUGIN_PRE_GENERICIZE, tell_parsed, NULL);
  register_callback (args->base_name, PLUGIN_FINISH, tell_rest, NULL);
  return 0;
}
