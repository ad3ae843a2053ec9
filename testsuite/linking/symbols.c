/* Symbols of every kind, for what an object says of them.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PRESERVE_MOST __attribute__ ((preserve_most))

PRESERVE_MOST void defined (void) { }
PRESERVE_MOST void defined_alias (void) __attribute__ ((alias ("defined")));
PRESERVE_MOST __attribute__ ((weak)) void defined_weak (void) { }
PRESERVE_MOST __attribute__ ((visibility ("hidden"))) void defined_hidden (void) { }
static PRESERVE_MOST __attribute__ ((noinline)) void local (void) { __asm__ (""); }
PRESERVE_MOST void called (void);
PRESERVE_MOST void called_weak (void) __attribute__ ((weak));
PRESERVE_MOST void called_by_other_name (void) __asm__ ("other_name");
PRESERVE_MOST void in_data (void);
PRESERVE_MOST void never_used (void);
PRESERVE_MOST void never_used_weak (void) __attribute__ ((weak));
static PRESERVE_MOST void reference (void) __attribute__ ((weakref ("referred_to")));
static PRESERVE_MOST void unused_reference (void)
  __attribute__ ((weakref ("never_referred_to")));
PRESERVE_MOST void declared_and_referred_to (void);
static PRESERVE_MOST void other_reference (void)
  __attribute__ ((weakref ("declared_and_referred_to")));
void plain (void);
void plain_defined (void) { plain (); }

PRESERVE_MOST void (*pointer) (void) = in_data;

void
use (void)
{
  called ();
  local ();
  called_by_other_name ();
  if (called_weak)
    called_weak ();
  if (reference)
    reference ();
  if (other_reference)
    other_reference ();
}
