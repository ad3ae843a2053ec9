/* What do the operands of an insn of AArch64 hold?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "operand-aarch64.h"
#include "code-table.h"

int
a64_register_number (arm64_reg number, int *size)
{
  *size = 8;
  if (number >= ARM64_REG_X0 && number <= ARM64_REG_X28)
    return number - ARM64_REG_X0;
  if (number == ARM64_REG_X29)
    return 29;
  if (number == ARM64_REG_X30)
    return 30;
  if (number == ARM64_REG_SP)
    return A64_SP;
  if (number >= ARM64_REG_D0 && number <= ARM64_REG_D31)
    return A64_VECTOR + number - ARM64_REG_D0;
  *size = 16;
  if (number >= ARM64_REG_Q0 && number <= ARM64_REG_Q31)
    return A64_VECTOR + number - ARM64_REG_Q0;
  if (number >= ARM64_REG_V0 && number <= ARM64_REG_V31)
    return A64_VECTOR + number - ARM64_REG_V0;
  *size = 4;
  if (number >= ARM64_REG_W0 && number <= ARM64_REG_W30)
    return number - ARM64_REG_W0;
  if (number == ARM64_REG_WSP)
    return A64_SP;
  if (number >= ARM64_REG_S0 && number <= ARM64_REG_S31)
    return A64_VECTOR + number - ARM64_REG_S0;
  *size = 2;
  if (number >= ARM64_REG_H0 && number <= ARM64_REG_H31)
    return A64_VECTOR + number - ARM64_REG_H0;
  *size = 1;
  if (number >= ARM64_REG_B0 && number <= ARM64_REG_B31)
    return A64_VECTOR + number - ARM64_REG_B0;
  *size = number == ARM64_REG_XZR ? 8 : 4;
  return -1;
}

void
a64_set (struct a64 *a64, const cs_arm64_op *operand, struct value value)
{
  int size, number = -1;
  if (operand->type == ARM64_OP_REG)
    number = a64_register_number (operand->reg, &size);
  if (number < 0)
    return;
  if (size < 8)
    value = value_clobbered (a64->insn->address);
  value.origin = a64->insn->address;
  state_set (a64->space, a64->state, number, value);
}

void
a64_clobber (struct a64 *a64, const cs_arm64_op *operand)
{
  a64_set (a64, operand, value_clobbered (a64->insn->address));
}

struct value
a64_get (const struct a64 *a64, const cs_arm64_op *operand, int *size)
{
  int number = -1;
  *size = 8;
  if (operand->type == ARM64_OP_REG)
    number = a64_register_number (operand->reg, size);
  if (number < 0 || *size < 8)
    return value_clobbered (a64->insn->address);
  return a64->state->registers[number];
}

struct value
a64_index_value (const struct a64 *a64, arm64_reg name, arm64_extender extender)
{
  int size, number = a64_register_number (name, &size);
  struct value nothing = value_clobbered (a64->insn->address);
  if (number < 0 || number >= A64_SP)
    return nothing;
  if (size == 8 && (extender == ARM64_EXT_INVALID || extender == ARM64_EXT_UXTX))
    return a64->state->registers[number];
  if (extender == ARM64_EXT_UXTW || (size == 4 && extender == ARM64_EXT_INVALID))
    return limit_extended (&a64->state->registers[number], 4, a64->insn->address);
  return nothing;
}

/* What a load of SIZE bytes to the register of the first operand gets if that is the
   entry of a table.  */

static struct value
read_table (const struct a64 *a64, int size, bool is_signed)
{
  const cs_arm64_op *place = &a64->detail->operands[1];
  int bytes, base = -1;
  if (place->type == ARM64_OP_MEM && place->mem.index != ARM64_REG_INVALID)
    base = a64_register_number (place->mem.base, &bytes);
  if (base < 0 || place->mem.disp != 0)
    return value_clobbered (a64->insn->address);
  struct value index = a64_index_value (a64, place->mem.index, place->ext);
  int shift = place->shift.type == ARM64_SFT_LSL ? place->shift.value : 0;
  /* An extended index is shifted by what stands behind the extension.  */
  if (place->shift.type == ARM64_SFT_INVALID)
    shift = place->shift.value;
  return table_load (a64->space, &a64->state->registers[base], &index, 1 << shift,
		     size, is_signed, a64->insn->address);
}

bool
a64_load_entry (struct a64 *a64, int size, bool is_signed)
{
  struct value value = read_table (a64, size, is_signed);
  int bytes, number = a64_register_number (a64->detail->operands[0].reg, &bytes);
  if (number < 0 || number >= A64_SP
      || (value.base != ENTRY && value.base != SIGNED_ENTRY))
    return false;
  state_set (a64->space, a64->state, number, value);
  return true;
}
