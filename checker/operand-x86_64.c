/* The operands of an insn of x86_64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "operand-x86_64.h"
#include "code-table.h"

int
x86_general_register (x86_reg number, int *size)
{
#define ROW(RAX, EAX, AX, AL)					\
  { X86_REG_##RAX, X86_REG_##EAX, X86_REG_##AX, X86_REG_##AL }
  static const x86_reg names[16][4] =
    {
      ROW (RAX, EAX, AX, AL), ROW (RCX, ECX, CX, CL), ROW (RDX, EDX, DX, DL),
      ROW (RBX, EBX, BX, BL), ROW (RSP, ESP, SP, SPL), ROW (RBP, EBP, BP, BPL),
      ROW (RSI, ESI, SI, SIL), ROW (RDI, EDI, DI, DIL), ROW (R8, R8D, R8W, R8B),
      ROW (R9, R9D, R9W, R9B), ROW (R10, R10D, R10W, R10B),
      ROW (R11, R11D, R11W, R11B), ROW (R12, R12D, R12W, R12B),
      ROW (R13, R13D, R13W, R13B), ROW (R14, R14D, R14W, R14B),
      ROW (R15, R15D, R15W, R15B),
    };
#undef ROW
  static const x86_reg high[4] = { X86_REG_AH, X86_REG_CH, X86_REG_DH, X86_REG_BH };
  for (int i = 0; i < 16; i++)
    for (int j = 0; j < 4; j++)
      if (names[i][j] == number)
	{
	  *size = 8 >> j;
	  return i;
	}
  for (int i = 0; i < 4; i++)
    if (high[i] == number)
      {
	*size = 1;
	return i;
      }
  return -1;
}

/* The number of a vector register, or -1.  Those from 16 on are not followed.  */

static int
vector_register (x86_reg number)
{
  if (number >= X86_REG_XMM0 && number <= X86_REG_XMM15)
    return X86_VECTOR + number - X86_REG_XMM0;
  if (number >= X86_REG_YMM0 && number <= X86_REG_YMM15)
    return X86_VECTOR + number - X86_REG_YMM0;
  if (number >= X86_REG_ZMM0 && number <= X86_REG_ZMM15)
    return X86_VECTOR + number - X86_REG_ZMM0;
  return -1;
}

bool
x86_is_other_register (x86_reg number)
{
  return (number >= X86_REG_XMM0 && number <= X86_REG_ZMM31)
	 || (number >= X86_REG_ST0 && number <= X86_REG_ST7)
	 || (number >= X86_REG_MM0 && number <= X86_REG_MM7)
	 || (number >= X86_REG_K0 && number <= X86_REG_K7)
	 || (number >= X86_REG_FP0 && number <= X86_REG_FP7);
}

void
x86_clobber (struct x86 *x86, int number)
{
  state_set (x86->space, x86->state, number, value_clobbered (x86->insn->address));
}

void
x86_clobber_operands (struct x86 *x86)
{
  const cs_x86_op *operands = x86->detail->operands;
  bool reads = x86->detail->op_count && operands[0].type == X86_OP_REG
	       && x86_is_other_register (operands[0].reg);
  for (int i = 0; i < x86->detail->op_count; i++)
    {
      if (operands[i].type != X86_OP_REG)
	continue;
      int size, number = x86_general_register (operands[i].reg, &size);
      if (number >= 0 && reads)
	continue;
      if (number < 0)
	number = vector_register (operands[i].reg);
      if (number >= 0)
	x86_clobber (x86, number);
    }
}

struct value
x86_address_of (const struct x86 *x86, const cs_x86_op *operand)
{
  int size, number = -1;
  if (operand->mem.segment != X86_REG_FS && operand->mem.segment != X86_REG_GS
      && operand->mem.index == X86_REG_INVALID)
    number = x86_general_register (operand->mem.base, &size);
  if (number < 0 || size != 8)
    return value_opaque (x86->insn->address);
  struct value value = x86->state->registers[number];
  if (value.base >= 0)
    value = value_plus (&value, operand->mem.disp);
  value.origin = x86->insn->address;
  return value;
}

struct value
x86_formed_address (const struct x86 *x86, uint64_t operand)
{
  const struct code *code = x86->space->code;
  uint64_t at = x86->insn->address, address = operand;
  switch (code->operand (code->data, at, x86->insn->size, operand, &address))
    {
    case OPERAND_SYMBOL:
      return (struct value) { .base = SYMBOL, .offset = at, .origin = at };
    default:
      return (struct value) { .base = ADDRESS, .offset = address, .origin = at };
    }
}

struct value
x86_read_table (const struct x86 *x86, const cs_x86_op *operand, int size,
	    bool is_signed)
{
  uint64_t at = x86->insn->address;
  int bytes, base = x86_general_register (operand->mem.base, &bytes);
  int index = x86_general_register (operand->mem.index, &bytes);
  const struct value *registers = x86->state->registers;
  struct value none = value_clobbered (at);
  if (operand->type != X86_OP_MEM || operand->mem.segment != X86_REG_INVALID
      || index < 0 || bytes != 8)
    return none;
  if (base < 0 && operand->mem.base == X86_REG_INVALID)
    {
      none = x86_formed_address (x86, operand->mem.disp);
      return table_load (x86->space, &none, &registers[index], operand->mem.scale,
			 size, is_signed, at);
    }
  if (base < 0 || operand->mem.disp != 0)
    return none;
  if (registers[base].base != ADDRESS && operand->mem.scale == 1)
    {
      int other = base;
      base = index;
      index = other;
    }
  return table_load (x86->space, &registers[base], &registers[index],
		     operand->mem.scale, size, is_signed, at);
}

struct value
x86_read_part (const struct x86 *x86, const cs_x86_op *operand, int size)
{
  uint64_t at = x86->insn->address;
  struct value nothing = value_clobbered (at);
  if (operand->type == X86_OP_MEM)
    {
      const struct limited *limited = &x86->state->limited;
      struct value address = x86_address_of (x86, operand);
      struct value value = size == 4 ? x86_read_table (x86, operand, 4, false) : nothing;
      if (value.base == ENTRY)
	return value;
      if (limited->below && limited->bytes == size && limited->base == address.base
	  && limited->offset == address.offset)
	return limit_below (limited->below, at);
      return limit_extended (&nothing, size, at);
    }
  int bytes, number = operand->type == X86_OP_REG
		      ? x86_general_register (operand->reg, &bytes) : -1;
  if (number < 0 || operand->reg == X86_REG_AH || operand->reg == X86_REG_BH
      || operand->reg == X86_REG_CH || operand->reg == X86_REG_DH)
    return limit_extended (&nothing, size, at);
  return limit_extended (&x86->state->registers[number], size, at);
}

struct value
x86_read_operand (const struct x86 *x86, const cs_x86_op *operand)
{
  uint64_t at = x86->insn->address;
  struct value value = value_clobbered (at);
  int size, number;
  switch (operand->type)
    {
    case X86_OP_REG:
      number = x86_general_register (operand->reg, &size);
      if (number < 0)
	{
	  number = vector_register (operand->reg);
	  size = 8;
	}
      if (number >= 0 && size == 8)
	value = x86->state->registers[number];
      break;
    case X86_OP_MEM:
      {
	const x86_op_mem *place = &operand->mem;
	struct value address = x86_address_of (x86, operand);
	if (place->base == X86_REG_RIP && place->index == X86_REG_INVALID
	    && place->segment == X86_REG_INVALID)
	  address = x86_formed_address (x86, at + x86->insn->size + place->disp);
	if (operand->size >= 8)
	  value = state_load (x86->space, x86->state, &address, 0, at);
      }
      break;
    default:
      break;
    }
  value.origin = at;
  return value;
}

void
x86_write_operand (struct x86 *x86, const cs_x86_op *operand, const struct value *value)
{
  if (operand->type == X86_OP_MEM)
    {
      struct value address = x86_address_of (x86, operand);
      state_store (x86->space, x86->state, &address, 0, operand->size, value);
    }
  else if (operand->type == X86_OP_REG)
    {
      int size, number = x86_general_register (operand->reg, &size);
      if (number < 0)
	{
	  number = vector_register (operand->reg);
	  size = 8;
	}
      if (number < 0)
	return;
      if (value && size == 8)
	state_set (x86->space, x86->state, number, *value);
      else
	x86_clobber (x86, number);
    }
}

void
x86_set_extended (struct x86 *x86, const cs_x86_op *operand, struct value value)
{
  int size, number = x86_general_register (operand->reg, &size);
  if (number >= 0 && size >= 4)
    state_set (x86->space, x86->state, number, value);
  else
    x86_write_operand (x86, operand, NULL);
}
