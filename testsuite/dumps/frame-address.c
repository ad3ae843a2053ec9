/* An address in the frame that calls before and after a rare one need.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern char tracing;
extern __attribute__ ((preserve_most, cold)) void traced (long);
extern long other (long *, long);
extern void another (long *, long);

void
frame_address (long file, long a)
{
  long local[4] = { 0 };
  long b = other (local, file);
  if (__builtin_expect (tracing, 0))
    traced (a);
  if (file & 1)
    another (local, file);
  b = other (&local[1], b);
  if (a <= 5)
    return;
  other (local, b);
  other (local, a + local[1] + local[2]);
}
