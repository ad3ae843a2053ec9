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

/* How a unit's options show that it is code of the kernel: kbuild's own macro,
   or x86_64's code model of the kernel.  The macro may be gone from a source
   that was preprocessed before, the code model is not.  */

static bool
kernel_option_p (const struct cl_decoded_option *option)
{
  return ((option->opt_index == OPT_D
	   && strncmp (option->arg, "__KERNEL__", strlen ("__KERNEL__")) == 0)
	  || strcmp (option->orig_option_with_args_text, "-mcmodel=kernel") == 0);
}

static bool
kernel_code_p (void)
{
  for (unsigned int i = 1; i < save_decoded_options_count; i++)
    if (kernel_option_p (&save_decoded_options[i]))
      return true;
  return false;
}

/* The directory of the kernel's sources, with a slash at its end, to be freed:
   kbuild has include/linux/kconfig.h in it included before each unit.  NULL if
   it is not.  */

static char *
kernel_sources (void)
{
  static const char header[] = "include/linux/kconfig.h";
  for (unsigned int i = 1; i < save_decoded_options_count; i++)
    {
      const struct cl_decoded_option *option = &save_decoded_options[i];
      if (option->opt_index != OPT_include)
	continue;
      char *path = lrealpath (option->arg);
      size_t length = strlen (path);
      if (length > sizeof header
	  && strcmp (path + length - (sizeof header - 1), header) == 0)
	{
	  path[length - (sizeof header - 1)] = '\0';
	  return path;
	}
      free (path);
    }
  return NULL;
}

/* True if the file NAME is a header of the kernel.  */

static bool
kernel_header_p (const char *name)
{
  static char *sources = kernel_sources ();
  if (!sources)
    return true;
  char *path = lrealpath (name);
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
