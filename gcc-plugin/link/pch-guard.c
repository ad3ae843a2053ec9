/* A precompiled header holds types that carry conventions, which a compiler
   without the plugin would take for plain C's; and one that was made without
   it lacks them.  GCC compares what targets record in such a header: the
   first byte of that, the value of flag_pic, gets a bit that GCC never sets,
   so that GCC without the plugin reads the header's source.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "link/pch-guard.h"

#define WITH_PLUGIN 0x40

static void *(*saved_get_pch_validity) (size_t *);
static const char *(*saved_pch_valid_p) (const void *, size_t);

/* Whether GCC was told that such a header may be read.  */
static bool header_valid;

bool
precompiled_header_p (void)
{
  return header_valid;
}

/* TARGET_GET_PCH_VALIDITY.  */

static void *
get_validity (size_t *size)
{
  char *data = (char *) saved_get_pch_validity (size);
  if (*size > 0)
    data[0] ^= WITH_PLUGIN;
  return data;
}

/* TARGET_PCH_VALID_P.  */

static const char *
valid_p (const void *data, size_t size)
{
  if (size == 0 || !(*(const char *) data & WITH_PLUGIN))
    return _("created without the plugin preserve_most");
  char *plain = XNEWVEC (char, size);
  memcpy (plain, data, size);
  plain[0] ^= WITH_PLUGIN;
  const char *message = saved_pch_valid_p (plain, size);
  free (plain);
  header_valid |= !message;
  return message;
}

void
pch_guard_init (void)
{
  if (LEFT_OUT (pch_guard))
    return;
  saved_get_pch_validity = targetm.get_pch_validity;
  saved_pch_valid_p = targetm.pch_valid_p;
  targetm.get_pch_validity = get_validity;
  targetm.pch_valid_p = valid_p;
}
