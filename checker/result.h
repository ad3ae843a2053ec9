/* The return class of a function that debugging information describes.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_RESULT_H
#define CHECKER_RESULT_H

#include <elfutils/libdw.h>

/* The class of FUNCTION, compiled for MACHINE, as in a note; to be freed.  NULL
   if it cannot be told.  */
char *result_class (unsigned machine, Dwarf_Die *function);

#endif
