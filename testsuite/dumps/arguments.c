/* Arguments that live over a call of an ordinary function, which is made always, or
   with -DSOMETIMES on some paths.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern char tracing;
extern __attribute__ ((preserve_most, cold)) void traced (long *, long, long);
extern long other (long *, long);

long
arguments (long *p, long a, long b)
{
#ifdef SOMETIMES
  if (p[0] & 16)
#endif
    p[1] = other (p, a);
  if (__builtin_expect (tracing, 0))
    traced (p, a, b);
  return a + b;
}
