/* A jump out of a nested function, of which GCC makes a unit of its own at link
   time.
   SPDX-License-Identifier: GPL-2.0-or-later  */

volatile int zero;

static __attribute__ ((noinline)) int
receive (void)
{
  __label__ out;
  __attribute__ ((noinline)) void
  leave (void)
  {
    if (zero == 0)
      goto out;
  }
  leave ();
  return 1;
 out:
  return 0;
}

int
main (void)
{
  return receive ();
}
