/* The callees in C, compiled with -fexceptions.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "callees.h"

volatile int cleaned_up, handled;
jmp_buf environment;

PRESERVE_MOST void
through (action *act)
{
  act ();
  cleaned_up = 0;
}

PRESERVE_MOST long
through_for_value (action *act)
{
  act ();
  return cleaned_up;
}

static void
clean_up (action **unused)
{
  (void) unused;
  cleaned_up++;
}

PRESERVE_MOST void
through_cleanup (action *act)
{
  __attribute__ ((cleanup (clean_up))) action *guard = act;
  guard ();
}

PRESERVE_MOST void
setting_jump (action *act)
{
  if (setjmp (environment) == 0)
    act ();
}

PRESERVE_MOST void
handler (int signal)
{
  handled += signal;
}
