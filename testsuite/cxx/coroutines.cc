/* Coroutines: the function that is called is preserve_most, what resumes it is
   plain.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <coroutine>
#include <cstdio>
#include "registers.h"

static int failures, passes;

extern "C" void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

extern "C" void passed (void) { passes++; }

struct generator
{
  struct promise_type
  {
    long value;
    PM promise_type () { overwrite (); }
    PM generator get_return_object ()
    {
      overwrite ();
      return { std::coroutine_handle<promise_type>::from_promise (*this) };
    }
    PM std::suspend_always initial_suspend () { overwrite (); return {}; }
    PM std::suspend_always final_suspend () noexcept { overwrite (); return {}; }
    PM std::suspend_always yield_value (long a)
    {
      value = a;
      overwrite ();
      return {};
    }
    PM void return_void () { overwrite (); }
    PM void unhandled_exception () { }
  };
  std::coroutine_handle<promise_type> handle;
  PM NOINLINE bool next () { handle.resume (); overwrite (); return !handle.done (); }
};

PM NOINLINE generator
count (long a, long b)
{
  for (long i = a; i < b; i++)
    {
      overwrite ();
      co_yield i * 3;
    }
}

int
main ()
{
  generator g;
  KEEPING (g = count (2, 6));
  long sum = 0;
  bool more = true;
  while (more)
    {
      KEEPING (more = g.next ());
      if (more)
	sum += g.handle.promise ().value;
    }
  CHECK (sum == 3 * (2 + 3 + 4 + 5));
  KEEPING (g.handle.destroy ());
  printf ("%d passed, %d failed\n", passes, failures);
  return failures || passes < 7;
}
