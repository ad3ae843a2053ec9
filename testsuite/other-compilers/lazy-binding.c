/* The first call of a function of a shared library.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "values.h"

PRESERVE_MOST void callee (void);

#ifdef CALLEE
PRESERVE_MOST void
callee (void)
{
}
#else
# include "over-call.h"
#endif
