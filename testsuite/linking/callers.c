/* Ten values live over a call, by each way of calling.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stddef.h>
#ifndef STATIC_LINK
#include <dlfcn.h>
#endif
#include "callees.h"
#include "callers.h"

#define EACH_VALUE(DO) \
  DO (0) DO (1) DO (2) DO (3) DO (4) DO (5) DO (6) DO (7) DO (8) DO (9)

#define N_VALUES 10

static long values[N_VALUES], values_after[N_VALUES];

/* What the Ith value is.  */
#define VALUE(I) (0x0101010101010101 * ((I) + 1))

#define LOAD(I) long v##I = values[I]; __asm__ volatile ("" : "+r" (v##I));
#define STORE(I) values_after[I] = v##I;

/* A way that is a function of its own, by name in the assembly too.  */
#define DEFINE_WAY(NAME, CALL)				\
  __attribute__ ((noinline)) void			\
  live_over_##NAME (void (*pointer) (void))		\
  {							\
    PRESERVE_MOST void (*callee) (void)			\
      = (PRESERVE_MOST void (*) (void)) pointer;	\
    EACH_VALUE (LOAD)					\
    CALL;						\
    EACH_VALUE (STORE)					\
    (void) callee;					\
  }							\
							\
  static int						\
  NAME (void (*pointer) (void))				\
  {							\
    return changed_by (live_over_##NAME, pointer);	\
  }

/* The number of values that FUNCTION finds changed.  */

static int
changed_by (void (*function) (void (*) (void)), void (*pointer) (void))
{
  int n = 0;
  for (int i = 0; i < N_VALUES; i++)
    values[i] = VALUE (i);
  function (pointer);
  for (int i = 0; i < N_VALUES; i++)
    if (values_after[i] != VALUE (i))
      n++;
  return n;
}

static long sink;

DEFINE_WAY (direct, called_directly ())
DEFINE_WAY (value, sink = called_for_value (1))
DEFINE_WAY (alias, called_by_alias ())
DEFINE_WAY (ifunc, called_by_ifunc ())
DEFINE_WAY (weak, if (called_weakly) called_weakly ())
DEFINE_WAY (undefined_weak, if (not_there) not_there ())
DEFINE_WAY (by_pointer, callee ())

static PRESERVE_MOST void weak_reference (void)
  __attribute__ ((weakref ("called_by_weakref")));
DEFINE_WAY (weakref, if (weak_reference) weak_reference ())

/* A constant table of code that is not position-independent makes the
   linker give the function an address in the program.  */
PRESERVE_MOST void (*const table[]) (void) = { called_by_table };
DEFINE_WAY (table_entry, table[0] ())

/* Pointers, taken here.  */

static int
pointer (void (*unused) (void))
{
  (void) unused;
  return by_pointer ((void (*) (void)) called_by_pointer);
}

/* Pointers that code of another compiler took, in the program.  */

static int
program_pointer (void (*pointer) (void))
{
  return by_pointer (pointer);
}

DEFINE_WAY (also_taken_by_program, called_directly_and_by_program ())

#ifndef STATIC_LINK
/* The dynamic linker finds the address that the program gave it.  */

static int
by_name (void (*unused) (void))
{
  (void) unused;
  return by_pointer ((void (*) (void)) dlsym (RTLD_DEFAULT, "called_by_name"));
}
#endif

const struct way ways[] =
{
  { "direct", direct },
  { "value", value },
  { "alias", alias },
  { "ifunc", ifunc },
  { "weak", weak },
  { "undefined weak", undefined_weak },
  { "weakref", weakref },
  { "table", table_entry },
  { "pointer", pointer },
  { "pointer taken by the program", program_pointer },
  { "direct, address taken by the program", also_taken_by_program },
#ifndef STATIC_LINK
  { "dlsym", by_name },
#endif
  { NULL, NULL }
};
