/* Calling conventions as data: which registers a function of a type
   preserves.  Knows neither hooks nor state; the only place, besides the
   ports and the proof's verify-sets.c, where a register is named.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CONVENTION_H
#define PM_CONVENTION_H

/* A return class: the preserved registers that carry a result, and so
   are not preserved.  Ordered from the fewest to the most.  */
#define MAX_RETURN_CLASSES 3

/* How many conventions a processor may have.  */
#define MAX_CONVENTIONS 8

/* A calling convention that places arguments and results as plain C does,
   and whose functions preserve more registers.  */
struct convention
{
  /* The attribute's name as a programmer writes it.  */
  const char *name;

  /* The port that the row is for.  */
  const char *cpu;

  /* What a function preserves besides the registers that it preserves in
     plain C: whole registers, by the names that GCC's asm accepts.  */
  const char *preserved;

  /* The return classes: for each, the registers of PRESERVED that carry
     the result.  NULL ends the list.  */
  const char *return_classes[MAX_RETURN_CLASSES + 1];

  /* DW_AT_calling_convention of such a function.  */
  int dwarf_code;
};

/* Restrict the conventions to those of CPU, and decode their registers'
   names.  False, after an error, if this GCC does not know one.  To be
   called before any other function of this file.  */
bool convention_init (const char *cpu);

/* Decode the blank-separated register names of LIST into SET.  False, after
   an error, if this GCC does not know one.  */
bool decode_registers (const char *list, HARD_REG_SET *set);

/* The conventions of the CPU: an array, ended by a null pointer.  */
const struct convention *const *all_conventions (void);

/* How many return classes CONV has.  */
unsigned int n_return_classes (const struct convention *conv);

/* The registers that CONV preserves beyond plain C, whatever the result.  */
const HARD_REG_SET &convention_registers (const struct convention *conv);

/* The same without the registers that carry the result in return class RC.  */
HARD_REG_SET class_preserved_registers (const struct convention *conv,
					unsigned int rc);

/* The return class of functions of type FNTYPE under CONV, as a caller may
   assume it.  The result is where plain C puts it; a result in memory is class
   0, for the pointer to it is an argument, and not returned.  */
unsigned int return_class (const struct convention *conv, const_tree fntype);

/* The return class that such a function must keep.  It differs where nothing
   is in a register of the result, as for an empty structure or for unnamed
   bit-fields: GCC returns it all the same, and needs it to be clobbered, but
   Clang's callers rely on it.  */
unsigned int callee_return_class (const struct convention *conv,
				  const_tree fntype);

/* What functions of type FNTYPE promise to preserve beyond plain C by CONV's
   table, whether or not this plugin keeps it: for those who check.  */
HARD_REG_SET promised_registers (const struct convention *conv,
				 const_tree fntype);

/* The name of the register REGNO: CONV's, or GCC's if CONV is NULL or has none;
   until the next call.  */
const char *convention_register_name (const struct convention *conv,
				      unsigned int regno);

/* The names of the registers in SET, with blanks between; to be freed.  */
char *convention_register_names (const struct convention *conv,
				 const_hard_reg_set set);

#endif /* PM_CONVENTION_H */
