/* A function of the kernel that has the attribute if the compiler knows it.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern _Bool __attribute__ ((preserve_most)) kernel_slow_path (long);
