/* A sum that only rare calls need is computed where the program does, since the
   rounding mode changes in between.  */
/* { dg-do run } */
/* GCC's scheduler moves it, so it is left out.  */
/* { dg-options "-O2 -frounding-math -fno-schedule-insns" } */
/* Not for Clang: it has to be told of the rounding mode as well.  */

#include "judge.h"

static volatile int rare;
static double got[3];

PM NOINLINE static void
slow (double sum, double a, double b)
{
  got[0] = sum;
  got[1] = a;
  got[2] = b;
  clobber_void ();
}

/* What fesetround does, without a library.  */

NOINLINE static void
round_upward (void)
{
#ifdef __x86_64__
  __builtin_ia32_ldmxcsr ((__builtin_ia32_stmxcsr () & ~0x6000u) | 0x4000);
#elif defined __aarch64__
  __asm__ volatile ("msr fpcr, %0" :: "r" (0x400000L));
#else
# error "no rounding mode is known for this processor"
#endif
  clobber_plain ();
}

NOINLINE static void
round_to_nearest (void)
{
#ifdef __x86_64__
  __builtin_ia32_ldmxcsr (__builtin_ia32_stmxcsr () & ~0x6000u);
#elif defined __aarch64__
  __asm__ volatile ("msr fpcr, %0" :: "r" (0L));
#endif
  clobber_plain ();
}

/* Two calls, so that GCC by itself does not sink the sum to one of them.  */

NOINLINE static long
sum_of (const double *p, long n)
{
  double a = p[0], b = p[1], sum = a + b;
  long result = 0;
  round_upward ();
  for (long i = 0; i < n; i++)
    {
      result += i * n;
      if (__builtin_expect (rare, 0))
	slow (sum, a, b);
      result ^= n;
      if (__builtin_expect (rare, 0))
	slow (sum, a, b);
    }
  round_to_nearest ();
  return result;
}

const struct subject subjects[] =
{
  { 0 }
};

void
check_values (void)
{
  static const double numbers[] = { 1.0, 1e-30 };
  rare = 1;
  CHECK (sum_of (numbers, 1) == 1);
  CHECK (got[0] == 1.0);
  CHECK (got[1] == 1.0 && got[2] == 1e-30);
}
