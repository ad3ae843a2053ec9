/* Ten values live over a call that is left in another way than by a return.
   Prints what became of them, for each way.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>
#include "callees.h"

#define EACH_VALUE(DO) \
  DO (0) DO (1) DO (2) DO (3) DO (4) DO (5) DO (6) DO (7) DO (8) DO (9)
#define N_VALUES 10
#define LOAD(I) long v##I = values[I]; __asm__ volatile ("" : "+r" (v##I));
#define STORE(I) values_after[I] = v##I;

static long values[N_VALUES] = { 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 };
static long values_after[N_VALUES];

/* Overwrites what plain C lets a function overwrite.  */

__attribute__ ((noinline)) static void
overwrite_registers (void)
{
#ifdef __x86_64__
#define OVERWRITE(REG) __asm__ volatile ("mov $-1, %%" #REG : : : #REG)
  OVERWRITE (rax); OVERWRITE (rcx); OVERWRITE (rdx); OVERWRITE (rsi);
  OVERWRITE (rdi); OVERWRITE (r8); OVERWRITE (r9); OVERWRITE (r10);
  OVERWRITE (r11);
#elif defined __aarch64__
#define OVERWRITE(REG) __asm__ volatile ("mov " #REG ", #-1" : : : #REG)
  OVERWRITE (x0); OVERWRITE (x1); OVERWRITE (x2); OVERWRITE (x3);
  OVERWRITE (x4); OVERWRITE (x5); OVERWRITE (x6); OVERWRITE (x7);
  OVERWRITE (x8); OVERWRITE (x9); OVERWRITE (x10); OVERWRITE (x11);
  OVERWRITE (x12); OVERWRITE (x13); OVERWRITE (x14); OVERWRITE (x15);
  OVERWRITE (x16); OVERWRITE (x17);
#else
# error "no registers are known for this processor"
#endif
}

/* The actions.  */

static ucontext_t main_context, other_context;

static void
throw_exception (void)
{
  overwrite_registers ();
  throw 1;
}

static void
exit_thread (void)
{
  overwrite_registers ();
  pthread_exit (NULL);
}

static void
cancel_thread (void)
{
  overwrite_registers ();
  pthread_cancel (pthread_self ());
  pthread_testcancel ();
}

static void
jump (void)
{
  overwrite_registers ();
  longjmp (environment, 1);
}

static void
switch_context (void)
{
  overwrite_registers ();
  swapcontext (&main_context, &other_context);
  overwrite_registers ();
}

static void
send_signal (void)
{
  overwrite_registers ();
  raise (SIGUSR1);
}

static void
wait_for_ticks (void)
{
  for (volatile int i = 0; i < 20000; i++)
    overwrite_registers ();
}

/* Ways that are left by an exception that the caller catches.  */
#define DEFINE_CATCHING(NAME, CALL)		\
  __attribute__ ((noinline)) static void	\
  NAME (void)					\
  {						\
    EACH_VALUE (LOAD)				\
    try						\
      {						\
	CALL;					\
      }						\
    catch (int)					\
      {						\
      }						\
    EACH_VALUE (STORE)				\
  }

DEFINE_CATCHING (exception_through, through (throw_exception))
DEFINE_CATCHING (exception_through_value,
		 cleaned_up = through_for_value (throw_exception))
DEFINE_CATCHING (exception_through_cleanup, through_cleanup (throw_exception))
DEFINE_CATCHING (exception_thrown, throwing (1))
DEFINE_CATCHING (exception_rethrown, rethrowing (throw_exception))

/* Ways that end a thread: the values are looked at on the way.  */
#define DEFINE_ENDING(NAME, CALL)		\
  __attribute__ ((noinline)) static void *	\
  NAME##_thread (void *)			\
  {						\
    EACH_VALUE (LOAD)				\
    try						\
      {						\
	CALL;					\
      }						\
    catch (...)					\
      {						\
	EACH_VALUE (STORE)			\
	throw;					\
      }						\
    return NULL;				\
  }						\
						\
  static void					\
  NAME (void)					\
  {						\
    pthread_t thread;				\
    pthread_create (&thread, NULL, NAME##_thread, NULL);	\
    pthread_join (thread, NULL);		\
  }

DEFINE_ENDING (thread_exit, through (exit_thread))
DEFINE_ENDING (thread_exit_through_cleanup, through_cleanup (exit_thread))
DEFINE_ENDING (cancellation, through (cancel_thread))

/* Ways that come to a return in the end.  */
#define DEFINE_RETURNING(NAME, CALL)		\
  __attribute__ ((noinline)) static void	\
  NAME (void)					\
  {						\
    EACH_VALUE (LOAD)				\
    CALL;					\
    EACH_VALUE (STORE)				\
  }

DEFINE_RETURNING (exception_caught, catching (throw_exception))
DEFINE_RETURNING (longjmp_out, if (!setjmp (environment)) through (jump))
DEFINE_RETURNING (longjmp_into, setting_jump (jump))
DEFINE_RETURNING (context_switched, through (switch_context))
DEFINE_RETURNING (signal_handled, through (send_signal))
DEFINE_RETURNING (ticks_handled, through (wait_for_ticks))
DEFINE_RETURNING (signal_handled_here, raise (SIGUSR1))
DEFINE_RETURNING (ticks_handled_here,
		  for (volatile int i = 0; i < 200000; i++)
		    handler (0))

/* Signal handlers, plain and not.  */

static void
plain_handler (int signal)
{
  overwrite_registers ();
  handler (signal);
  overwrite_registers ();
}

static void
handle (int signal, void (*function) (int))
{
  struct sigaction action = {};
  action.sa_handler = function;
  sigaction (signal, &action, NULL);
}

static void
other_context_main (void)
{
  overwrite_registers ();
  swapcontext (&other_context, &main_context);
}

static const struct
{
  const char *name;
  void (*call) (void);
} ways[] =
{
  { "exception", exception_through },
  { "exception past a result", exception_through_value },
  { "exception past a cleanup", exception_through_cleanup },
  { "exception thrown", exception_thrown },
  { "exception rethrown", exception_rethrown },
  { "thread exit", thread_exit },
  { "thread exit past a cleanup", thread_exit_through_cleanup },
  { "cancellation", cancellation },
  { "exception caught", exception_caught },
  { "longjmp to the caller", longjmp_out },
  { "longjmp to the callee", longjmp_into },
  { "swapcontext", context_switched },
  { "signal", signal_handled },
  { "ticks", ticks_handled },
  { "signal handler with the convention", signal_handled_here },
  { "ticks during calls", ticks_handled_here },
};

/* Make the call in a process of its own: 0 if the values are preserved.  */

static int
try_way (void (*call) (void))
{
  static char stack[65536];
  getcontext (&other_context);
  other_context.uc_stack.ss_sp = stack;
  other_context.uc_stack.ss_size = sizeof stack;
  makecontext (&other_context, other_context_main, 0);

  handle (SIGUSR1, call == signal_handled_here
		   ? (void (*) (int)) handler : plain_handler);
  handle (SIGALRM, plain_handler);
  struct itimerval timer = { { 0, 1000 }, { 0, 1000 } };
  if (call == ticks_handled || call == ticks_handled_here)
    setitimer (ITIMER_REAL, &timer, NULL);

  call ();

  int changed = 0;
  for (int i = 0; i < N_VALUES; i++)
    if (values_after[i] != values[i])
      changed++;
  return changed;
}

int
main (void)
{
  for (unsigned int i = 0; i < sizeof ways / sizeof ways[0]; i++)
    {
      pid_t child = fork ();
      if (child == 0)
	_exit (try_way (ways[i].call));
      int status = -1;
      if (child < 0 || waitpid (child, &status, 0) != child)
	return 2;
      if (!WIFEXITED (status))
	printf ("%s: signal %d\n", ways[i].name, WTERMSIG (status));
      else if (WEXITSTATUS (status) != 0)
	printf ("%s: CORRUPT, %d of 10 values\n", ways[i].name,
		WEXITSTATUS (status));
      else
	printf ("%s: preserved\n", ways[i].name);
    }
  return 0;
}
