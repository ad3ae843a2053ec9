/* The registers that a function preserves and clobbers by the word of the
   specification, for those who check.  Nothing here comes from the tables by
   which the rest of the plugin works, or from GCC's.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_SETS_H
#define PM_VERIFY_SETS_H

/* The registers that plain C preserves, but for the stack pointer, and those
   that it clobbers.  */
const HARD_REG_SET &sets_plain_preserved (void);
const HARD_REG_SET &sets_plain_clobbers (void);

/* The register in which a function finds its return address; none if it is on
   the stack.  */
const HARD_REG_SET &sets_return_address (void);

/* What functions of the type FNTYPE preserve of the registers that plain C
   clobbers: none if it carries no convention.  Registers of the result are not
   preserved, whether or not there is data in them.  */
HARD_REG_SET sets_promised (const_tree fntype);

/* False, after an error, if GCC does not know a register.  */
bool sets_init (void);

#endif /* PM_VERIFY_SETS_H */
