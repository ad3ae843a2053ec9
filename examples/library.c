/* The library's side of library.h.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "library.h"

long
library_report (long value)
{
  return -value;
}
