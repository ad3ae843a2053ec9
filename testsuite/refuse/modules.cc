/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a module exports loses the attribute, or is read without the plugin.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu++20 -fmodules-ts" } */
/* { dg-prune-output "not writing module" } */

export module exporting;

export __attribute__ ((preserve_most)) void exported (int); /* { dg-error "'preserve_most' cannot be used with C\\+\\+ modules, which do not keep it" } */
export void (*pointer) (int) __attribute__ ((preserve_most));
