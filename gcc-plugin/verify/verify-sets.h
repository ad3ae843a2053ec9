/* The registers that a function preserves and clobbers by the word of the
   specification, for those who check.  Nothing here comes from the tables by
   which the rest of the plugin works, or from GCC's.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_SETS_H
#define PM_VERIFY_SETS_H

/* The registers that plain C preserves, except for the stack pointer, and those
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

/* What calls by the type FNTYPE lose of the promised registers if the loader binds the
   function at that call (LAZY), and if the function may be compiled by a Clang whose
   mistakes are known (FOREIGN).  */
HARD_REG_SET sets_lost_in_links (const_tree fntype, bool lazy, bool foreign);

/* False, after an error, if GCC does not know a register.  */
bool sets_init (void);

#endif /* PM_VERIFY_SETS_H */
