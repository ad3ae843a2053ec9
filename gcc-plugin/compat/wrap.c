/* GCC's hooks that the plugin wraps.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-plugin.h"
#include "compat/wrap.h"

/* Any hook.  They are of different types, so that they are copied as bytes.  */
typedef void (*hook) (void);

static struct
{
  void *slot;
  const void *saved;
  hook wrapper;
} wrapped[64];

static unsigned int n_wrapped;

void
hook_wrapped (void *slot, const void *saved)
{
  gcc_assert (n_wrapped < ARRAY_SIZE (wrapped));
  wrapped[n_wrapped].slot = slot;
  wrapped[n_wrapped].saved = saved;
  memcpy (&wrapped[n_wrapped].wrapper, slot, sizeof (hook));
  n_wrapped++;
}

void
unwrap_hooks (void)
{
  /* A hook that was wrapped twice has the later wrapper.  */
  while (n_wrapped > 0)
    {
      n_wrapped--;
      hook now;
      memcpy (&now, wrapped[n_wrapped].slot, sizeof now);
      if (now == wrapped[n_wrapped].wrapper)
	memcpy (wrapped[n_wrapped].slot, wrapped[n_wrapped].saved, sizeof now);
    }
}
