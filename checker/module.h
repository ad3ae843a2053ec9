/* An object as libdwfl sees it, which relocates what has not been linked.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_MODULE_H
#define CHECKER_MODULE_H

#include <elfutils/libdwfl.h>

#include "object.h"

struct module
{
  Dwfl *dwfl;
  Dwfl_Module *module;
};

/* Open OBJECT.  Returns what is wrong, or NULL; close it in both cases, after the
   message was used.  */
const char *module_open (struct module *module, const struct object *object);
void module_close (struct module *module);

#endif
