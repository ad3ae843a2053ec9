/* What an indirect function changes is taken from its resolver, which changes
   nothing.
   SPDX-License-Identifier: GPL-2.0-or-later  */

int changed;

static void
target (void)
{
  changed = 1;
}

static void *
resolve (void)
{
  return (void *) target;
}

void chosen (void) __attribute__ ((ifunc ("resolve"), visibility ("hidden")));

static __attribute__ ((noinline, noclone)) void
call (void)
{
  chosen ();
}

int
main (void)
{
  changed = 0;
  call ();
  return changed != 1;
}
