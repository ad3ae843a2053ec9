/* main calls outer, which calls hot, which calls slow on a rare path and goes
   on.  slow looks at the frames by backtrace (), and by the chain of frame
   pointers on AArch64.  With an argument, a debugger steps through hot.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <execinfo.h>
#include <stdio.h>

#define NOINLINE __attribute__ ((noinline, noclone))

static void *frames[16], *slow_return, *hot_return;
static int n_frames;

__attribute__ ((preserve_most)) NOINLINE void
slow (long a)
{
  slow_return = __builtin_return_address (0);
  n_frames = backtrace (frames, 16);
  __asm__ volatile ("" :: "r" (a));
}

NOINLINE long
hot (long a, long b, const long *p)
{
  hot_return = __builtin_return_address (0);
  long t = a * 3 + b;
  if (__builtin_expect (p[0] > p[1], 0))
    slow (a);
  return t + b * a;
}

NOINLINE long
outer (long a, const long *p)
{
  return hot (a, 2, p) + 1;
}

int
main (void)
{
  static volatile long values[2] = { 2, 1 };
  if (outer (5, (const long *) values) != 28)
    {
      puts ("wrong value");
      return 1;
    }
  for (int i = 0; i + 1 < n_frames; i++)
    if (frames[i] == slow_return && frames[i + 1] == hot_return)
      {
	puts ("frames in order");
	return 0;
      }
  puts ("frames missing");
  return 1;
}
