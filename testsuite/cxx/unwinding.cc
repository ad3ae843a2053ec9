/* Unwinding that is not an exception: cancellation, longjmp, traps, and a look
   at the frames.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <csetjmp>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <pthread.h>
#include <unistd.h>
#include <unwind.h>
#include "registers.h"

static int failures, passes;

extern "C" void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

extern "C" void passed (void) { passes++; }

static int cleanups;
struct cleanup
{
  PM cleanup () { overwrite (); }
  PM ~cleanup () { cleanups++; overwrite (); }
};

/* Cancellation.  */

static int ready[2];

PM NOINLINE static void
waits (long a)
{
  cleanup c;
  char byte = a;
  if (write (ready[1], &byte, 1) == 1)
    for (;;)
      pause ();
}

PM NOINLINE static long
waits_through (long a)
{
  cleanup c;
  waits (a);
  return a;
}

static void *
thread (void *)
{
  cleanup c;
  KEEPING (waits_through (1));
  return 0;
}

static void
cancellation ()
{
  pthread_t id;
  void *result;
  char byte;
  CHECK (pipe (ready) == 0);
  CHECK (pthread_create (&id, 0, thread, 0) == 0);
  CHECK (read (ready[0], &byte, 1) == 1);
  CHECK (pthread_cancel (id) == 0);
  CHECK (pthread_join (id, &result) == 0);
  CHECK (result == PTHREAD_CANCELED);
  CHECK (cleanups == 3);
}

/* longjmp.  */

static jmp_buf buffer;

PM NOINLINE static void
jumps (int a)
{
  overwrite ();
  longjmp (buffer, a);
}

PM NOINLINE static void
jumps_through (int a)
{
  overwrite ();
  jumps (a);
  overwrite ();
}

NOINLINE static void
jump ()
{
  KEEPING (if (int r = setjmp (buffer)) CHECK (r == 5); else jumps_through (5));
}

/* Traps as exceptions, with -fnon-call-exceptions.  */

static void
trap (int)
{
  sigset_t set;
  sigemptyset (&set);
  sigaddset (&set, SIGSEGV);
  sigprocmask (SIG_UNBLOCK, &set, 0);
  throw 9;
}

PM NOINLINE static long
reads (long *p, long a)
{
  cleanup c;
  return *p + a;
}

NOINLINE static void
traps ()
{
  struct sigaction action;
  memset (&action, 0, sizeof action);
  action.sa_handler = trap;
  sigaction (SIGSEGV, &action, 0);
  long good = 4;
  for (int i = 0; i < 2; i++)
    {
      long r = 0;
      KEEPING (try { r = reads (i ? (long *) opaque (8) : &good, 3); }
	       catch (int e) { r = e; });
      CHECK (r == (i ? 9 : 7));
    }
}

/* The frames as the unwinder sees them, from within one that saved all.  */

static void *frames[64];
static int n_frames;

static _Unwind_Reason_Code
record (struct _Unwind_Context *context, void *)
{
  if (n_frames < 64)
    frames[n_frames++] = (void *) _Unwind_GetRegionStart (context);
  return _URC_NO_REASON;
}

PM NOINLINE long
innermost (long a)
{
  n_frames = 0;
  overwrite ();
  _Unwind_Backtrace (record, 0);
  return a;
}

PM NOINLINE long
middle (long a)
{
  char room[5000 + a];
  memset (room, 1, sizeof room);
  return innermost (a) + room[a];
}

NOINLINE long
outermost (long a)
{
  return middle (a) + 1;
}

static bool
frames_in_order ()
{
  void *wanted[] = { (void *) innermost, (void *) middle, (void *) outermost };
  int found = 0;
  for (int i = 0; i < n_frames && found < 3; i++)
    if (frames[i] == wanted[found])
      found++;
  return found == 3;
}

int
main ()
{
  cancellation ();
  jump ();
#ifdef NON_CALL_EXCEPTIONS
  traps ();
#endif
  long r;
  KEEPING (r = outermost (3)); CHECK (r == 5);
  CHECK (frames_in_order ());
  printf ("%d passed, %d failed\n", passes, failures);
  return failures || passes < 10;
}
