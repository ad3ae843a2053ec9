/* The callees: each counts its calls.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <unistd.h>
#include "callees.h"

long calls;

/* The loader only profiles a library that has a PLT entry.  */

int
process (void)
{
  return getpid ();
}

#define DEFINE(NAME)		\
  PRESERVE_MOST void		\
  NAME (void)			\
  {				\
    calls++;			\
  }

DEFINE (called_directly)
DEFINE (called_by_pointer)
DEFINE (called_by_table)
DEFINE (called_weakly)
DEFINE (called_by_weakref)
DEFINE (called_by_name)
DEFINE (called_by_pointer_of_program)
DEFINE (called_directly_and_by_program)
static DEFINE (other_name)
static DEFINE (chosen)

PRESERVE_MOST void called_by_alias (void)
  __attribute__ ((alias ("other_name")));

static __typeof__ (chosen) *
choose (void)
{
  return chosen;
}

PRESERVE_MOST void called_by_ifunc (void) __attribute__ ((ifunc ("choose")));

PRESERVE_MOST long
called_for_value (long x)
{
  calls++;
  return x + 1;
}
