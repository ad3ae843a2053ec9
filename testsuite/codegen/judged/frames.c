/* A prologue or an epilogue that uses a preserved register before it is saved
   or after it is restored: as scratch for a large frame, for realignment, for
   probes or for a canary.  */
/* { dg-do run } */

#include "judge.h"

static volatile char sink;

static NOINLINE void
use (volatile char *p, long n)
{
  p[0] = 1;
  p[n - 1] = 2;
  sink = p[n / 2];
  clobber_plain ();
}

#define FRAME(NAME, SIZE)			\
  PM NOINLINE void				\
  frame_##NAME (void)				\
  {						\
    char buffer[SIZE];				\
    use (buffer, SIZE);				\
  }						\
						\
  PM NOINLINE long				\
  leaf_##NAME (long a)				\
  {						\
    volatile char buffer[SIZE];			\
    buffer[a] = 7;				\
    buffer[SIZE - 1] = 1;			\
    return buffer[a] + a;			\
  }

FRAME (tiny, 16)
FRAME (600, 600)
FRAME (2kb, 2048)
FRAME (4kb, 4080)
FRAME (5kb, 5000)
FRAME (20kb, 20000)
FRAME (70kb, 70000)
FRAME (1mb, 1 << 20)
FRAME (20mb, 20 << 20)

/* The epilogue cannot take the frame's size from where the prologue left
   it.  */

PM NOINLINE long
leaf_without_scratch (long a)
{
  volatile char buffer[20 << 20];
  buffer[a] = 7;
#ifdef __x86_64__
  __asm__ volatile ("mov $1, %%r11" : : : "r11");
#elif defined __aarch64__
  __asm__ volatile ("mov x16, 1\n\tmov x17, 1" : : : "x16", "x17");
#else
# error "no registers are known for this processor"
#endif
  return buffer[a] + a;
}

PM NOINLINE void
dynamic (long n)
{
  volatile char *p = __builtin_alloca (n);
  use (p, n);
}

PM NOINLINE long
variable (long n)
{
  char buffer[n];
  use (buffer, n);
  return buffer[0] + n;
}

PM NOINLINE void
variable_large (long n)
{
  char fixed[9000];
  use (fixed, sizeof fixed);
  char buffer[n];
  use (buffer, n);
}

PM NOINLINE long
over_aligned (long a)
{
  char buffer[100] __attribute__ ((aligned (64)));
  use (buffer, 100);
  return a + ((unsigned long) opaque ((long) buffer) & 63);
}

PM NOINLINE void
over_aligned_and_variable (long n)
{
  char buffer[100] __attribute__ ((aligned (128)));
  char other[n];
  use (buffer, 100);
  use (other, n);
}

PM NOINLINE long
over_aligned_stack_arguments (long a, long b, long c, long d, long e, long f,
			      long g, long h, long i, long j)
{
  char buffer[5000] __attribute__ ((aligned (256)));
  use (buffer, 5000);
  return a + b + c + d + e + f + g + h + i + j;
}

PM NOINLINE long
loop_of_frames (long n)
{
  long result = 0;
  for (long i = 1; i < n; i++)
    {
      char buffer[i * 8];
      use (buffer, i * 8);
      result += buffer[0];
    }
  return result;
}

/* Argument space for the calls as well.  */
struct large { char c[6000]; };
static struct large large;
static NOINLINE void take (struct large l) { sink = l.c[9]; clobber_plain (); }

PM NOINLINE void
large_arguments (void)
{
  take (large);
}

#define BOTH(NAME) \
  VOID_SUBJECT (frame_##NAME, NO_ARGUMENTS), \
  ONE_SUBJECT (leaf_##NAME, 12, ARGUMENTS (5))

const struct subject subjects[] =
{
  BOTH (tiny), BOTH (600), BOTH (2kb), BOTH (4kb), BOTH (5kb), BOTH (20kb),
  BOTH (70kb), BOTH (1mb), BOTH (20mb),
  ONE_SUBJECT (leaf_without_scratch, 12, ARGUMENTS (5)),
  VOID_SUBJECT (dynamic, ARGUMENTS (7000)),
  ONE_SUBJECT (variable, 9001, ARGUMENTS (9000)),
  VOID_SUBJECT (variable_large, ARGUMENTS (100)),
  ONE_SUBJECT (over_aligned, 5, ARGUMENTS (5)),
  VOID_SUBJECT (over_aligned_and_variable, ARGUMENTS (5000)),
#ifdef __x86_64__
  ONE_SUBJECT (over_aligned_stack_arguments, 21 + 100 + 101 + 102 + 103,
	       ARGUMENTS (1, 2, 3, 4, 5, 6)),
#elif defined __aarch64__
  { FUNCTION (over_aligned_stack_arguments), PRESERVE_MOST, RESULT_ONE,
    ARGUMENTS (1, 2, 3, 4, 5, 6), 0, 0, 0 },
#else
# error "no registers are known for this processor"
#endif
  ONE_SUBJECT (loop_of_frames, 49, ARGUMENTS (50)),
  VOID_SUBJECT (large_arguments, NO_ARGUMENTS),
  { 0 }
};
