/* A module for a kernel without the attribute, with one function of its own that
   has it.  The kernel's own slow path, which a header declares with it, has to be
   called as the ordinary function that it is.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

/* As in a kernel where the header gives the slow paths the attribute.  */
#include <linux/kconfig.h>
#undef CONFIG_DEBUG_LIST
#include <linux/list.h>
#include <linux/module.h>
#include "keeper.h"

#if !__has_attribute (__preserve_most__)
# error "This module is to be compiled with the plugin"
#endif

static unsigned int failures;

static void
result (bool passed, const char *what)
{
  printk (KERN_INFO "%s: own function: %s\n", passed ? "PASS" : "FAIL", what);
  failures += !passed;
}

/* What changes each register that no function has to preserve.  */

static noinline __attribute__ ((noipa)) void
clobber (void)
{
  asm volatile ("mov $-1, %%rax\n\tmov %%rax, %%rcx\n\tmov %%rax, %%rdx\n\t"
		"mov %%rax, %%rsi\n\tmov %%rax, %%rdi\n\tmov %%rax, %%r8\n\t"
		"mov %%rax, %%r9\n\tmov %%rax, %%r10\n\tmov %%rax, %%r11"
		: : : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10",
		"r11");
}

static noinline __attribute__ ((noipa)) __preserve_most void
own_slow_path (void)
{
  clobber ();
}

/* True if it preserves what the attribute says, by a call that the compiler
   does not know.  */

static bool
preserves (void)
{
  unsigned long a = 1, c = 2, d = 3, S = 4, D = 5;
  register unsigned long r8 asm ("r8") = 6;
  register unsigned long r9 asm ("r9") = 7;
  register unsigned long r10 asm ("r10") = 8;
  asm volatile ("call %P[function]"
		: "+a" (a), "+c" (c), "+d" (d), "+S" (S), "+D" (D), "+r" (r8),
		"+r" (r9), "+r" (r10), ASM_CALL_CONSTRAINT
		: [function] "i" (own_slow_path) : "r11", "memory", "cc");
  return (a == 1 && c == 2 && d == 3 && S == 4 && D == 5 && r8 == 6 && r9 == 7
	  && r10 == 8);
}

static struct list_head head, entry;

KEEPER (lost_by_own, (void), own_slow_path ())
KEEPER (lost_by_kernel, (void),
	lost |= !__list_add_valid_or_report (&entry, &head, head.next))

static int __init
own_init (void)
{
  set_values ();
  INIT_LIST_HEAD (&head);
  INIT_LIST_HEAD (&entry);
  result (preserves (), "it preserves the registers");
  result (!lost_by_own (), "values are kept over a call of it");
  result (!lost_by_kernel (), "and over one of the kernel's slow path");
  return failures ? -EINVAL : 0;
}

static void __exit
own_exit (void)
{
}

module_init (own_init);
module_exit (own_exit);
MODULE_LICENSE ("GPL");
MODULE_DESCRIPTION ("Has a function of its own with the attribute");
