/* Code of the Linux kernel.

   The kernel's headers use the attribute wherever the compiler knows it.  A
   module that GCC compiles with this plugin for a kernel that was compiled
   without it would rely on registers that the kernel's functions overwrite, and
   nothing else would notice.  So the user has to say how the kernel was
   compiled; kernel/add-to-linux does so for a tree to which it adds the
   plugin.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "convention/convention.h"
#include "language/linux-code.h"

static enum linux_code code_use;

/* The headers that kbuild has included before each unit of the kernel.  The first
   alone also comes before programs in the kernel's tools.  */
static const char kconfig_header[] = "include/linux/kconfig.h";
static const char compiler_header[] = "include/linux/compiler_types.h";

/* How a unit's options show that it is code of the kernel: kbuild's own macro,
   or x86_64's code model of the kernel.  The driver gives the macro only to the
   compiler that preprocesses, the code model always.  */

static bool
kernel_option_p (const struct cl_decoded_option *option)
{
  return ((option->opt_index == OPT_D
	   && strncmp (option->arg, "__KERNEL__", strlen ("__KERNEL__")) == 0)
	  || strcmp (option->orig_option_with_args_text, "-mcmodel=kernel") == 0);
}

/* The path of the file NAME without links.  Of a file that is not here, as where a
   preprocessed source is compiled in another directory, what NAME says.  To be
   freed.  */

static char *
real_path (const char *name)
{
  while (strncmp (name, "./", 2) == 0)
    name += 2;
  return lrealpath (name);
}

/* The directory, with a slash at its end, below which HEADER is a file that was
   included by -include; NULL if none was.  To be freed.  The line table has it also
   of a source that was preprocessed before, unless by -P.  */

static char *
directory_of_included (const char *header)
{
  for (unsigned int i = 0; i < LINEMAPS_ORDINARY_USED (line_table); i++)
    {
      const line_map_ordinary *map = LINEMAPS_ORDINARY_MAP_AT (line_table, i);
      const line_map_ordinary *from
	= (map->reason == LC_ENTER
	   ? linemap_included_from_linemap (line_table, map) : NULL);
      /* The name of the command line is in the user's language, between < and >.  */
      if (!from || *ORDINARY_MAP_FILE_NAME (from) != '<')
	continue;
      char *path = real_path (ORDINARY_MAP_FILE_NAME (map));
      size_t length = strlen (path), header_length = strlen (header);
      char *start = path + length - header_length;
      if (length >= header_length && strcmp (start, header) == 0
	  && (start == path || start[-1] == '/'))
	{
	  *start = '\0';
	  return path;
	}
      free (path);
    }
  return NULL;
}

/* True if both headers were included before the unit, from one directory.  */

static bool
kernel_headers_p (void)
{
  char *sources = directory_of_included (kconfig_header);
  char *types = directory_of_included (compiler_header);
  bool both = sources && types && strcmp (sources, types) == 0;
  free (sources);
  free (types);
  return both;
}

static bool
kernel_code_p (void)
{
  for (unsigned int i = 1; i < save_decoded_options_count; i++)
    if (kernel_option_p (&save_decoded_options[i]))
      return true;
  return kernel_headers_p ();
}

/* True if the file NAME is a header of the kernel.  */

static bool
kernel_header_p (const char *name)
{
  static char *sources = directory_of_included (kconfig_header);
  if (!sources)
    return true;
  char *path = real_path (name);
  size_t length = strlen (sources);
  bool found = (strncmp (path, sources, length) == 0
		&& (strncmp (path + length, "include/", 8) == 0
		    || strncmp (path + length, "arch/", 5) == 0));
  free (path);
  return found;
}

/* The error for code of the kernel of which it is not known, once.  */

static void
refuse_kernel_code (const struct convention *conv, location_t loc)
{
  static bool said;
  if (said)
    return;
  said = true;
  error_at (loc, "%qs in code of Linux, whose own functions may have been"
	    " compiled without it", conv->name);
  inform (loc, "add the plugin to the sources of the kernel by %<add-to-linux%>; if"
	  " only functions that the module declares itself are %qs, use"
	  " %<-fplugin-arg-preserve_most-linux=module%>", conv->name);
}

bool
linux_code_allows_p (const struct convention *conv, tree node)
{
  static bool kernel = kernel_code_p ();
  if (!kernel || code_use == LINUX_CODE_TREE || LEFT_OUT (linux_code))
    return true;

  location_t loc = DECL_P (node) ? DECL_SOURCE_LOCATION (node) : input_location;
  if (code_use == LINUX_CODE_UNKNOWN)
    {
      refuse_kernel_code (conv, loc);
      return false;
    }
  if (!kernel_header_p (LOCATION_FILE (loc)))
    return true;
  /* Ordinary functions may be called by the kernel's pointers, but may not be
     given to it in place of others.  */
  if (TREE_CODE (node) != FUNCTION_DECL)
    error_at (loc, "a %qs type of the kernel cannot be used with"
	      " %<-fplugin-arg-preserve_most-linux=module%>", conv->name);
  return false;
}

void
linux_code_init (enum linux_code use)
{
  code_use = use;
}
