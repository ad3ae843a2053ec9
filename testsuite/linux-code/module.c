/* A module with a slow path of its own.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifdef WITH_LIST
# include <linux/list.h>
#endif
#ifdef WITH_TYPES
# include <linux/compiler_types.h>
#endif
#ifdef WITH_CALLBACK
# include <linux/callback.h>
#endif

extern __attribute__ ((preserve_most)) void own_slow_path (long);

long
hot (long a, long b)
{
  if (__builtin_expect (a > b, 0))
    own_slow_path (a);
#ifdef WITH_LIST
  if (__builtin_expect (a == b, 0))
    kernel_slow_path (a);
#endif
  return a + b;
}
