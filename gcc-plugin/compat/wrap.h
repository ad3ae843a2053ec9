/* GCC's hooks that the plugin wraps.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_WRAP_H
#define PM_WRAP_H

#include "compat/control.h"

/* Keep the hook *SLOT in *SAVED and put WRAPPER in its place, unless the
   control NAME is left out.  */
#define WRAP_HOOK(NAME, SLOT, SAVED, WRAPPER)	\
  do						\
    {						\
      (SAVED) = (SLOT);				\
      if (!LEFT_OUT (NAME))			\
	{					\
	  (SLOT) = (WRAPPER);			\
	  hook_wrapped (&(SLOT), &(SAVED));	\
	}					\
    }						\
  while (0)

/* The hook at SLOT has its wrapper, and at SAVED is what it was before.  For
   WRAP_HOOK alone.  */
void hook_wrapped (void *slot, const void *saved);

/* Undo all that WRAP_HOOK has done, but for hooks that another plugin has wrapped
   since.  */
void unwrap_hooks (void);

#endif /* PM_WRAP_H */
