/* Registers that the processor lacks.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

void plain (void);

PRESERVE_MOST void
callee (void)
{
  plain ();
}
