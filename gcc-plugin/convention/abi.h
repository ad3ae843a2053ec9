/* What GCC is told of a convention: its predefined_function_abi objects.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_ABI_H
#define PM_ABI_H

struct convention;

/* The ABI of functions of type FNTYPE, which carries CONV, for a caller: its
   clobbers are those of plain C less the preserved registers.  For the current
   target.  */
const predefined_function_abi &convention_abi (const struct convention *conv,
					       const_tree fntype);

/* The registers that return class RC of CONV preserves, but that a call may lose
   whose callee another compiler has compiled.  */
HARD_REG_SET foreign_losses (const struct convention *conv, unsigned int rc);

/* The same as convention_abi for a call of such a callee, or NULL if there is no ABI
   id for it.  */
const predefined_function_abi *
  foreign_callee_abi (const struct convention *conv, const_tree fntype);

/* The same as convention_abi for compiling such a function.  */
const predefined_function_abi &callee_abi (const struct convention *conv,
					   const_tree fntype);

/* The same from an id that convention_abi's result had in this unit.  */
const predefined_function_abi &convention_abi_by_id (unsigned int id);

/* True if ID is that of calls of foreign callees.  */
bool foreign_abi_id_p (unsigned int id);

/* The convention of which ID is, and in *RC the return class; or NULL.  */
const struct convention *convention_by_abi_id (unsigned int id,
					       unsigned int *rc);

/* True if ID is that of a convention.  */
bool convention_abi_id_p (unsigned int id);

/* The ABI that GCC would give FNTYPE if it carried no convention.  */
const predefined_function_abi &plain_fntype_abi (const_tree fntype);

/* True while a function is compiled in which no call has a convention.  */
bool calls_are_plain_p (void);

/* Give GCC the ABI of types that carry a convention.  False, after an error,
   if the back end has no ABI ids left for them.  */
bool abi_init (void);

#endif /* PM_ABI_H */
