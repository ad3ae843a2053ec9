/* A unit without the convention.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern void slow (long);

long
plain (long a, const long *p)
{
  if (__builtin_expect (p[0] > p[1], 0))
    slow (a);
  return a;
}
