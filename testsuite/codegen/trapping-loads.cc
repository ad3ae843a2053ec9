/* Loads that trap and throw: no call changes registers before their landing pad, which has
   the exception in a register of arguments.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <signal.h>
#include <string.h>

#define NOINLINE __attribute__ ((noinline, noclone))

struct first { };
struct second { };

static long said;

extern "C" __attribute__ ((preserve_most, cold)) NOINLINE void
slow (long a) noexcept
{
  said += a;
}

/* One handler, two, and one for all; P and N are needed behind them.  */

NOINLINE long
one (long *p, long n)
{
  long s = 0;
  try { for (long i = 0; i < n; i++) s += p[i]; }
  catch (first &) { slow (7); s = n; }
  return s + (long) p;
}

NOINLINE long
two (long *p, long n)
{
  long s = 0;
  try { for (long i = 0; i < n; i++) s += p[i]; }
  catch (second &) { slow (8); s = 3; }
  catch (first &) { slow (7); s = n; }
  return s + (long) p;
}

NOINLINE long
any (long n, long *p)
{
  long s = 0;
  try { s = *p; }
  catch (...) { slow (9); s = n; }
  return s + (long) p;
}

/* What is thrown on goes by a cleanup.  */

struct guard
{
  long value;
  ~guard () { slow (value); }
};

NOINLINE long
cleanup (long *p, long n)
{
  guard g = { n };
  return *p + n;
}

static void
handler (int)
{
  throw first ();
}

int
main (void)
{
  struct sigaction action;
  memset (&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_NODEFER;
  sigaction (SIGSEGV, &action, 0);
  long *bad = (long *) 16;
  if (one (bad, 5) != 21 || said != 7
      || two (bad, 6) != 22 || said != 14
      || any (7, bad) != 23 || said != 23)
    return 1;
  try { cleanup (bad, 4); }
  catch (first &) { return said != 27; }
  return 2;
}
