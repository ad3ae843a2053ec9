/* A plugin that stands for a GCC which has the attribute preserve_most itself:
   it registers one before any other plugin does.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-plugin.h"
#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "tm.h"
#include "tree.h"
#include "target.h"
#include "plugin-version.h"
#include "stringpool.h"
#include "attribs.h"

int plugin_is_GPL_compatible;

static tree
handle_attribute (tree *, tree, tree, int, bool *no_add_attrs)
{
  *no_add_attrs = true;
  return NULL_TREE;
}

static struct attribute_spec spec
  = { "preserve_most", 0, 0, false, false, false, false, handle_attribute,
      NULL };

static void
register_it (void *, void *)
{
  register_attribute (&spec);
}

static void (*saved_override) (void);

/* Runs after all plugins are initialized and before the attributes are; of the
   callbacks of an event, the one that was registered last comes first.  */

static void
override_options (void)
{
  register_callback ("own_attribute", PLUGIN_ATTRIBUTES, register_it, NULL);
  saved_override ();
}

int
plugin_init (struct plugin_name_args *, struct plugin_gcc_version *)
{
  saved_override = targetm.target_option.override;
  targetm.target_option.override = override_options;
  return 0;
}
