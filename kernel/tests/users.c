/* A module that keeps values in registers over rare calls of the kernel's
   functions that have the attribute with the patches of linux-users/.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/bug.h>
#include <linux/module.h>
#include <linux/printk.h>
#include <linux/refcount.h>
#include "keeper.h"

static unsigned int failures;
static refcount_t count;

KEEPER (keep_over_warning, (void), WARN (1, "a warning of the tests\n"))
KEEPER (keep_over_warning_on, (void), WARN_ON (1))
KEEPER (keep_over_add, (void), refcount_inc (&count))
KEEPER (keep_over_sub, (void), lost |= refcount_dec_and_test (&count))

static void
judge (bool keeper (void), bool saturates, const char *what)
{
  bool lost;

  set_values ();
  refcount_set (&count, 0);
  lost = keeper ();
  printk (KERN_INFO "%s: values are kept over %s\n", lost ? "FAIL" : "PASS",
	  what);
  failures += lost;
  if (saturates && refcount_read (&count) != REFCOUNT_SATURATED)
    {
      printk (KERN_INFO "FAIL: %s: the counter is not saturated\n", what);
      failures++;
    }
}

static int __init
users_init (void)
{
  judge (keep_over_warning, false, "a warning with a text");
  judge (keep_over_warning_on, false, "a warning");
  judge (keep_over_add, true, "an addition to a counter of 0");
  judge (keep_over_sub, true, "a subtraction from a counter of 0");
  return failures ? -EINVAL : 0;
}

static void __exit
users_exit (void)
{
}

module_init (users_init);
module_exit (users_exit);
MODULE_LICENSE ("GPL");
MODULE_DESCRIPTION ("Keeps values over rare calls");
