/* The address of an indirect function of the unit, in the global offset table.
   SPDX-License-Identifier: GPL-2.0-or-later  */

static int
target (void)
{
  return 0;
}

static void *
resolve (void)
{
  return (void *) target;
}

static int chosen (void) __attribute__ ((ifunc ("resolve")));

int
main (void)
{
  return chosen () != 0;
}
