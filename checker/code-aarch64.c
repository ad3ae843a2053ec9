/* What does an insn of AArch64 do?

   An insn writes its first operand and, if it writes back, the base of its address;
   stores, comparisons and branches write no other.  The few insns that are
   different stand here.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <string.h>

#include "code.h"
#include "code-step.h"
#include "code-table.h"

struct a64
{
  struct space *space;
  struct state *state;
  const cs_insn *insn;
  const cs_arm64 *detail;
};

/* The number of a register and what it has in bytes; -1 if it is the zero register
   or no register.  */

static int
register_number (arm64_reg number, int *size)
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

static void
set (struct a64 *a64, const cs_arm64_op *operand, struct value value)
{
  int size, number = -1;
  if (operand->type == ARM64_OP_REG)
    number = register_number (operand->reg, &size);
  if (number < 0)
    return;
  if (size < 8)
    value = value_clobbered (a64->insn->address);
  value.origin = a64->insn->address;
  state_set (a64->space, a64->state, number, value);
}

static void
clobber (struct a64 *a64, const cs_arm64_op *operand)
{
  set (a64, operand, value_clobbered (a64->insn->address));
}

static struct value
get (const struct a64 *a64, const cs_arm64_op *operand, int *size)
{
  int number = -1;
  *size = 8;
  if (operand->type == ARM64_OP_REG)
    number = register_number (operand->reg, size);
  if (number < 0 || *size < 8)
    return value_clobbered (a64->insn->address);
  return a64->state->registers[number];
}

/* The limit of the register that OPERAND names, which is extended as it says.  */

static struct value
index_value (const struct a64 *a64, arm64_reg name, arm64_extender extender)
{
  int size, number = register_number (name, &size);
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
    base = register_number (place->mem.base, &bytes);
  if (base < 0 || place->mem.disp != 0)
    return value_clobbered (a64->insn->address);
  struct value index = index_value (a64, place->mem.index, place->ext);
  int shift = place->shift.type == ARM64_SFT_LSL ? place->shift.value : 0;
  /* An extended index is shifted by what stands behind the extension.  */
  if (place->shift.type == ARM64_SFT_INVALID)
    shift = place->shift.value;
  return table_load (a64->space, &a64->state->registers[base], &index, 1 << shift,
		     size, is_signed, a64->insn->address);
}

/* Write the entry of a table to the register of the first operand, however wide.
   Returns whether there is one.  */

static bool
load_entry (struct a64 *a64, int size, bool is_signed)
{
  struct value value = read_table (a64, size, is_signed);
  int bytes, number = register_number (a64->detail->operands[0].reg, &bytes);
  if (number < 0 || number >= A64_SP
      || (value.base != ENTRY && value.base != SIGNED_ENTRY))
    return false;
  state_set (a64->space, a64->state, number, value);
  return true;
}

/* adr, adrp: the address, or the first part of it.  */

static void
form_address (struct a64 *a64, bool page)
{
  const cs_arm64_op *operands = a64->detail->operands;
  const struct code *code = a64->space->code;
  uint64_t at = a64->insn->address, address = operands[1].imm;
  struct value value = { .base = ADDRESS, .origin = at };
  switch (code->operand (code->data, at, 4, address, &address))
    {
    case OPERAND_NUMBER:
      break;
    case OPERAND_PLACE:
      value.base = page ? PAGE : ADDRESS;
      break;
    case OPERAND_SYMBOL:
      /* No rest of it has this address.  */
      value.base = page ? PAGE : SYMBOL;
      address = page ? UINT64_MAX : at;
      break;
    }
  value.offset = address;
  set (a64, &operands[0], value);
}

/* The sum of the address VALUE and a constant, which has to be the rest of it.  */

static struct value
rest_of_address (struct a64 *a64, const struct value *value, int64_t amount)
{
  const struct code *code = a64->space->code;
  uint64_t at = a64->insn->address, address = amount;
  switch (code->operand (code->data, at, 4, amount, &address))
    {
    case OPERAND_NUMBER:
      if (value->base == ADDRESS)
	return (struct value) { .base = ADDRESS, .offset = value->offset + amount,
				.origin = at };
      break;
    case OPERAND_PLACE:
      if (value->base == PAGE && (uint64_t) value->offset == address)
	return (struct value) { .base = ADDRESS, .offset = address, .origin = at };
      break;
    case OPERAND_SYMBOL:
      return (struct value) { .base = SYMBOL, .offset = at, .origin = at };
    }
  return value_clobbered (at);
}

/* What the operands of a comparison are.  */

static void
compare (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  int size, other_size, one = -1, other = -1;
  a64->state->compared.bytes = 0;
  if (a64->detail->op_count != 2 || operands[0].type != ARM64_OP_REG)
    return;
  one = register_number (operands[0].reg, &size);
  if (one < 0 || size < 4)
    return;
  if (operands[1].type == ARM64_OP_IMM
      && (operands[1].shift.type == ARM64_SFT_INVALID
	  || operands[1].shift.value == 0))
    compare_constant (a64->space, a64->state, one, NULL, operands[1].imm, size);
  else if (operands[1].type == ARM64_OP_REG && size == 8
	   && operands[1].shift.value == 0)
    {
      other = register_number (operands[1].reg, &other_size);
      if (other >= 0 && other_size == 8
	  && (operands[1].ext == ARM64_EXT_INVALID || operands[1].ext == ARM64_EXT_UXTX))
	compare_registers (a64->state, one, other);
    }
}

/* A branch that depends on the flags.  */

static struct step
conditional (const struct a64 *a64, uint64_t destination)
{
  struct step step = { .kind = STEP_BRANCH, .destination = destination };
  switch (a64->detail->cc)
    {
    case ARM64_CC_HI:
      step_relation (a64->state, ABOVE, &step);
      break;
    case ARM64_CC_HS:
      step_relation (a64->state, ABOVE_OR_EQUAL, &step);
      break;
    case ARM64_CC_LO:
      step_relation (a64->state, BELOW, &step);
      break;
    case ARM64_CC_LS:
      step_relation (a64->state, BELOW_OR_EQUAL, &step);
      break;
    case ARM64_CC_EQ:
      step_relation (a64->state, EQUAL, &step);
      break;
    case ARM64_CC_NE:
      step_relation (a64->state, NOT_EQUAL, &step);
      break;
    default:
      break;
    }
  return step;
}

/* Whether INSN leaves the flags alone, for sure.  */

static bool
keeps_flags (const struct a64 *a64)
{
  switch (a64->insn->id)
    {
    case ARM64_INS_ADD: case ARM64_INS_SUB:
      return strcmp (a64->insn->mnemonic, "add") == 0
	     || strcmp (a64->insn->mnemonic, "sub") == 0;
    case ARM64_INS_B: case ARM64_INS_MOV: case ARM64_INS_MOVZ: case ARM64_INS_MOVK:
    case ARM64_INS_ADR: case ARM64_INS_ADRP: case ARM64_INS_LDR: case ARM64_INS_STR:
    case ARM64_INS_LDP: case ARM64_INS_STP: case ARM64_INS_LDRB: case ARM64_INS_LDRH:
      return true;
    default:
      return false;
    }
}

/* The COUNT registers from the operand FIRST on are stored or loaded.  Writes the
   base back if the insn does.  */

static void
access_memory (struct a64 *a64, int first, int count, bool store, int unit)
{
  const cs_arm64_op *place = &a64->detail->operands[first + count];
  uint64_t at = a64->insn->address;
  struct value address = value_opaque (at), base = address;
  int size, number = -1;
  if (place->type == ARM64_OP_MEM)
    {
      number = register_number (place->mem.base, &size);
      if (number >= 0)
	address = base = a64->state->registers[number];
      if (address.base >= 0 || address.base == ADDRESS)
	address = value_plus (&address, place->mem.disp);
      if (place->mem.index != ARM64_REG_INVALID)
	address = value_opaque (at);
    }
  struct value loaded[2];
  for (int i = 0; i < count; i++)
    {
      const cs_arm64_op *operand = &a64->detail->operands[first + i];
      struct value value = get (a64, operand, &size);
      if (unit)
	size = unit;
      if (store)
	state_store (a64->space, a64->state, &address, (int64_t) i * size, size,
		     size < 8 ? NULL : &value);
      else if (size < 8)
	loaded[i] = value_clobbered (at);
      else
	loaded[i] = state_load (a64->space, a64->state, &address,
				(int64_t) i * size, at);
    }
  if (!store)
    for (int i = 0; i < count; i++)
      set (a64, &a64->detail->operands[first + i], loaded[i]);
  if (!a64->detail->writeback || number < 0)
    return;
  const cs_arm64_op *after = place + 1;
  bool later = after < a64->detail->operands + a64->detail->op_count;
  if (later && after->type != ARM64_OP_IMM)
    base = value_clobbered (at);
  else if (base.base >= 0)
    base = value_plus (&base, later ? after->imm : place->mem.disp);
  else
    base = value_clobbered (at);
  base.origin = at;
  state_set (a64->space, a64->state, number, base);
}

/* Insns with lists of vectors: what is stored is not followed.  */

static void
access_list (struct a64 *a64, bool store)
{
  uint64_t at = a64->insn->address;
  for (int i = 0; i < a64->detail->op_count; i++)
    {
      const cs_arm64_op *operand = &a64->detail->operands[i];
      if (operand->type == ARM64_OP_REG && !store)
	clobber (a64, operand);
      if (operand->type != ARM64_OP_MEM)
	continue;
      int size, number = register_number (operand->mem.base, &size);
      if (number < 0)
	continue;
      struct value address = a64->state->registers[number];
      if (store)
	state_store (a64->space, a64->state, &address, 0, 64, NULL);
      if (a64->detail->writeback)
	state_set (a64->space, a64->state, number, value_clobbered (at));
    }
}

/* add, sub: a constant moves an address; an unknown amount is one by which the stack
   is enlarged.  */

static void
add (struct a64 *a64, bool subtract)
{
  const cs_arm64_op *operands = a64->detail->operands;
  const cs_arm64_op *by = &operands[2];
  int size, by_size, number = -1;
  struct value value = get (a64, &operands[1], &size);
  if (operands[0].type == ARM64_OP_REG)
    number = register_number (operands[0].reg, &size);
  struct value other = get (a64, by, &by_size);
  bool constant = other.base == CONSTANT && by_size == 8
		  && by->ext == ARM64_EXT_INVALID;
  if ((by->type == ARM64_OP_IMM || constant) && value.base >= 0)
    {
      int64_t amount = constant ? other.offset : by->imm;
      if (by->shift.type == ARM64_SFT_LSL)
	amount <<= by->shift.value;
      value = value_plus (&value, subtract ? -amount : amount);
      set (a64, &operands[0], value);
    }
  else if (by->type == ARM64_OP_IMM && by->shift.value == 0
	   && (value.base == ADDRESS || value.base == PAGE) && number != A64_SP)
    set (a64, &operands[0],
	 rest_of_address (a64, &value, subtract ? -by->imm : by->imm));
  else if (!subtract && value.base == ADDRESS && by->type == ARM64_OP_REG
	   && number != A64_SP)
    {
      int bytes = 0, entry = register_number (by->reg, &by_size);
      bool is_signed = false;
      int shift = by->shift.value;
      switch (by->ext)
	{
	case ARM64_EXT_UXTB: case ARM64_EXT_SXTB:
	  bytes = 1;
	  break;
	case ARM64_EXT_UXTH: case ARM64_EXT_SXTH:
	  bytes = 2;
	  break;
	case ARM64_EXT_UXTW: case ARM64_EXT_SXTW:
	  bytes = 4;
	  break;
	default:
	  break;
	}
      is_signed = by->ext == ARM64_EXT_SXTB || by->ext == ARM64_EXT_SXTH
		  || by->ext == ARM64_EXT_SXTW;
      if (entry >= 0 && entry < A64_SP && shift >= 0 && shift < 8
	  && by->shift.type != ARM64_SFT_LSR && by->shift.type != ARM64_SFT_ASR)
	set (a64, &operands[0],
	     table_target (a64->space, &value, &a64->state->registers[entry], bytes,
			   is_signed, shift, a64->insn->address));
      else
	clobber (a64, &operands[0]);
    }
  else if (number >= 0 && size == 8 && subtract
	   && value_is_frame (a64->space, &value))
    set (a64, &operands[0], state_new_frame (a64->space, a64->state, &value, 0,
					     a64->insn->address));
  else if (number == A64_SP)
    set (a64, &operands[0], value_opaque (a64->insn->address));
  else
    clobber (a64, &operands[0]);
}

/* mov, movz or movk of a constant to a general register.  */

static void
load_constant (struct a64 *a64, bool insert)
{
  const cs_arm64_op *operands = a64->detail->operands;
  struct value value = { .base = CONSTANT, .offset = operands[1].imm,
			 .origin = a64->insn->address };
  int shift = operands[1].shift.type == ARM64_SFT_LSL ? operands[1].shift.value : 0;
  if (insert)
    {
      int size;
      value = get (a64, &operands[0], &size);
      if (value.base != CONSTANT || size != 8)
	{
	  clobber (a64, &operands[0]);
	  return;
	}
      value.offset &= ~((int64_t) 0xffff << shift);
      value.offset |= operands[1].imm << shift;
    }
  else
    value.offset = (uint64_t) value.offset << shift;
  set (a64, &operands[0], value);
}

static void
align (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  int size, number = -1;
  struct value value = get (a64, &operands[1], &size);
  if (operands[0].type == ARM64_OP_REG)
    number = register_number (operands[0].reg, &size);
  int64_t mask = operands[2].type == ARM64_OP_IMM ? operands[2].imm : 0;
  if (number >= 0 && size == 8 && value_is_frame (a64->space, &value) && mask < 0 && (-mask & (-mask - 1)) == 0)
    set (a64, &operands[0], state_new_frame (a64->space, a64->state, &value, -mask,
					     a64->insn->address));
  else if (number >= 0 && number != A64_SP && mask > 0 && size >= 4)
    state_set (a64->space, a64->state, number,
	       limit_below ((uint64_t) mask + 1, a64->insn->address));
  else
    clobber (a64, &operands[0]);
}

/* Insns of a group have mnemonics that begin alike.  */

static bool
begins (const struct a64 *a64, const char *prefix)
{
  return strncmp (a64->insn->mnemonic, prefix, strlen (prefix)) == 0;
}

/* Where a direct branch leads: its last operand.  */

static uint64_t
destination (const struct a64 *a64)
{
  return a64->detail->operands[a64->detail->op_count - 1].imm;
}

/* A branch to what its operand has.  */

static struct step
indirect (const struct a64 *a64, enum step_kind kind)
{
  int size;
  struct value value = get (a64, &a64->detail->operands[0], &size);
  return step_indirect (a64->space, kind, &value);
}

struct step
step_aarch64 (struct space *space, struct state *state, const cs_insn *insn)
{
  struct a64 a64 = { space, state, insn, &insn->detail->arm64 };
  const cs_arm64_op *operands = a64.detail->operands;
  int count = a64.detail->op_count, size;
  struct step next = { .kind = STEP_NEXT };
  if (!keeps_flags (&a64))
    state->compared.bytes = 0;
  switch (insn->id)
    {
    case ARM64_INS_B:
      if (a64.detail->cc != ARM64_CC_INVALID && a64.detail->cc != ARM64_CC_AL)
	return conditional (&a64, destination (&a64));
      return (struct step) { .kind = STEP_JUMP, .destination = destination (&a64) };
    case ARM64_INS_CBZ: case ARM64_INS_CBNZ: case ARM64_INS_TBZ: case ARM64_INS_TBNZ:
      return (struct step) { .kind = STEP_BRANCH, .destination = destination (&a64) };
    case ARM64_INS_BL:
      return (struct step) { .kind = STEP_CALL, .destination = destination (&a64) };
    case ARM64_INS_BLR:
      return indirect (&a64, STEP_INDIRECT_CALL);
    case ARM64_INS_BR:
      return indirect (&a64, STEP_INDIRECT_JUMP);
    case ARM64_INS_RET:
      if (count != 0)
	break;
      return (struct step) { .kind = STEP_RETURN };
    case ARM64_INS_SVC:
      state_set (space, state, 0, value_clobbered (insn->address));
      return next;
    case ARM64_INS_BRK: case ARM64_INS_HLT:
      return (struct step) { .kind = STEP_END };

    case ARM64_INS_CMP:
      compare (&a64);
      return next;
    case ARM64_INS_NOP: case ARM64_INS_DMB: case ARM64_INS_DSB: case ARM64_INS_ISB:
    case ARM64_INS_PRFM: case ARM64_INS_PRFUM: case ARM64_INS_CMN:
    case ARM64_INS_TST: case ARM64_INS_CCMP: case ARM64_INS_CCMN:
    case ARM64_INS_FCMP: case ARM64_INS_FCMPE: case ARM64_INS_FCCMP:
    case ARM64_INS_FCCMPE: case ARM64_INS_MSR: case ARM64_INS_DC: case ARM64_INS_IC:
    case ARM64_INS_TLBI: case ARM64_INS_YIELD: case ARM64_INS_CLREX:
      return next;
    case ARM64_INS_HINT:
      /* The return address is signed or checked, which does not change what it
	 is.  pacia1716 and others use x17 only.  */
      if (count == 1 && (operands[0].imm == 7 || operands[0].imm <= 5
			 || (operands[0].imm >= 24 && operands[0].imm <= 39)))
	return next;
      if (count == 1 && operands[0].imm >= 8 && operands[0].imm <= 14)
	{
	  state_set (space, state, 17, value_clobbered (insn->address));
	  return next;
	}
      if (count == 1 && operands[0].imm >= 16 && operands[0].imm <= 22)
	return next;
      return (struct step) { .kind = STEP_UNKNOWN };

    case ARM64_INS_STR: case ARM64_INS_STUR: case ARM64_INS_STLR:
      access_memory (&a64, 0, 1, true, 0);
      return next;
    case ARM64_INS_STRB: case ARM64_INS_STURB: case ARM64_INS_STLRB:
      access_memory (&a64, 0, 1, true, 1);
      return next;
    case ARM64_INS_STRH: case ARM64_INS_STURH: case ARM64_INS_STLRH:
      access_memory (&a64, 0, 1, true, 2);
      return next;
    case ARM64_INS_STP: case ARM64_INS_STNP:
      access_memory (&a64, 0, 2, true, 0);
      return next;
    case ARM64_INS_LDR: case ARM64_INS_LDUR: case ARM64_INS_LDAR:
    case ARM64_INS_LDXR: case ARM64_INS_LDAXR:
      if (operands[1].type != ARM64_OP_MEM)
	{
	  clobber (&a64, &operands[0]);
	  return next;
	}
      if (insn->id == ARM64_INS_LDR && register_number (operands[0].reg, &size) >= 0
	  && load_entry (&a64, size, false))
	return next;
      access_memory (&a64, 0, 1, false, 0);
      return next;
    case ARM64_INS_LDP: case ARM64_INS_LDNP: case ARM64_INS_LDXP:
    case ARM64_INS_LDAXP:
      access_memory (&a64, 0, 2, false, 0);
      return next;
    case ARM64_INS_LDPSW:
      access_memory (&a64, 0, 2, false, 4);
      return next;
    case ARM64_INS_LDRB:
      if (!load_entry (&a64, 1, false))
	access_memory (&a64, 0, 1, false, 4);
      return next;
    case ARM64_INS_LDRH:
      if (!load_entry (&a64, 2, false))
	access_memory (&a64, 0, 1, false, 4);
      return next;
    case ARM64_INS_LDRSW:
      if (!load_entry (&a64, 4, true))
	access_memory (&a64, 0, 1, false, 4);
      return next;
    case ARM64_INS_LDRSB: case ARM64_INS_LDRSH: case ARM64_INS_LDURB:
    case ARM64_INS_LDURH: case ARM64_INS_LDURSB: case ARM64_INS_LDURSH:
    case ARM64_INS_LDURSW: case ARM64_INS_LDARB: case ARM64_INS_LDARH:
    case ARM64_INS_LDXRB: case ARM64_INS_LDXRH: case ARM64_INS_LDAXRB:
    case ARM64_INS_LDAXRH:
      access_memory (&a64, 0, 1, false, 4);
      return next;
    case ARM64_INS_STXR: case ARM64_INS_STLXR: case ARM64_INS_STXRB:
    case ARM64_INS_STXRH: case ARM64_INS_STLXRB: case ARM64_INS_STLXRH:
      access_memory (&a64, 1, 1, true, 0);
      clobber (&a64, &operands[0]);
      return next;
    case ARM64_INS_STXP: case ARM64_INS_STLXP:
      access_memory (&a64, 1, 2, true, 0);
      clobber (&a64, &operands[0]);
      return next;

    case ARM64_INS_ADR: case ARM64_INS_ADRP:
      if (count != 2 || operands[1].type != ARM64_OP_IMM)
	break;
      form_address (&a64, insn->id == ARM64_INS_ADRP);
      return next;
    case ARM64_INS_MOVZ: case ARM64_INS_MOVK:
      load_constant (&a64, insn->id == ARM64_INS_MOVK);
      return next;
    case ARM64_INS_MOV: case ARM64_INS_FMOV:
      if (insn->id == ARM64_INS_MOV && count == 2
	  && operands[1].type == ARM64_OP_IMM)
	{
	  load_constant (&a64, false);
	  return next;
	}
      {
	struct value value = get (&a64, &operands[1], &size);
	int other, number = register_number (operands[0].reg, &other);
	if (insn->id == ARM64_INS_MOV && count == 2 && size == 4 && other == 4
	    && number >= 0 && number < A64_SP && operands[1].type == ARM64_OP_REG)
	  {
	    state_set (space, state, number,
		       index_value (&a64, operands[1].reg, ARM64_EXT_INVALID));
	    return next;
	  }
	if (size != 8 || count != 2 || operands[0].vector_index >= 0
	    || operands[1].vector_index > 0)
	  value = value_clobbered (insn->address);
	set (&a64, &operands[0], value);
      }
      return next;
    case ARM64_INS_ADD: case ARM64_INS_SUB:
      if (count != 3)
	break;
      add (&a64, insn->id == ARM64_INS_SUB);
      return next;
    case ARM64_INS_AND:
      align (&a64);
      return next;

    default:
      if (begins (&a64, "ld1") || begins (&a64, "ld2") || begins (&a64, "ld3")
	  || begins (&a64, "ld4"))
	{
	  access_list (&a64, false);
	  return next;
	}
      if (begins (&a64, "st1") || begins (&a64, "st2") || begins (&a64, "st3")
	  || begins (&a64, "st4"))
	{
	  access_list (&a64, true);
	  return next;
	}
      break;
    }
  if (insn->id == ARM64_INS_RET)
    return (struct step) { .kind = STEP_UNKNOWN };
  /* Arithmetic: the first operand is a register, and none is in memory.  */
  if (count == 0 || operands[0].type != ARM64_OP_REG)
    return (struct step) { .kind = STEP_UNKNOWN };
  for (int i = 0; i < count; i++)
    if (operands[i].type == ARM64_OP_MEM)
      return (struct step) { .kind = STEP_UNKNOWN };
  if (register_number (operands[0].reg, &size) < 0
      && operands[0].reg != ARM64_REG_XZR && operands[0].reg != ARM64_REG_WZR)
    return (struct step) { .kind = STEP_UNKNOWN };
  if (register_number (operands[0].reg, &size) == A64_SP)
    return (struct step) { .kind = STEP_UNKNOWN };
  clobber (&a64, &operands[0]);
  return next;
}

/* An insn of SVE.  Loads and arithmetic of the upper groups write a vector or a
   predicate, stores a memory of unknown size.  The others may write a general
   register, of which nothing is then known.  */

static void
step_sve (struct space *space, struct state *state, uint32_t insn,
	  uint64_t address)
{
  int rn = insn >> 5 & 31, rd = insn & 31;
  unsigned group = insn >> 29;
  struct value unknown = value_opaque (address);
  state->compared.bytes = 0;
  if (group == 7)
    {
      const struct value *place = &state->registers[rn == 31 ? A64_SP : rn];
      if (value_is_frame (space, place))
	{
	  /* All that may lie near it.  */
	  struct value low = value_plus (place, -((int64_t) 1 << 20));
	  state_store (space, state, &low, 0, (int64_t) 1 << 21, NULL);
	}
      return;
    }
  state_set (space, state, A64_VECTOR + rd, unknown);
  if (group < 2)
    state_set (space, state, rd == 31 ? A64_SP : rd, unknown);
}

bool
step_aarch64_raw (struct space *space, struct state *state, uint32_t insn,
		  uint64_t address, struct step *step)
{
  int rs = insn >> 16 & 31, rn = insn >> 5 & 31, rt = insn & 31;
  *step = (struct step) { .kind = STEP_NEXT };
  if ((insn & 0x1e000000) == 0x04000000)
    {
      step_sve (space, state, insn, address);
      return true;
    }
  state->compared.bytes = 0;
  /* retaa, retab.  */
  if ((insn & 0xfffffbff) == 0xd65f0bff)
    {
      step->kind = STEP_RETURN;
      return true;
    }
  /* Atomic operations of version 8.1: ldadd and its kin, and swp.  */
  if ((insn & 0x3f200c00) == 0x38200000 && (insn & 0x0000f000) <= 0x8000)
    {
      state_store (space, state, &state->registers[rn], 0, 8, NULL);
      if (rt != 31)
	state_set (space, state, rt, value_clobbered (address));
      return true;
    }
  /* cas.  */
  if ((insn & 0x3fa07c00) == 0x08a07c00)
    {
      state_store (space, state, &state->registers[rn], 0, 8, NULL);
      if (rs != 31)
	state_set (space, state, rs, value_clobbered (address));
      return true;
    }
  return false;
}
