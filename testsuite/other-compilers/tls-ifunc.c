/* A library that has a thread-local variable, by its descriptor, and an indirect
   function of its own.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern int get (void);

#ifdef CALLEE

__thread int value = 7;

static int
one (void)
{
  return 1;
}

static void *
resolve (void)
{
  return (void *) one;
}

static int chosen (void) __attribute__ ((ifunc ("resolve")));

int
get (void)
{
  return value + chosen ();
}

#else

int
main (void)
{
  return get () != 8;
}
#endif
