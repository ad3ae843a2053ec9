/* Functions whose final code verify.exp breaks.  Each loses all registers that
   it does not save.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most, noipa))

#ifdef __x86_64__
# define LOSE __asm__ volatile ("" : : : "rax", "rcx", "rdx", "rsi", "rdi", \
				"r8", "r9", "r10", "rbx", "r12", "r15")
#elif defined __aarch64__
# define LOSE __asm__ volatile ("" : : : "x9", "x10", "x11", "x12", "x13", \
				"x14", "x15", "x19", "x20", "v8", "v9")
#else
# error "no registers are known for this processor"
#endif

void plain (void *);
extern void (*pointer) (void *);
void plain_many (long, long, long, long, long, long, long, long, long, long);

PM void
pm_leaf (void)
{
  LOSE;
}

PM void
pm_calls (long n)
{
  plain (&n);
  LOSE;
}

PM void
pm_frame (void)
{
  char buffer[300];
  plain (buffer);
  LOSE;
}

PM void
pm_large (void)
{
  char buffer[70000];
  plain (buffer);
  LOSE;
}

PM void
pm_alloca (long n)
{
  plain (__builtin_alloca (n));
  LOSE;
}

PM void
pm_aligned (void)
{
  char buffer[64] __attribute__ ((aligned (64)));
  plain (buffer);
  LOSE;
}

PM void
pm_arguments (long n)
{
  plain_many (n, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  LOSE;
}

PM void
pm_pointer (long n, void (*p) (long))
{
  pointer (&n);
  p (n);
  LOSE;
}

PM void
pm_branch (long *p)
{
  if (__builtin_expect (*p != 0, 0))
    {
      plain (p);
      LOSE;
    }
}

PM void
pm_goto (long n)
{
  static void *const labels[] = { &&a, &&b, &&c };
  goto *labels[n & 1];
a:
  LOSE;
b:
  __asm__ goto ("" : : : : c);
  plain (&n);
c:
  switch (n)
    {
    case 1: plain (&n); break;
    case 2: LOSE; break;
    case 3: n++; plain (&n); break;
    case 4: n--; plain (&n); break;
    case 5: n *= 3; plain (&n); break;
    case 6: return;
    }
}
