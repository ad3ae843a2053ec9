/* Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "units.h"

long outside (long a) { overwrite (); return a * 5; }
long calls_back (function *f, long a) { return f (a) + f (a + 1) + f (a + 2); }
