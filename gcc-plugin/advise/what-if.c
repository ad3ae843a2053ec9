/* How would the function at hand be compiled if something was different?

   GCC cannot take back what its passes did to a function.  But a process can be
   copied.  The copy makes the change, runs the same passes, tells by a pipe what
   came out, and ends before it writes anything.  So the answer is what GCC really
   does, and no pass has to be guessed.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "advise/cost.h"
#include "advise/what-if.h"

/* Where the second process answers, or -1 in the compiler itself.  */
static int answer_fd = -1;

/* See to it that this process makes and changes no file and says nothing.  A limit of
   0 stops what is written to files, whose buffers it has a copy of; assembly,
   messages and errors may go to a pipe.  */

static void
silence (void)
{
  if (LEFT_OUT (what_if_silence))
    return;
  gcc::dump_manager *dumps = g->get_dumps ();
  struct dump_file_info *dump;
  for (int phase = TDI_none + 1; (dump = dumps->get_dump_file_info (phase));
       phase++)
    dump->pstate = dump->alt_state = 0;

  struct rlimit none = { 0, 0 };
  setrlimit (RLIMIT_FSIZE, &none);
  setrlimit (RLIMIT_CORE, &none);
  signal (SIGXFSZ, SIG_IGN);
  int null = open ("/dev/null", O_WRONLY);
  if (null < 0)
    _exit (FATAL_EXIT_CODE);
  dup2 (null, STDOUT_FILENO);
  dup2 (null, STDERR_FILENO);
  if (asm_out_file)
    dup2 (null, fileno (asm_out_file));
  close (null);
}

bool
what_if_p (void)
{
  return answer_fd >= 0;
}

bool
what_if (struct cost *cost, bool *valid)
{
  *valid = false;
  int ends[2];
  if (pipe (ends) < 0)
    return false;
  pid_t pid = fork ();
  if (pid == 0)
    {
      close (ends[0]);
      answer_fd = ends[1];
      silence ();
      return true;
    }
  close (ends[1]);
  if (pid > 0)
    {
      ssize_t length;
      do
	length = read (ends[0], cost, sizeof *cost);
      while (length < 0 && errno == EINTR);
      int status;
      while (waitpid (pid, &status, 0) < 0 && errno == EINTR)
	continue;
      *valid = length == (ssize_t) sizeof *cost;
    }
  close (ends[0]);
  return false;
}

void
what_if_answer (const struct cost *cost)
{
  if (!seen_error ()
      && write (answer_fd, cost, sizeof *cost) == (ssize_t) sizeof *cost)
    _exit (SUCCESS_EXIT_CODE);
  _exit (FATAL_EXIT_CODE);
}
