/* Versions of a function, of which one or all have the attribute: as ONE and OTHER say, and
   FIRST in a declaration before them.  VERSION is the attribute that makes versions.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif
#define NOINLINE __attribute__ ((noinline, noclone))

/* What any function may change.  */
#ifdef __x86_64__
# define OVERWRITE							\
  asm volatile ("mov $99, %%ecx; mov $99, %%edx; mov $99, %%esi; mov $99, %%edi;" \
		"mov $99, %%r8d; mov $99, %%r9d; mov $99, %%r10d" : : :	\
		"rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10")
#else
# define OVERWRITE							\
  asm volatile ("mov x9, 99; mov x10, 99; mov x11, 99; mov x12, 99; mov x13, 99;" \
		"mov x14, 99; mov x15, 99" : : :			\
		"x9", "x10", "x11", "x12", "x13", "x14", "x15")
#endif

#ifdef FIRST
FIRST long version (long);
#endif

ONE __attribute__ ((noinline, VERSION ("default"))) long
version (long a)
{
  long b = a;
  OVERWRITE;
  return b + 1;
}

OTHER __attribute__ ((noinline, VERSION (BETTER))) long
version (long a)
{
  long b = a;
  OVERWRITE;
  return b + 1;
}

NOINLINE long
call (long a, long b, long c, long d, long e, long f)
{
  return version (a) - 1 - a + b * c * d * e * f;
}

int
main (void)
{
  return call (1, 2, 3, 4, 5, 6) != 720;
}
