/* Plain functions to which control returns by a jump from below a preserve_most
   function: the jump loses all that plain C clobbers, and -fipa-ra tells that
   to their callers.  */
/* { dg-do run } */
/* Not for Clang: nested functions.  */

#include "judge.h"

static void *buffer[5];

static NOINLINE void
jump_back (void)
{
  clobber_plain ();
  __builtin_longjmp (buffer, 1);
}

static PM NOINLINE void
jumps (long a)
{
  if (a)
    jump_back ();
}

static NOINLINE void
receives (long a)
{
  if (__builtin_setjmp (buffer) == 0)
    jumps (a);
}

static NOINLINE void
receives_goto (long a)
{
  __label__ out;
  NOINLINE void leave (void)
  {
    clobber_plain ();
    goto out;
  }
  PM NOINLINE void inner (void)
  {
    if (a)
      leave ();
  }
  inner ();
out:
  return;
}

/* A function that returns a second time from its call.  */
extern PM __attribute__ ((returns_twice)) int returns_twice (long *);
extern PM __attribute__ ((noreturn)) void return_again (long *);
static long context[16];

#ifdef __x86_64__
__asm__ (".text\n"
	 ".globl returns_twice, return_again\n"
	 "returns_twice:\n\tmov %rbx, (%rdi)\n\tmov %rbp, 8(%rdi)\n"
	 "\tmov %r12, 16(%rdi)\n\tmov %r13, 24(%rdi)\n"
	 "\tmov %r14, 32(%rdi)\n\tmov %r15, 40(%rdi)\n"
	 "\tlea 8(%rsp), %r11\n\tmov %r11, 48(%rdi)\n"
	 "\tmov (%rsp), %r11\n\tmov %r11, 56(%rdi)\n"
	 "\txor %eax, %eax\n\tret\n"
	 "return_again:\n\tmov (%rdi), %rbx\n\tmov 8(%rdi), %rbp\n"
	 "\tmov 16(%rdi), %r12\n\tmov 24(%rdi), %r13\n"
	 "\tmov 32(%rdi), %r14\n\tmov 40(%rdi), %r15\n"
	 "\tmov 48(%rdi), %rsp\n\tmov 56(%rdi), %r11\n"
	 "\tmov $-1, %rcx\n\tmov $-1, %rdx\n\tmov $-1, %rsi\n\tmov $-1, %rdi\n"
	 "\tmov $-1, %r8\n\tmov $-1, %r9\n\tmov $-1, %r10\n"
	 "\tmov $1, %eax\n\tjmp *%r11\n");
#elif defined __aarch64__
__asm__ (".text\n"
	 ".globl returns_twice, return_again\n"
	 "returns_twice:\n\tstp x19, x20, [x0]\n\tstp x21, x22, [x0, 16]\n"
	 "\tstp x23, x24, [x0, 32]\n\tstp x25, x26, [x0, 48]\n"
	 "\tstp x27, x28, [x0, 64]\n\tstp x29, x30, [x0, 80]\n"
	 "\tmov x1, sp\n\tstr x1, [x0, 96]\n\tmov x0, 0\n\tret\n"
	 "return_again:\n\tldp x19, x20, [x0]\n\tldp x21, x22, [x0, 16]\n"
	 "\tldp x23, x24, [x0, 32]\n\tldp x25, x26, [x0, 48]\n"
	 "\tldp x27, x28, [x0, 64]\n\tldp x29, x30, [x0, 80]\n"
	 "\tldr x1, [x0, 96]\n\tmov sp, x1\n"
	 "\tmov x9, -1\n\tmov x10, -1\n\tmov x11, -1\n\tmov x12, -1\n"
	 "\tmov x13, -1\n\tmov x14, -1\n\tmov x15, -1\n\tmov x0, 1\n\tret\n");
#else
# error "no registers are known for this processor"
#endif

static NOINLINE void
receives_second_return (long a)
{
  if (returns_twice (context) == 0 && a)
    return_again (context);
}

PM NOINLINE void
calls_receiver (long a)
{
  receives (a);
}

PM NOINLINE void
calls_goto (long a)
{
  receives_goto (a);
}

PM NOINLINE void
calls_second_return (long a)
{
  receives_second_return (a);
}

NOINLINE long
keeps (long a)
{
  long b = opaque (a + 1), c = opaque (a + 2), d = opaque (a + 3),
    e = opaque (a + 4), f = opaque (a + 5), g = opaque (a + 6),
    h = opaque (a + 7), i = opaque (a + 8), j = opaque (a + 9),
    k = opaque (a + 10), l = opaque (a + 11), m = opaque (a + 12),
    n = opaque (a + 13);
  receives (a);
  receives_goto (a);
  receives_second_return (a);
  return (b + c * 2 + d * 3 + e * 4 + f * 5 + g * 6 + h * 7 + i * 8 + j * 9
	  + k * 10 + l * 11 + m * 12 + n * 13);
}

const struct subject subjects[] =
{
  VOID_SUBJECT (calls_receiver, ARGUMENTS (5)),
  VOID_SUBJECT (calls_goto, ARGUMENTS (5)),
  VOID_SUBJECT (calls_second_return, ARGUMENTS (5)),
  PLAIN_SUBJECT (keeps, 5 * 91 + 819, ARGUMENTS (5)),
  { 0 }
};

void
check_values (void)
{
}
