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
#include "force.h"
#include "verify.h"

__attribute__ ((visibility ("default"))) int plugin_is_GPL_compatible;

static struct plugin_info info =
{
  "preserve_most " PLUGIN_VERSION,
  "preserve_most " PLUGIN_VERSION ": the attribute preserve_most, with which"
  " a function preserves\nnearly all general registers, as Clang has it.\n"
  "Arguments:\n"
  "  -fplugin-arg-preserve_most-disable  do nothing: the attribute is unknown\n"
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

/* What -fplugin-arg-preserve_most-... says.  All but DISABLE are for the test
   suite.  */

struct arguments
{
  /* Do nothing.  */
  bool disable;

  /* Compile what is refused, to see that verify.c finds what is wrong.  */
  bool no_refusals;

  /* Give all functions the convention; and say which.  */
  bool force, verbose;
};

/* Read ARGV to *ARGUMENTS.  False, after an error, if one is unknown.  */

static bool
read_arguments (int argc, const struct plugin_argument *argv,
		struct arguments *arguments)
{
  memset (arguments, 0, sizeof *arguments);
  for (int i = 0; i < argc; i++)
    if (strcmp (argv[i].key, "disable") == 0 && !argv[i].value)
      arguments->disable = true;
    else if (strcmp (argv[i].key, "no-refusals") == 0 && !argv[i].value)
      arguments->no_refusals = true;
    else if (strcmp (argv[i].key, "force") == 0
	     && (!argv[i].value || strcmp (argv[i].value, "verbose") == 0))
      {
	arguments->force = true;
	arguments->verbose = argv[i].value != NULL;
      }
    else
      {
	if (argv[i].value)
	  error ("unknown argument %<-fplugin-arg-preserve_most-%s=%s%>",
		 argv[i].key, argv[i].value);
	else
	  error ("unknown argument %<-fplugin-arg-preserve_most-%s%>",
		 argv[i].key);
	return false;
      }
  return true;
}

__attribute__ ((visibility ("default"))) int
plugin_init (struct plugin_name_args *args,
	     struct plugin_gcc_version *version)
{
  struct arguments arguments;

  register_callback (args->base_name, PLUGIN_INFO, NULL, &info);
  if (!same_gcc_p (version)
      || !read_arguments (args->argc, args->argv, &arguments))
    return 1;
  if (arguments.disable)
    return 0;

  if (!convention_init (target_port.cpu) || !abi_init ())
    return 1;
  attribute_init (args->base_name);
  caller_init ();
  callee_init ();
  merging_init (args->base_name);
  if (!arguments.no_refusals)
    unsupported_init (args->base_name);
  verify_init (args->base_name);
  if (arguments.force)
    force_init (args->base_name, arguments.verbose);
  if (target_port.init)
    target_port.init ();
  return 0;
}
