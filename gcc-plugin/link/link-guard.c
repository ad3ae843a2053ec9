/* Link-time compilation reads types that carry conventions, and without the
   plugin would compile them as plain C.  GCC does not record which plugins a
   unit was compiled with.  So a unit that has such types gets a top-level asm,
   which is streamed with it and fails unless a symbol is defined; and every
   assembly file that the plugin sees begun begins by defining it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "convention/marked-type.h"
#include "link/link-guard.h"

/* Local to the assembly file.  */
#define LOADED ".Lpreserve_most.loaded"

static void (*saved_file_start) (void);

/* TARGET_ASM_FILE_START.  */

static void
define_symbol (void)
{
  saved_file_start ();
  if (in_lto_p || flag_lto)
    fprintf (asm_out_file, "\t.set\t" LOADED ",1\n");
}

/* NAME as it may stand in a string of the assembler's.  To be freed.  */

static char *
quotable (const char *name)
{
  char *copy = xstrdup (name);
  for (char *c = copy; *c; c++)
    if (*c == '"' || *c == '\\' || !ISPRINT (*c))
      *c = '?';
  return copy;
}

/* PLUGIN_ALL_IPA_PASSES_START, when all types are known and before any is
   streamed.  */

static void
add_guard (void *, void *)
{
  if (in_lto_p || !flag_generate_lto || !convention_in_use_p ())
    return;

  char *file = quotable (main_input_filename ? main_input_filename : "?");
  char *text
    = concat ("\t.ifndef " LOADED "\n"
	      "\t.error \"", file, " was compiled with the GCC plugin"
	      " preserve_most; link it with the same -fplugin option\"\n"
	      "\t.endif", NULL);
  symtab->finalize_toplevel_asm (build_string (strlen (text), text));
  free (text);
  free (file);
}

void
link_guard_init (const char *plugin_name)
{
  WRAP_HOOK (link_guard_symbol, targetm.asm_out.file_start,
	     saved_file_start, define_symbol);
  if (!LEFT_OUT (link_guard))
    register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START, add_guard,
		       NULL);
}
