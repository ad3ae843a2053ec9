/* A program's side of library.h.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "library.h"

int
main (int argc, char **argv)
{
  (void) argv;
  return library_report (argc) == -argc ? 0 : 1;
}
