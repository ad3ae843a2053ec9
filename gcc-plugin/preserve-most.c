/* The front door: what GCC calls when it loads the plugin.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-compat.h"
#include "convention.h"
#include "attribute.h"
#include "port.h"
#include "abi.h"
#include "caller.h"
#include "callee.h"
#include "merging.h"
#include "unsupported.h"

__attribute__ ((visibility ("default"))) int plugin_is_GPL_compatible;

static struct plugin_info info =
{
  "preserve_most " PLUGIN_VERSION,
  "preserve_most " PLUGIN_VERSION ": the attribute preserve_most, with which"
  " a function preserves\nnearly all general registers, as Clang has it.\n"
  "Arguments:\n"
  "  -fplugin-arg-preserve_most-disable   do nothing: the attribute is unknown\n"
  "  -fplugin-arg-preserve_most-untested  go on in a GCC that was never"
  " tested\n"
};

/* An error if FIELD of the GCC that is running, THERE, is not the one that
   the plugin was built for, HERE.  */

static bool
same_field_p (const char *field, const char *here, const char *there)
{
  if (strcmp (here, there) == 0)
    return true;
  error ("the plugin %qs was built for another GCC: its %s is %qs,"
	 " this compiler%'s is %qs", "preserve_most", field, here, there);
  return false;
}

/* The plugin depends on the layout of GCC's structures, so on the very
   build.  */

static bool
same_gcc_p (const struct plugin_gcc_version *version)
{
  return (same_field_p ("version", gcc_version.basever, version->basever)
	  && same_field_p ("date", gcc_version.datestamp, version->datestamp)
	  && same_field_p ("phase", gcc_version.devphase, version->devphase)
	  && same_field_p ("revision", gcc_version.revision,
			   version->revision)
	  && same_field_p ("configuration",
			   gcc_version.configuration_arguments,
			   version->configuration_arguments));
}

/* What the arguments ask for.  */

static bool disable, untested;

/* The arguments: what each is called and sets.  */

static const struct
{
  const char *key;
  bool *flag;
} arguments[] =
{
  { "disable", &disable },
  { "untested", &untested },
};

/* Read the argument ARG.  False, after an error, if it is unknown.  */

static bool
read_argument (const struct plugin_argument *arg)
{
  for (unsigned int i = 0; i < ARRAY_SIZE (arguments); i++)
    if (strcmp (arg->key, arguments[i].key) == 0 && !arg->value)
      {
	*arguments[i].flag = true;
	return true;
      }
  error ("unknown argument %<-fplugin-arg-preserve_most-%s%s%s%>", arg->key,
	 arg->value ? "=" : "", arg->value ? arg->value : "");
  return false;
}

/* The hooks and the ABI ids are those of the majors that were read.  */

static bool
known_gcc_p (void)
{
  if (COMPAT_KNOWN_GCC || untested)
    return true;
  error ("the plugin %qs knows GCC %d to %d, and this is %s;"
	 " use %<-fplugin-arg-preserve_most-untested%> to try it",
	 "preserve_most", PM_OLDEST_GCC, PM_NEWEST_GCC, gcc_version.basever);
  return false;
}

__attribute__ ((visibility ("default"))) int
plugin_init (struct plugin_name_args *args,
	     struct plugin_gcc_version *version)
{
  register_callback (args->base_name, PLUGIN_INFO, NULL, &info);
  if (!same_gcc_p (version))
    return 1;
  for (int i = 0; i < args->argc; i++)
    if (!read_argument (&args->argv[i]))
      return 1;
  if (disable)
    return 0;

  if (!known_gcc_p () || !convention_init (target_port.cpu) || !abi_init ())
    return 1;
  attribute_init (args->base_name);
  caller_init ();
  callee_init (args->base_name);
  merging_init (args->base_name);
  unsupported_init (args->base_name);
  if (target_port.init)
    target_port.init ();
  return 0;
}
