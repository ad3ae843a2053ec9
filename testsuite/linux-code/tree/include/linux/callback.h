/* A type of what the kernel calls.
   SPDX-License-Identifier: GPL-2.0-or-later  */

extern void kernel_register (void (*__attribute__ ((preserve_most)) call) (void));
