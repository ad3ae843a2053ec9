/* Which calls may the dynamic linker disturb, when it binds them?

   At the first call through a slot that is bound lazily, it clobbers r10, or x10
   to x15.  Clang's callers rely on these; GCC's with the plugin do not, unless they
   were told to by an option, which nothing in the file tells.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <elf.h>
#include <stdlib.h>

#include "lazy.h"
#include "memory.h"

static void
tell (struct report *report, struct symbol *symbol, const struct use *use,
      const char *what)
{
  const char *file = symbol->object->image->name;
  const char *name = symbol->name->text;
  const char *registers
    = symbol->object->machine == EM_X86_64 ? "r10" : "x10 to x15";
  char *text
    = memory_print ("%s: lazy binding of %s(), %s, can change %s at its first call;"
		    " link with -z now, or compile the caller with -fno-plt%s",
		    file, name, what, registers,
		    symbol->variant ? ", or use a linker that writes"
		    " DT_AARCH64_VARIANT_PCS" : "");
  report_finding (report, &(struct finding) {
    .kind = LAZY_BINDING, .file = file, .name = name,
    .function = use ? use->function : NULL, .text = text });
  free (text);
}

void
lazy_object (struct report *report, struct object *object)
{
  if (object->binds_now)
    return;
  for (size_t i = 0; i < object->count; i++)
    {
      struct symbol *symbol = &object->symbols[i];
      if (!symbol->lazy || (symbol->variant && object->passes_variant))
	continue;
      struct use *use = symbol->uses;
      while (use && !use->foreign)
	use = use->next;
      if (use)
	tell (report, symbol, use, "which is called as preserve_most");
      else if (symbol->variant)
	tell (report, symbol, NULL, "which is marked variant_pcs");
    }
}
