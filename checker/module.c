/* How does libdwfl see an object?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <unistd.h>

#include "module.h"

static const Dwfl_Callbacks callbacks =
{
  .find_elf = dwfl_build_id_find_elf,
  .find_debuginfo = dwfl_standard_find_debuginfo,
  .section_address = dwfl_offline_section_address,
};

const char *
module_open (struct module *module, const struct object *object)
{
  module->module = NULL;
  module->dwfl = NULL;
  int descriptor = image_open (object->image);
  if (descriptor < 0)
    return "it cannot be opened";
  module->dwfl = dwfl_begin (&callbacks);
  if (module->dwfl)
    {
      dwfl_report_begin (module->dwfl);
      module->module = dwfl_report_offline (module->dwfl, object->image->name,
					    object->image->path, descriptor);
      dwfl_report_end (module->dwfl, NULL, NULL);
    }
  if (module->module)
    return NULL;
  close (descriptor);
  return dwfl_errmsg (-1);
}

void
module_close (struct module *module)
{
  if (module->dwfl)
    dwfl_end (module->dwfl);
}
