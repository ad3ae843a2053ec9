/* An insn of AArch64, and its operands.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef OPERAND_AARCH64_H
#define OPERAND_AARCH64_H

#include "code.h"
#include "code-step.h"

struct a64
{
  struct space *space;
  struct state *state;
  const cs_insn *insn;
  const cs_arm64 *detail;
};

/* The number of the register NAME, and its SIZE in bytes; -1 if it is the zero
   register or no register.  */
int a64_register_number (arm64_reg name, int *size);

/* The insn writes VALUE, or something unknown, to the register OPERAND.  */
void a64_set (struct a64 *a64, const cs_arm64_op *operand, struct value value);
void a64_clobber (struct a64 *a64, const cs_arm64_op *operand);

/* The 8 bytes that the register OPERAND has, and its SIZE.  */
struct value a64_get (const struct a64 *a64, const cs_arm64_op *operand, int *size);

/* The limit of the register NAME when it is extended by EXTENDER.  */
struct value a64_index_value (const struct a64 *a64, arm64_reg name,
			      arm64_extender extender);

/* If the insn loads the entry of a table, of SIZE bytes, write it to the register
   of the first operand, however wide, and return true.  */
bool a64_load_entry (struct a64 *a64, int size, bool is_signed);

#endif /* OPERAND_AARCH64_H */
