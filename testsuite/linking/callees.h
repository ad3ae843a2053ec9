/* The functions that callees.c defines in a library of its own and callers.c
   calls, each once in a process: one for each way of reaching it, so that
   its PLT entry has not been bound by another.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PRESERVE_MOST __attribute__ ((preserve_most))

/* The way that a symbol is known to bind locally, for callers.c.  */
#ifndef CALLEE
#define CALLEE
#endif

CALLEE PRESERVE_MOST void called_directly (void);
CALLEE PRESERVE_MOST void called_by_pointer (void);
CALLEE PRESERVE_MOST void called_by_table (void);
CALLEE PRESERVE_MOST void called_by_alias (void);
CALLEE PRESERVE_MOST void called_by_ifunc (void);
CALLEE PRESERVE_MOST long called_for_value (long);
PRESERVE_MOST void called_weakly (void) __attribute__ ((weak));
PRESERVE_MOST void called_by_weakref (void);
PRESERVE_MOST void called_by_name (void);
PRESERVE_MOST void called_by_pointer_of_program (void);
PRESERVE_MOST void called_directly_and_by_program (void);
PRESERVE_MOST void not_there (void) __attribute__ ((weak));
