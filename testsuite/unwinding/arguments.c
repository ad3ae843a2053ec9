/* Variables that are copies of arguments on the stack and have no code: only
   debugging information tells where they are.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most, noinline, noclone))

volatile long sink, rare;

PM void
slow (void)
{
  sink++;
}

/* Saves none of the registers of its arguments.  */
PM void
callee (long *a, long b, long c, long d, long e, long f, long g, long h, long i)
{
  long copy = i;
  *(volatile long *) a = b;
}

/* Its rare call has a frame of its own.  */
__attribute__ ((noinline, noclone)) void
framed (long *a, long b, long c, long d, long e, long f, long g, long h, long i)
{
  long copy = i;
  *(volatile long *) a = b;
  if (__builtin_expect (rare, 0))
    slow ();
  *(volatile long *) a = b;
}

int
main (void)
{
  long a = 0;
  callee (&a, 1, 2, 3, 4, 5, 6, 7, 1234);
  framed (&a, 1, 2, 3, 4, 5, 6, 7, 5678);
  return 0;
}
