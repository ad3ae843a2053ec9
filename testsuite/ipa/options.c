/* Functions with options of their own in one unit.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "ipa.h"

PM NOINLINE __attribute__ ((optimize ("O0")))
long at_O0 (long a) { overwrite (); return a + 1; }
PM NOINLINE __attribute__ ((optimize ("O3", "no-omit-frame-pointer")))
long at_O3 (long a) { overwrite (); return at_O0 (a) + 1; }
NOINLINE __attribute__ ((optimize ("Os"))) long plain_Os (long a) { overwrite (); return a + 2; }
#ifdef __x86_64__
# define TARGET_1 __attribute__ ((target ("avx2")))
# define TARGET_2 __attribute__ ((target ("general-regs-only")))
# define TARGET_3 __attribute__ ((target ("tune=atom,no-avx")))
#elif defined __aarch64__
# define TARGET_1 __attribute__ ((target ("+crc")))
# define TARGET_2 __attribute__ ((target ("general-regs-only")))
# define TARGET_3 __attribute__ ((target ("branch-protection=standard")))
#else
# error "no registers are known for this processor"
#endif
TARGET_1 PM NOINLINE long target_1 (long a) { overwrite (); return at_O3 (a); }
TARGET_2 PM NOINLINE long target_2 (long a) { overwrite (); return plain_Os (a); }
TARGET_3 PM NOINLINE long target_3 (long a) { overwrite (); return target_2 (a); }
TARGET_2 NOINLINE long target_plain (long a) { overwrite (); return target_3 (a); }

static void
test (void)
{
  long r;
  KEEPING (r = at_O0 (opaque (1))); CHECK (r == 2);
  KEEPING (r = at_O3 (opaque (1))); CHECK (r == 3);
  KEEPING (r = target_1 (opaque (1))); CHECK (r == 3);
  KEEPING (r = target_2 (opaque (1))); CHECK (r == 3);
  KEEPING (r = target_3 (opaque (1))); CHECK (r == 3);
  KEEPING (r = target_plain (opaque (1))); CHECK (r == 3);
  KEEPING (r = plain_Os (opaque (1))); CHECK (r == 3);
}
