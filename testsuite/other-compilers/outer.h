/* The caller of outer, directly and through a pointer, with values live over
   the call: a program that defines OUTER_TYPE and CALL_OUTER (FUNCTION).
   SPDX-License-Identifier: GPL-2.0-or-later  */

static OUTER_TYPE *volatile pointer;

NOINLINE static void
live_over_call (void)
{
  EACH_VALUE (LOAD)
  CALL_OUTER (outer);
  EACH_VALUE (STORE)
}

NOINLINE static void
live_over_pointer (void)
{
  OUTER_TYPE *p = pointer;
  EACH_VALUE (LOAD)
  CALL_OUTER (p);
  EACH_VALUE (STORE)
}

int
main (void)
{
  live_over_call ();
  int changed = values_changed ();
  pointer = outer;
  live_over_pointer ();
  return changed || values_changed ();
}
