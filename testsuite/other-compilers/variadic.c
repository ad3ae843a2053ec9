/* A variadic function called as the last thing.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST void variadic (int, ...);

void
caller (int x)
{
  variadic (1, x);
}
