/* A header to be precompiled, which names the convention unless UNMARKED is defined.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifdef UNMARKED
void precompiled (long);
#else
#define PRECOMPILED_PM __attribute__ ((preserve_most))

PRECOMPILED_PM void precompiled (long);

template <typename T>
struct precompiled_template
{
  PRECOMPILED_PM static void method (T);
};
#endif
