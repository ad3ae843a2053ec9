/* A unit without the convention, unless MARKED is defined.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifdef MARKED
__attribute__ ((preserve_most))
#endif
extern void slow (long);

long
plain (long a, const long *p)
{
  if (__builtin_expect (p[0] > p[1], 0))
    slow (a);
  return a;
}
