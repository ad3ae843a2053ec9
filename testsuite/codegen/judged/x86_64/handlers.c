/* Interrupt handlers and other functions that preserve every register, and
   have general registers only: of what their calls clobber, they save nothing
   that the options leave out, and all of the rest.  */
/* { dg-do run } */
/* Not for Clang: calls of functions that do not preserve all registers.  */

#include "judge.h"

#define GENERAL __attribute__ ((target ("general-regs-only")))
#define ALL GENERAL __attribute__ ((no_caller_saved_registers))
#define HANDLER GENERAL __attribute__ ((interrupt))

struct frame;
unsigned long error;

/* Not called.  */
HANDLER void
handler (struct frame *frame)
{
  clobber_void ();
  if (frame)
    clobber_one ();
}

HANDLER void
handler_of_error (struct frame *frame, unsigned long code)
{
  two_words words = clobber_two ();
  error = code + words.first + (frame != 0);
}

ALL NOINLINE void
calls_void (long a)
{
  clobber_void ();
  error = a;
}

ALL NOINLINE long
calls_one (long a)
{
  long b = opaque (a);
  return clobber_one () + b;
}

ALL NOINLINE long
calls_plain (long a)
{
  clobber_plain ();
  return a + clobber_two ().second;
}

const struct subject subjects[] =
{
  VOID_SUBJECT (calls_void, ARGUMENTS (5)),
  ONE_SUBJECT (calls_one, 6, ARGUMENTS (5)),
  ONE_SUBJECT (calls_plain, 7, ARGUMENTS (5)),
  { 0 }
};

void
check_values (void)
{
  calls_void (3);
  CHECK (error == 3);
}
