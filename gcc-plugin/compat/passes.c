/* The plugin's own passes.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/passes.h"

void
place_pass (const char *plugin_name, opt_pass *pass,
	    enum pass_positioning_ops where, const char *reference)
{
  struct register_pass_info info;
  info.pass = pass;
  info.reference_pass_name = reference;
  info.ref_pass_instance_number = 1;
  info.pos_op = where;
  register_callback (plugin_name, PLUGIN_PASS_MANAGER_SETUP, NULL, &info);
}

/* Take the plugin's passes out of LIST and the lists below its passes.  */

static void
drop_from (opt_pass **list)
{
  while (*list)
    if ((*list)->name && strncmp ((*list)->name, "pm_", 3) == 0)
      *list = (*list)->next;
    else
      {
	drop_from (&(*list)->sub);
	list = &(*list)->next;
      }
}

void
drop_passes (void)
{
  drop_from (&g->get_passes ()->all_passes);
}

bool
telling_p (void)
{
  return dump_file && (dump_flags & TDF_DETAILS);
}

void
tell (const char *format, ...)
{
  if (!telling_p ())
    return;
  va_list args;
  va_start (args, format);
  fputs (";; preserve_most: ", dump_file);
  vfprintf (dump_file, format, args);
  putc ('\n', dump_file);
  va_end (args);
}
