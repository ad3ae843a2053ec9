/* Which registers the judge's callees overwrite: what judge_only says, in C and
   in assembly.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

/* All that they may, or no general register; else the number of the only one.  */
#define EVERY_REGISTER 255
#define NO_REGISTER 254
