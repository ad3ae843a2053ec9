/* An insn of x86_64, and its operands.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef OPERAND_X86_64_H
#define OPERAND_X86_64_H

#include "code.h"
#include "code-step.h"

enum { RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R11 = 11 };

struct x86
{
  struct space *space;
  struct state *state;
  const cs_insn *insn;
  const cs_x86 *detail;
};

/* The general register that NUMBER is or is a part of, or -1, and its SIZE.  */
int x86_general_register (x86_reg number, int *size);

/* True if NUMBER is a vector, x87, MMX or mask register.  */
bool x86_is_other_register (x86_reg number);

/* The insn writes something unknown to the register NUMBER of the state; to all
   registers that are operands, of which the general ones are only read if the first
   operand is a register of another kind.  */
void x86_clobber (struct x86 *x86, int number);
void x86_clobber_operands (struct x86 *x86);

/* The address in OPERAND if all of it is known.  */
struct value x86_address_of (const struct x86 *x86, const cs_x86_op *operand);

/* The address that stands in the insn, which is OPERAND without a relocation.  */
struct value x86_formed_address (const struct x86 *x86, uint64_t operand);

/* If OPERAND is the entry of a table, with a limited number, its value of SIZE
   bytes.  */
struct value x86_read_table (const struct x86 *x86, const cs_x86_op *operand,
			     int size, bool is_signed);

/* What is known of the low SIZE bytes of OPERAND, when they are extended with
   zeros.  */
struct value x86_read_part (const struct x86 *x86, const cs_x86_op *operand,
			    int size);

/* The 8 bytes that OPERAND has.  */
struct value x86_read_operand (const struct x86 *x86, const cs_x86_op *operand);

/* Write to OPERAND; VALUE if it is not NULL.  */
void x86_write_operand (struct x86 *x86, const cs_x86_op *operand,
			const struct value *value);

/* Write VALUE, which is extended to 8 bytes, to the register OPERAND, of at least 4.  */
void x86_set_extended (struct x86 *x86, const cs_x86_op *operand, struct value value);

#endif /* OPERAND_X86_64_H */
