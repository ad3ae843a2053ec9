/* main calls outer (planted.S), which calls middle, which calls innermost.
   That overwrites all registers; then it traps, for a debugger to look at the
   frames, or with an argument looks itself.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <execinfo.h>
#include <stdio.h>
#include "registers.h"

PM void middle (void);
void outer (void);
extern char outer_return[];

static int traps;
static volatile long depth = 3;
static void *frames[16], *innermost_return;
static int n_frames;

PM NOINLINE static void
innermost (volatile char *room, long a)
{
  overwrite ();
  room[a] = 1;
  innermost_return = __builtin_return_address (0);
  if (traps)
    {
      overwrite ();
#ifdef __x86_64__
      __asm__ volatile ("int3");
#elif defined __aarch64__
      __asm__ volatile ("brk 1");
#else
# error "no registers are known for this processor"
#endif
    }
  else
    n_frames = backtrace (frames, 16);
  overwrite ();
}

PM NOINLINE void
middle (void)
{
  /* A frame whose size is known only now.  */
  volatile char room[100 * depth];
  overwrite ();
  innermost (room, depth);
  room[depth + 1] = 2;
}

int
main (int argc, char **argv)
{
  (void) argv;
  traps = argc == 1;
  outer ();
  for (int i = 0; i + 1 < n_frames; i++)
    if (frames[i] == innermost_return && frames[i + 1] == outer_return)
      {
	puts ("frames in order");
	return 0;
      }
  return 1;
}
