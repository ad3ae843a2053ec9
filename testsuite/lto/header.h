/* To be precompiled.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

__attribute__ ((preserve_most)) long external (long);
typedef __attribute__ ((preserve_most)) long function (long);
