/* Deliberate breakage: what the test suite leaves out of a plugin, to see
   that it notices.  Built without PM_LEFT_OUT, nothing is left out and the
   tests below are constant.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CONTROL_H
#define PM_CONTROL_H

#ifndef PM_LEFT_OUT
#define PM_LEFT_OUT ""
#endif

/* True if the register, hook or measure NAME is left out of this build.  */
#define LEFT_OUT(NAME) (strcmp (PM_LEFT_OUT, NAME) == 0)

/* Keep the hook *SLOT in *SAVED and put WRAPPER in its place, unless NAME,
   the hook's, is left out.  */
#define WRAP_HOOK(NAME, SLOT, SAVED, WRAPPER)	\
  do						\
    {						\
      (SAVED) = (SLOT);				\
      if (!LEFT_OUT (NAME))			\
	(SLOT) = (WRAPPER);			\
    }						\
  while (0)

#endif /* PM_CONTROL_H */
