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
