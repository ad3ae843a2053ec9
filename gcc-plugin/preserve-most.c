/* The front door: what GCC calls when it loads the plugin.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "language/linux-code.h"
#include "language/position.h"
#include "language/occurrence.h"
#include "language/attribute.h"
#include "language/made-function.h"
#include "language/redeclaration.h"
#include "language/spelling.h"
#include "language/unsupported.h"
#include "language/names.h"
#include "calls/merging.h"
#include "calls/link-safety.h"
#include "calls/caller.h"
#include "calls/receivers.h"
#include "functions/saves.h"
#include "functions/callee.h"
#include "functions/force.h"
#include "placement/split.h"
#include "placement/rare-slots.h"
#include "placement/rare-values.h"
#include "placement/register-order.h"
#include "placement/useless-copies.h"
#include "placement/local-frame.h"
#include "link/debug-types.h"
#include "link/dependency.h"
#include "link/link-guard.h"
#include "link/note.h"
#include "link/pch-guard.h"
#include "verify/verify-sets.h"
#include "verify/verify.h"
#include "advise/report.h"
#include "advise/advise.h"

__attribute__ ((visibility ("default"))) int plugin_is_GPL_compatible;

/* The file that GCC has loaded the plugin from.  All copies of the plugin in a
   compiler have this variable in common, since GCC loads them with RTLD_GLOBAL.  */
__attribute__ ((visibility ("default"))) const char *preserve_most_file;

static struct plugin_info info =
{
  "preserve_most " PLUGIN_VERSION,
  "preserve_most " PLUGIN_VERSION ": the attribute preserve_most, with which"
  " a function preserves\nnearly all general registers, as Clang has it.\n"
  "Arguments:\n"
  "  -fplugin-arg-preserve_most-disable\n"
  "      do nothing: the attribute is unknown\n"
  "  -fplugin-arg-preserve_most-lazy-binding=avoid|variant-pcs|clobber|ignore\n"
  "      calls of functions that the loader may bind at their first call,"
  " which\n      clobbers preserved registers: avoid them; rely on the"
  " linker to have\n      them bound early on AArch64; take the registers"
  " for clobbered; or\n      ignore it (for links with -z now)\n"
  "  -fplugin-arg-preserve_most-trust-callee\n"
  "      functions of other units preserve what they should; those of some"
  " releases\n      of Clang do not\n"
  "  -fplugin-arg-preserve_most-linux=tree|module\n"
  "      in code of Linux: the kernel was compiled with the attribute; or only"
  "\n      functions that a module declares itself have it\n"
  "  -fplugin-arg-preserve_most-advise[=FILE]\n"
  "      tell which functions are worth the attribute, and for which it costs;"
  "\n      append records for preserve-most-advise to FILE\n"
  "  -fplugin-arg-preserve_most-untested\n"
  "      go on in a GCC whose release was never tested\n"
};

/* The end of the first option in OPTIONS; within quotation marks a blank ends
   none.  */

static const char *
end_of_option (const char *options)
{
  bool quoted = false;
  for (; *options && (quoted || *options != ' '); options++)
    if (*options == '\'')
      quoted = !quoted;
  return options;
}

/* Have *HERE and *THERE, lists of options, begin with the first that they do not
   share.  */

static void
skip_shared_options (const char **here, const char **there)
{
  while (**here)
    {
      size_t length = end_of_option (*here) - *here;
      if (length != (size_t) (end_of_option (*there) - *there)
	  || strncmp (*here, *there, length) != 0)
	return;
      *here += length;
      *there += length;
      *here += **here == ' ';
      *there += **there == ' ';
    }
}

/* An error if FIELD of the GCC that is running, THERE, is not the one that
   the plugin was built for, HERE.  Of long values it has the beginning.  */

static bool
same_field_p (const char *field, const char *here, const char *there)
{
  if (strcmp (here, there) == 0)
    return true;
  skip_shared_options (&here, &there);
  enum { LONGEST = 40 };
  int here_length = MIN (end_of_option (here) - here, LONGEST);
  int there_length = MIN (end_of_option (there) - there, LONGEST);
  const char *command = getenv ("COLLECT_GCC");
  if (command && strlen (command) > LONGEST)
    command = lbasename (command);
  error ("the plugin %qs was built for another GCC: its %s is %<%.*s%>,"
	 " this compiler%'s is %<%.*s%>", "preserve_most", field,
	 here_length, here, there_length, there);
  inform (UNKNOWN_LOCATION,
	  "rebuild it with %<./configure --with-gcc=%s && make install%>"
	  " or reinstall its package", command ? command : "gcc");
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

/* What the arguments say.  */

static struct
{
  bool disable, untested;

  /* Whether to advise, and the file for it, or NULL.  */
  bool advise;
  const char *advice_file;
  struct link_options link;
  enum linux_code linux_code;

  /* For the test suite.  NO_REFUSALS: refuse nothing, so that verify.c has to find
     what is wrong.  FORCE: give all functions the convention, and write to
     FORCE_LOG, if it is not null, which got it.  */
  bool no_refusals, force;
  const char *force_log;
} options;

/* Arguments that take a value: true if VALUE, which is null if there is none,
   will do.  */

static bool
set_lazy_binding (const char *value)
{
  static const char *const names[] = { "avoid", "variant-pcs", "clobber", "ignore" };
  for (unsigned int i = 0; i < ARRAY_SIZE (names); i++)
    if (value && strcmp (value, names[i]) == 0)
      {
	options.link.lazy_binding = (enum lazy_binding) i;
	return true;
      }
  return false;
}

static bool
set_linux_code (const char *value)
{
  if (value && strcmp (value, "tree") == 0)
    options.linux_code = LINUX_CODE_TREE;
  else if (value && strcmp (value, "module") == 0)
    options.linux_code = LINUX_CODE_MODULE;
  return options.linux_code != LINUX_CODE_UNKNOWN;
}

static bool
set_advise (const char *value)
{
  options.advise = true;
  options.advice_file = value;
  return !value || *value;
}

static bool
set_force (const char *value)
{
  options.force = true;
  options.force_log = value;
  return true;
}

/* An argument: its name, and the flag that it sets or the function that
   takes its value.  */

static const struct
{
  const char *name;
  bool *flag;
  bool (*set) (const char *value);
} arguments[] =
{
  { "disable", &options.disable, NULL },
  { "lazy-binding", NULL, set_lazy_binding },
  { "trust-callee", &options.link.trust_callee, NULL },
  { "linux", NULL, set_linux_code },
  { "advise", NULL, set_advise },
  { "untested", &options.untested, NULL },
  { "no-refusals", &options.no_refusals, NULL },
  { "force", NULL, set_force },
};

/* Read ARG.  False if it is unknown or its value is.  */

static bool
read_argument (const struct plugin_argument *arg)
{
  for (unsigned int i = 0; i < ARRAY_SIZE (arguments); i++)
    if (strcmp (arg->key, arguments[i].name) == 0)
      {
	if (arguments[i].set)
	  return arguments[i].set (arg->value);
	*arguments[i].flag = true;
	return !arg->value;
      }
  return false;
}

/* Read the arguments ARGV.  False, after an error, if one is unknown.  */

static bool
read_arguments (int argc, const struct plugin_argument *argv)
{
  for (int i = 0; i < argc; i++)
    if (!read_argument (&argv[i]))
      {
	error ("unknown argument %<-fplugin-arg-preserve_most-%s%s%s%>",
	       argv[i].key, argv[i].value ? "=" : "",
	       argv[i].value ? argv[i].value : "");
	return false;
      }
  return true;
}

/* False, after an error, for a release of GCC whose hooks and ABI ids nobody has
   checked.  */

static bool
known_gcc_p (void)
{
  if (COMPAT_KNOWN_GCC || options.untested)
    return true;
  error ("the plugin %qs knows GCC %d to %d, and this is %s;"
	 " use %<-fplugin-arg-preserve_most-untested%> to try it",
	 "preserve_most", PM_OLDEST_GCC, PM_NEWEST_GCC, gcc_version.basever);
  return false;
}

/* False, after an error, if another copy of the plugin than FILE was loaded before.  */

static bool
only_copy_p (const char *file)
{
  if (!preserve_most_file)
    {
      preserve_most_file = file;
      return true;
    }
  error ("the plugin %qs is loaded twice, from %qs and from %qs; leave out one"
	 " %<-fplugin%>", "preserve_most", preserve_most_file, file);
  return false;
}

/* PLUGIN_ALL_IPA_PASSES_START, after all other functions that are called then:
   the source was read.  A unit without the convention, of which the back end
   comes next, does not pay for the plugin.  */

static void
retire_event (void *, void *)
{
  if (convention_in_use_p () || in_lto_p)
    return;
  drop_passes ();
  unwrap_hooks ();
}

/* The events that come while a unit is parsed.  */
static const int parsing_events[] =
{
  PLUGIN_FINISH_DECL, PLUGIN_FINISH_TYPE, PLUGIN_PRE_GENERICIZE, PLUGIN_GGC_START
};

/* PARSING_EVENTS in C++, which has read all tokens by then.  If none names a
   convention, no declaration gets one, and the rest need not pay for the plugin
   either.  A precompiled header or a module has tokens of its own.  */

static void
parsing_event (void *, void *plugin_name)
{
  if (!unnamed_in_source_p () || flag_modules || precompiled_header_p ()
      || convention_in_use_p ())
    return;
  retire_event (NULL, NULL);
  for (unsigned int i = 0; i < ARRAY_SIZE (parsing_events); i++)
    while (unregister_callback ((const char *) plugin_name, parsing_events[i])
	   == PLUGEVT_SUCCESS)
      ;
}

__attribute__ ((visibility ("default"))) int
plugin_init (struct plugin_name_args *args,
	     struct plugin_gcc_version *version)
{
  register_callback (args->base_name, PLUGIN_INFO, NULL, &info);
  if (!same_gcc_p (version)
      || !read_arguments (args->argc, args->argv))
    return 1;
  if (options.disable)
    return 0;

  /* GCC unloads a plugin that fails, and what it left in GCC would lead nowhere.
     So all that can fail comes first; abi_init, which wraps hooks when it has
     succeeded, is the last of it.  */
  if (!only_copy_p (args->full_name)
      || !known_gcc_p ()
      || !port_preconditions_p ()
      || !convention_init (target_port.cpu)
      || !link_safety_registers ()
      || !sets_init ()
      || !report_init (options.advice_file)
      || !abi_init ())
    return 1;
  marked_type_init ();
  link_safety_init (args->base_name, options.link);
  /* GCC calls first what was registered last.  */
  if (!options.advise && !options.force && !LEFT_OUT (retire))
    {
      register_callback (args->base_name, PLUGIN_ALL_IPA_PASSES_START,
			 retire_event, NULL);
      if (lang_GNU_CXX ())
	for (unsigned int i = 0; i < ARRAY_SIZE (parsing_events); i++)
	  register_callback (args->base_name, parsing_events[i], parsing_event,
			     const_cast<char *> (args->base_name));
    }
  linux_code_init (options.linux_code);
  attribute_init (args->base_name);
  made_function_init (args->base_name);
  redeclaration_init (args->base_name);
  spelling_init ();
  debug_types_init (args->base_name);
  dependency_init (args->base_name, args->full_name);
  link_guard_init (args->base_name);
  pch_guard_init ();
  caller_init (args->base_name);
  saves_init (args->base_name);
  callee_init (args->base_name);
  merging_init (args->base_name);
  receivers_init (args->base_name);
  rare_values_init (args->base_name);
  split_init (args->base_name);
  rare_slots_init (args->base_name);
  register_order_init (args->base_name);
  useless_copies_init (args->base_name);
  local_frame_init (args->base_name);
  if (!options.no_refusals)
    {
      unsupported_init (args->base_name);
      names_init (args->base_name);
    }
  verify_init (args->base_name, options.no_refusals);
  note_init (args->base_name);
  if (options.advise)
    advise_init (args->base_name);
  if (options.force)
    force_init (args->base_name, options.force_log);
  if (target_port.init)
    target_port.init ();
  return 0;
}
