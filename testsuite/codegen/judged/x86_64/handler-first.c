/* The first function that calls by the convention is one that preserves all
   registers, for which calls of plain C clobber few: it is not what others
   take for plain C.  handler-last.c has the other order.  */
/* { dg-do run } */
/* Not for Clang: calls of functions that do not preserve all registers.  */

#include "judge.h"

#pragma GCC target ("general-regs-only")

#define ALL __attribute__ ((no_caller_saved_registers)) NOINLINE

struct frame;

#define PRESERVE_ALL						\
  __attribute__ ((interrupt)) void				\
  handler (struct frame *frame)					\
  {								\
    clobber_void ();						\
  }								\
								\
  ALL long							\
  preserves_all (long a)					\
  {								\
    return clobber_one () + a;					\
  }

#ifndef HANDLER_LAST
PRESERVE_ALL
#else
ALL long preserves_all (long);
#endif

/* r11 is the one general register without a result that is not preserved.  */
NOINLINE long
keeps (long a)
{
  register long in_r11 __asm__ ("r11") = a;
  __asm__ ("" : "+r" (in_r11));
  long kept = in_r11;
  clobber_void ();
  return kept;
}

PM NOINLINE long
calls (long a)
{
  register long in_r11 __asm__ ("r11") = a;
  __asm__ ("" : "+r" (in_r11));
  long kept = in_r11;
  return clobber_one () + kept;
}

static NOINLINE long
clobbers_r11 (long a)
{
  clobber_void ();
  return a;
}

NOINLINE long
keeps_over_plain (long a)
{
  register long in_r11 __asm__ ("r11") = a;
  __asm__ ("" : "+r" (in_r11));
  long kept = in_r11;
  return clobbers_r11 (opaque (1)) + kept;
}

#ifdef HANDLER_LAST
PRESERVE_ALL
#endif

const struct subject subjects[] =
{
  PLAIN_SUBJECT (keeps, 5, ARGUMENTS (5)),
  PLAIN_SUBJECT (keeps_over_plain, 6, ARGUMENTS (5)),
  PLAIN_SUBJECT (preserves_all, 6, ARGUMENTS (5)),
  ONE_SUBJECT (calls, 6, ARGUMENTS (5)),
  { 0 }
};

void
check_values (void)
{
}
