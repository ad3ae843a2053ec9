/* What the units of the program call of each other.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "registers.h"

typedef PM long function (long);
struct words { long word[5]; };

/* callees.c */
PM NOINLINE long callee (long);
PM long inlined (long);
PM NOINLINE struct words in_memory (long);
PM NOINLINE long calls_plain (long);
long NOINLINE plain (long);
extern function *table[2];

/* outside.c, which is compiled without link-time optimization.  */
PM long outside (long);
PM long calls_back (function *, long);
