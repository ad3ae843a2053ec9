/* May code of the Linux kernel and its modules use the attribute?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_LINUX_CODE_H
#define PM_LINUX_CODE_H

struct convention;

/* What the user says of the kernel's own functions.  */
enum linux_code
{
  /* Nothing: no code of the kernel may use the attribute.  */
  LINUX_CODE_UNKNOWN,

  /* They have the attribute where the kernel's headers say so.  */
  LINUX_CODE_TREE,

  /* They do not: only functions that a module declares itself have it.  */
  LINUX_CODE_MODULE
};

/* True if the attribute of CONV counts on NODE, a declaration or a type that is
   being parsed.  False if NODE is the kernel's and ordinary, or after an
   error.  */
bool linux_code_allows_p (const struct convention *conv, tree node);

void linux_code_init (enum linux_code use);

#endif /* PM_LINUX_CODE_H */
