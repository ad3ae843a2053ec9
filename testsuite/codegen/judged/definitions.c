/* A callee of an unusual definition that saves too little: variadic, inline,
   nested, recursive, with cleanups, computed jumps or a slow arm, with
   registers that only its asm names.  */
/* { dg-do run } */
/* Not for Clang: nested functions and variadic functions on AArch64.  */

#include "judge.h"
#include <setjmp.h>
#include <stdarg.h>

PM NOINLINE long
variadic (int n, ...)
{
  va_list ap;
  long sum = 0;
  va_start (ap, n);
  for (int i = 0; i < n; i++)
    sum += va_arg (ap, long);
  sum += va_arg (ap, double) * 2;
  va_end (ap);
  clobber_plain ();
  return sum;
}

PM NOINLINE void
variadic_void (int n, ...)
{
  va_list ap;
  va_start (ap, n);
  if (va_arg (ap, double) != 1.5)
    judge_fail ("variadic_void: the first double is wrong");
  va_end (ap);
  clobber_plain ();
}

static inline PM __attribute__ ((always_inline)) long
inlined (long a)
{
  return clobber_plain_identity (a) + 1;
}

PM NOINLINE long
inlines (long a)
{
  return inlined (a) + 1;
}

NOINLINE long
plain_inlines (long a)
{
  return inlined (a) + a;
}

static inline __attribute__ ((always_inline)) long
plain_inlined (long a)
{
  clobber_plain ();
  return a;
}

PM NOINLINE long
inlines_plain (long a)
{
  return plain_inlined (a) + a;
}

PM NOINLINE long
recursive (long a)
{
  if (a == 0)
    {
      clobber_plain ();
      return 0;
    }
  return recursive (a - 1) + a;
}

PM NOINLINE long mutual (long a, long b);

PM NOINLINE long
mutual_other (long a, long b)
{
  clobber_void ();
  return a == 0 ? b : mutual (a - 1, b + 1);
}

PM NOINLINE long
mutual (long a, long b)
{
  return a == 0 ? b : mutual_other (a - 1, b + 2);
}

/* Nested functions called directly: the static chain is in a preserved
   register on x86_64.  */

PM NOINLINE long
nests (long a)
{
  long b = opaque (a);
  PM NOINLINE long
  nested (long c)
  {
    clobber_plain ();
    b += c;
    return b;
  }
  return nested (1) + nested (2);
}

NOINLINE long
plain_nests (long a)
{
  long b = opaque (a);
  PM NOINLINE void
  nested (long c)
  {
    clobber_plain ();
    b += c;
  }
  nested (1);
  nested (2);
  return b;
}

PM NOINLINE long
nonlocal_goto (long a)
{
  __label__ out;
  NOINLINE void
  nested (long c)
  {
    clobber_plain ();
    if (c)
      goto out;
  }
  nested (a);
  return 0;
out:
  return a;
}

static void
clean (long *p)
{
  *p = 0;
  clobber_plain ();
}

PM NOINLINE long
cleans (long a)
{
  long b __attribute__ ((cleanup (clean))) = opaque (a);
  return b + 1;
}

PM NOINLINE long
computed (long a)
{
  static void *const labels[] = { &&zero, &&one, &&two };
  long b = 5;
  goto *labels[a];
zero:
  b++;
one:
  clobber_plain ();
two:
  return b + a;
}

/* Only one arm calls: that it is rare must not matter.  */
PM NOINLINE long
slow_arm (long a, long b)
{
  switch (a)
    {
    case 0: return b;
    case 1: return b * 3;
    case 2: return b ^ 5;
    case 3: clobber_plain (); return b + 7;
    case 4: return b - 9;
    case 5: clobber_void (); return b / 3;
    default: return b + a;
    }
}

static jmp_buf buffer;

PM NOINLINE void
jumps_out (long a)
{
  clobber_plain ();
  longjmp (buffer, a);
}

PM NOINLINE long
is_jumped_to (long a)
{
  int r = setjmp (buffer);
  if (r == 0)
    jumps_out (a);
  clobber_plain ();
  return r;
}

/* It has less than the other in its buffer; without a frame pointer, what that
   register was.  */
static void *small_buffer[5];

static NOINLINE void
jumps_out_by_builtin (void)
{
  clobber_plain ();
  __builtin_longjmp (small_buffer, 1);
}

PM NOINLINE long
is_jumped_to_by_builtin (long a)
{
  if (!__builtin_setjmp (small_buffer))
    jumps_out_by_builtin ();
  clobber_plain ();
  return opaque (a);
}

/* Paths of which some have allocated more than others meet, more than once.  */
#define MEET					\
  p = a == 1 ? __builtin_alloca (4) : local;	\
  p[0] = a;					\
  clobber_plain ();				\
  for (long i = 0; i < 4; i++)			\
    if (i == a)					\
      p = local + i;				\
  p[0] = a;					\
  if (opaque (a) != a)				\
    goto wrong;

PM NOINLINE long
allocates (long a)
{
  volatile char local[20];
  volatile char *p;
  MEET
  MEET
  return p[0];
wrong:
  __builtin_abort ();
}

/* Nothing but asm says that the registers change.  */
#ifdef __x86_64__
# define EACH(M) M (rcx) M (rsi) M (rdi) M (r8) M (r9) M (r10) M (rdx) M (rbx)
# define ALL "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "rbx"
# define CHANGE(R) "mov $77, %%" #R
#elif defined __aarch64__
# define EACH(M) M (x9) M (x10) M (x11) M (x12) M (x13) M (x14) M (x15) M (x19)
# define ALL "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x19"
# define CHANGE(R) "mov " #R ", #77"
#else
# error "no registers are known for this processor"
#endif
#define ASM(R)						\
  PM NOINLINE long					\
  asm_##R (long a)					\
  {							\
    __asm__ volatile (CHANGE (R) : : : #R);		\
    return a;						\
  }							\
  PM NOINLINE void					\
  asm_void_##R (long a)					\
  {							\
    if (__builtin_expect (a == 1, 0))			\
      __asm__ volatile (CHANGE (R) : : : #R);		\
  }
EACH (ASM)

PM NOINLINE void
asm_all (void)
{
  __asm__ volatile ("" : : : ALL, "memory");
#define NOW(R) __asm__ volatile (CHANGE (R) : : : #R);
  EACH (NOW)
}

/* Leaf functions that use all there is.  */
PM NOINLINE long
leaf (long a, long b)
{
  long v[20], sum = 0;
  for (int i = 0; i < 20; i++)
    v[i] = opaque (a + i * b);
  for (int i = 0; i < 20; i++)
    sum = sum * 3 + v[i] * v[19 - i];
  return sum - sum + a / b + a % b;
}

PM NOINLINE void
copies (char *to, const char *from)
{
  __builtin_memcpy (to, from, 300);
  __builtin_memset (to, 0, 100);
}

static char bytes[2][400];

/* What needs a call in some models of code.  */
__thread long per_thread;
static _Atomic long atomic;
static long table[4] = { 1, 2, 3, 4 };

PM NOINLINE long
thread (long a)
{
  per_thread += a;
  return per_thread - a;
}

PM NOINLINE void
counts (void)
{
  atomic++;
}

PM NOINLINE long
exchanges (long a)
{
  long old = 0;
  atomic = 0;
  __atomic_compare_exchange_n (&atomic, &old, a, 0, __ATOMIC_SEQ_CST,
			       __ATOMIC_SEQ_CST);
  return atomic + table[a & 3];
}

/* Wide arithmetic is a library's.  */
PM NOINLINE long
wide (long a, long b)
{
  __int128 x = (__int128) opaque (a) << 70, y = opaque (b);
  return (long) ((x / y) >> 70) + (long) (x % y);
}

PM NOINLINE long
returns_early (long a)
{
  if (a != 1)
    return a;
  for (int i = 0; i < 10; i++)
    clobber_plain ();
  return 2;
}

const struct subject subjects[] =
{
  { FUNCTION (variadic), PRESERVE_MOST, RESULT_ONE, ARGUMENTS (3, 1, 2, 3),
    0, 1, 9 },
  VOID_SUBJECT (variadic_void, ARGUMENTS (3)),
  ONE_SUBJECT (inlines, 7, ARGUMENTS (5)),
  ONE_SUBJECT (inlines_plain, 10, ARGUMENTS (5)),
  PLAIN_SUBJECT (plain_inlines, 11, ARGUMENTS (5)),
  ONE_SUBJECT (recursive, 210, ARGUMENTS (20)),
  ONE_SUBJECT (mutual, 23, ARGUMENTS (15, 0)),
  ONE_SUBJECT (mutual_other, 22, ARGUMENTS (15, 0)),
  ONE_SUBJECT (nests, 11 + 1 + 11 + 3, ARGUMENTS (11)),
  PLAIN_SUBJECT (plain_nests, 14, ARGUMENTS (11)),
  ONE_SUBJECT (nonlocal_goto, 1, ARGUMENTS (1)),
  ONE_SUBJECT (nonlocal_goto, 0, ARGUMENTS (0)),
  ONE_SUBJECT (cleans, 6, ARGUMENTS (5)),
  ONE_SUBJECT (computed, 6, ARGUMENTS (0)),
  ONE_SUBJECT (computed, 7, ARGUMENTS (2)),
  ONE_SUBJECT (slow_arm, 30, ARGUMENTS (0, 30)),
  ONE_SUBJECT (slow_arm, 37, ARGUMENTS (3, 30)),
  ONE_SUBJECT (slow_arm, 10, ARGUMENTS (5, 30)),
  ONE_SUBJECT (slow_arm, 37, ARGUMENTS (7, 30)),
  ONE_SUBJECT (is_jumped_to, 3, ARGUMENTS (3)),
  ONE_SUBJECT (is_jumped_to_by_builtin, 4, ARGUMENTS (4)),
  ONE_SUBJECT (allocates, 1, ARGUMENTS (1)),
  ONE_SUBJECT (allocates, 2, ARGUMENTS (2)),
#define ASM_SUBJECTS(R) \
  ONE_SUBJECT (asm_##R, 5, ARGUMENTS (5)), \
  VOID_SUBJECT (asm_void_##R, ARGUMENTS (1)), \
  VOID_SUBJECT (asm_void_##R, ARGUMENTS (2)),
  EACH (ASM_SUBJECTS)
  VOID_SUBJECT (asm_all, NO_ARGUMENTS),
  ONE_SUBJECT (leaf, 4 + 1, ARGUMENTS (13, 3)),
  VOID_SUBJECT (copies, ARGUMENTS ((long) bytes[0], (long) bytes[1])),
  ONE_SUBJECT (thread, 0, ARGUMENTS (0)),
  VOID_SUBJECT (counts, NO_ARGUMENTS),
  ONE_SUBJECT (exchanges, 5 + 2, ARGUMENTS (5)),
  ONE_SUBJECT (wide, 3, ARGUMENTS (12, 4)),
  ONE_SUBJECT (returns_early, 2, ARGUMENTS (1)),
  ONE_SUBJECT (returns_early, 3, ARGUMENTS (3)),
  { 0 }
};

void
check_values (void)
{
  CHECK (variadic (8, 1l, 2l, 3l, 4l, 5l, 6l, 7l, 8l, 1.5) == 39);
  CHECK (variadic (0, 4.0) == 8);
}
