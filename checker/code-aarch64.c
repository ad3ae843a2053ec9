/* What does an insn of AArch64 do?

   An insn writes its first operand and, if it writes back, the base of its address;
   stores, comparisons and branches write no other.  The few insns that are
   different stand here.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <string.h>

#include "operand-aarch64.h"
#include "code-table.h"

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
  a64_set (a64, &operands[0], value);
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
	return (struct value) { .base = ADDRESS,
				.offset = (uint64_t) value->offset + amount,
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
  one = a64_register_number (operands[0].reg, &size);
  if (one < 0 || size < 4)
    return;
  if (operands[1].type == ARM64_OP_IMM
      && (operands[1].shift.type == ARM64_SFT_INVALID
	  || operands[1].shift.value == 0))
    compare_constant (a64->space, a64->state, one, NULL, operands[1].imm, size);
  else if (operands[1].type == ARM64_OP_REG && size == 8
	   && operands[1].shift.value == 0)
    {
      other = a64_register_number (operands[1].reg, &other_size);
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
      number = a64_register_number (place->mem.base, &size);
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
      struct value value = a64_get (a64, operand, &size);
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
      a64_set (a64, &a64->detail->operands[first + i], loaded[i]);
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
	a64_clobber (a64, operand);
      if (operand->type != ARM64_OP_MEM)
	continue;
      int size, number = a64_register_number (operand->mem.base, &size);
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
  struct value value = a64_get (a64, &operands[1], &size);
  if (operands[0].type == ARM64_OP_REG)
    number = a64_register_number (operands[0].reg, &size);
  struct value other = a64_get (a64, by, &by_size);
  bool constant = other.base == CONSTANT && by_size == 8
		  && by->ext == ARM64_EXT_INVALID;
  if ((by->type == ARM64_OP_IMM || constant) && value.base >= 0)
    {
      int64_t amount = constant ? other.offset : by->imm;
      if (by->shift.type == ARM64_SFT_LSL)
	amount = (uint64_t) amount << by->shift.value;
      if (subtract)
	amount = -(uint64_t) amount;
      value = value_plus (&value, amount);
      a64_set (a64, &operands[0], value);
    }
  else if (by->type == ARM64_OP_IMM && by->shift.value == 0
	   && (value.base == ADDRESS || value.base == PAGE) && number != A64_SP)
    a64_set (a64, &operands[0],
	     rest_of_address (a64, &value, subtract ? -by->imm : by->imm));
  else if (!subtract && value.base == ADDRESS && by->type == ARM64_OP_REG
	   && number != A64_SP)
    {
      int bytes = 0, entry = a64_register_number (by->reg, &by_size);
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
	a64_set (a64, &operands[0],
		 table_target (a64->space, &value, &a64->state->registers[entry],
			       bytes, is_signed, shift, a64->insn->address));
      else
	a64_clobber (a64, &operands[0]);
    }
  else if (number >= 0 && size == 8 && subtract
	   && value_is_frame (a64->space, &value))
    a64_set (a64, &operands[0],
	     state_new_frame (a64->space, a64->state, &value, 0, a64->insn->address));
  else if (number == A64_SP)
    a64_set (a64, &operands[0], value_opaque (a64->insn->address));
  else
    a64_clobber (a64, &operands[0]);
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
      value = a64_get (a64, &operands[0], &size);
      if (value.base != CONSTANT || size != 8)
	{
	  a64_clobber (a64, &operands[0]);
	  return;
	}
      value.offset &= ~((uint64_t) 0xffff << shift);
      value.offset |= (uint64_t) operands[1].imm << shift;
    }
  else
    value.offset = (uint64_t) value.offset << shift;
  a64_set (a64, &operands[0], value);
}

static void
align (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  int size, number = -1;
  struct value value = a64_get (a64, &operands[1], &size);
  if (operands[0].type == ARM64_OP_REG)
    number = a64_register_number (operands[0].reg, &size);
  int64_t mask = operands[2].type == ARM64_OP_IMM ? operands[2].imm : 0;
  if (number >= 0 && size == 8 && value_is_frame (a64->space, &value)
      && mask < 0 && mask > INT64_MIN && (-mask & (-mask - 1)) == 0)
    a64_set (a64, &operands[0],
	     state_new_frame (a64->space, a64->state, &value, -mask,
			      a64->insn->address));
  else if (number >= 0 && number != A64_SP && mask > 0 && size >= 4)
    state_set (a64->space, a64->state, number,
	       limit_below ((uint64_t) mask + 1, a64->insn->address));
  else
    a64_clobber (a64, &operands[0]);
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
  struct value value = a64_get (a64, &a64->detail->operands[0], &size);
  return step_indirect (a64->space, kind, &value);
}

/* The groups of insns, each with a function that returns false if the insn is of
   another group, and sets NEXT if it does more than go on to the next insn.  */

static bool
step_transfer (struct a64 *a64, struct step *next)
{
  switch (a64->insn->id)
    {
    case ARM64_INS_B:
      if (a64->detail->cc != ARM64_CC_INVALID && a64->detail->cc != ARM64_CC_AL)
	*next = conditional (a64, destination (a64));
      else
	*next = (struct step) { .kind = STEP_JUMP, .destination = destination (a64) };
      return true;
    case ARM64_INS_CBZ: case ARM64_INS_CBNZ: case ARM64_INS_TBZ: case ARM64_INS_TBNZ:
      *next = (struct step) { .kind = STEP_BRANCH, .destination = destination (a64) };
      return true;
    case ARM64_INS_BL:
      *next = (struct step) { .kind = STEP_CALL, .destination = destination (a64) };
      return true;
    case ARM64_INS_BLR:
      *next = indirect (a64, STEP_INDIRECT_CALL);
      return true;
    case ARM64_INS_BR:
      *next = indirect (a64, STEP_INDIRECT_JUMP);
      return true;
    case ARM64_INS_RET:
      next->kind = a64->detail->op_count == 0 ? STEP_RETURN : STEP_UNKNOWN;
      return true;
    case ARM64_INS_BRK: case ARM64_INS_HLT:
      next->kind = STEP_END;
      return true;
    default:
      return false;
    }
}

/* Comparisons, and insns that write no register that is followed.  */

static bool
step_flags (struct a64 *a64)
{
  switch (a64->insn->id)
    {
    case ARM64_INS_CMP:
      compare (a64);
      return true;
    case ARM64_INS_NOP: case ARM64_INS_DMB: case ARM64_INS_DSB: case ARM64_INS_ISB:
    case ARM64_INS_PRFM: case ARM64_INS_PRFUM: case ARM64_INS_CMN:
    case ARM64_INS_TST: case ARM64_INS_CCMP: case ARM64_INS_CCMN:
    case ARM64_INS_FCMP: case ARM64_INS_FCMPE: case ARM64_INS_FCCMP:
    case ARM64_INS_FCCMPE: case ARM64_INS_MSR: case ARM64_INS_DC: case ARM64_INS_IC:
    case ARM64_INS_TLBI: case ARM64_INS_YIELD: case ARM64_INS_CLREX:
      return true;
    default:
      return false;
    }
}

static bool
step_store (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  switch (a64->insn->id)
    {
    case ARM64_INS_STR: case ARM64_INS_STUR: case ARM64_INS_STLR:
      access_memory (a64, 0, 1, true, 0);
      return true;
    case ARM64_INS_STRB: case ARM64_INS_STURB: case ARM64_INS_STLRB:
      access_memory (a64, 0, 1, true, 1);
      return true;
    case ARM64_INS_STRH: case ARM64_INS_STURH: case ARM64_INS_STLRH:
      access_memory (a64, 0, 1, true, 2);
      return true;
    case ARM64_INS_STP: case ARM64_INS_STNP:
      access_memory (a64, 0, 2, true, 0);
      return true;
    case ARM64_INS_STXR: case ARM64_INS_STLXR: case ARM64_INS_STXRB:
    case ARM64_INS_STXRH: case ARM64_INS_STLXRB: case ARM64_INS_STLXRH:
      access_memory (a64, 1, 1, true, 0);
      a64_clobber (a64, &operands[0]);
      return true;
    case ARM64_INS_STXP: case ARM64_INS_STLXP:
      access_memory (a64, 1, 2, true, 0);
      a64_clobber (a64, &operands[0]);
      return true;
    default:
      if (!begins (a64, "st1") && !begins (a64, "st2") && !begins (a64, "st3")
	  && !begins (a64, "st4"))
	return false;
      access_list (a64, true);
      return true;
    }
}

/* Whether it is ldr x30, [x18, #-8]!, by which a function with a shadow call stack
   takes its return address from there.  */

static bool
takes_return_address (const struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  return operands[0].reg == ARM64_REG_X30 && operands[1].type == ARM64_OP_MEM
	 && operands[1].mem.base == ARM64_REG_X18
	 && operands[1].mem.index == ARM64_REG_INVALID
	 && operands[1].mem.disp == -8 && a64->detail->writeback;
}

/* ldr and those like it.  */

static void
load (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  int size;
  if (operands[1].type != ARM64_OP_MEM)
    a64_clobber (a64, &operands[0]);
  else if (a64->insn->id != ARM64_INS_LDR
	   || a64_register_number (operands[0].reg, &size) < 0
	   || !a64_load_entry (a64, size, false))
    access_memory (a64, 0, 1, false, 0);
  if (takes_return_address (a64))
    state_set (a64->space, a64->state, 30, value_opaque (a64->insn->address));
}

static bool
step_load (struct a64 *a64)
{
  switch (a64->insn->id)
    {
    case ARM64_INS_LDR: case ARM64_INS_LDUR: case ARM64_INS_LDAR:
    case ARM64_INS_LDXR: case ARM64_INS_LDAXR:
      load (a64);
      return true;
    case ARM64_INS_LDP: case ARM64_INS_LDNP: case ARM64_INS_LDXP:
    case ARM64_INS_LDAXP:
      access_memory (a64, 0, 2, false, 0);
      return true;
    case ARM64_INS_LDPSW:
      access_memory (a64, 0, 2, false, 4);
      return true;
    case ARM64_INS_LDRB:
      if (!a64_load_entry (a64, 1, false))
	access_memory (a64, 0, 1, false, 4);
      return true;
    case ARM64_INS_LDRH:
      if (!a64_load_entry (a64, 2, false))
	access_memory (a64, 0, 1, false, 4);
      return true;
    case ARM64_INS_LDRSW:
      if (!a64_load_entry (a64, 4, true))
	access_memory (a64, 0, 1, false, 4);
      return true;
    case ARM64_INS_LDRSB: case ARM64_INS_LDRSH: case ARM64_INS_LDURB:
    case ARM64_INS_LDURH: case ARM64_INS_LDURSB: case ARM64_INS_LDURSH:
    case ARM64_INS_LDURSW: case ARM64_INS_LDARB: case ARM64_INS_LDARH:
    case ARM64_INS_LDXRB: case ARM64_INS_LDXRH: case ARM64_INS_LDAXRB:
    case ARM64_INS_LDAXRH:
      access_memory (a64, 0, 1, false, 4);
      return true;
    default:
      if (!begins (a64, "ld1") && !begins (a64, "ld2") && !begins (a64, "ld3")
	  && !begins (a64, "ld4"))
	return false;
      access_list (a64, false);
      return true;
    }
}

/* mov and fmov.  */

static void
move (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  bool simple = a64->insn->id == ARM64_INS_MOV && a64->detail->op_count == 2;
  if (simple && operands[1].type == ARM64_OP_IMM)
    {
      load_constant (a64, false);
      return;
    }
  int size, other;
  struct value value = a64_get (a64, &operands[1], &size);
  int number = a64_register_number (operands[0].reg, &other);
  if (simple && size == 4 && other == 4 && number >= 0 && number < A64_SP
      && operands[1].type == ARM64_OP_REG)
    {
      state_set (a64->space, a64->state, number,
		 a64_index_value (a64, operands[1].reg, ARM64_EXT_INVALID));
      return;
    }
  if (size != 8 || a64->detail->op_count != 2 || operands[0].vector_index >= 0
      || operands[1].vector_index > 0)
    value = value_clobbered (a64->insn->address);
  a64_set (a64, &operands[0], value);
}

static bool
step_move (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  switch (a64->insn->id)
    {
    case ARM64_INS_ADR: case ARM64_INS_ADRP:
      if (a64->detail->op_count != 2 || operands[1].type != ARM64_OP_IMM)
	return false;
      form_address (a64, a64->insn->id == ARM64_INS_ADRP);
      return true;
    case ARM64_INS_MOVZ: case ARM64_INS_MOVK:
      load_constant (a64, a64->insn->id == ARM64_INS_MOVK);
      return true;
    case ARM64_INS_MOV: case ARM64_INS_FMOV:
      move (a64);
      return true;
    case ARM64_INS_ADD: case ARM64_INS_SUB:
      if (a64->detail->op_count != 3)
	return false;
      add (a64, a64->insn->id == ARM64_INS_SUB);
      return true;
    case ARM64_INS_AND:
      align (a64);
      return true;
    default:
      return false;
    }
}

/* Arithmetic: the first operand is a register, and none is in memory.  */

static struct step
step_arithmetic (struct a64 *a64)
{
  const cs_arm64_op *operands = a64->detail->operands;
  const struct step unknown = { .kind = STEP_UNKNOWN };
  if (a64->detail->op_count == 0 || operands[0].type != ARM64_OP_REG)
    return unknown;
  for (int i = 0; i < a64->detail->op_count; i++)
    if (operands[i].type == ARM64_OP_MEM)
      return unknown;
  int size, number = a64_register_number (operands[0].reg, &size);
  if (number == A64_SP
      || (number < 0 && operands[0].reg != ARM64_REG_XZR
	  && operands[0].reg != ARM64_REG_WZR))
    return unknown;
  a64_clobber (a64, &operands[0]);
  return (struct step) { .kind = STEP_NEXT };
}

struct step
step_aarch64 (struct space *space, struct state *state, const cs_insn *insn)
{
  struct a64 a64 = { space, state, insn, &insn->detail->arm64 };
  struct step next = { .kind = STEP_NEXT };
  if (!keeps_flags (&a64))
    state->compared.bytes = 0;
  if (insn->id == ARM64_INS_SVC)
    state_set (space, state, 0, value_clobbered (insn->address));
  else if (!step_transfer (&a64, &next) && !step_flags (&a64)
	   && !step_store (&a64) && !step_load (&a64) && !step_move (&a64))
    return step_arithmetic (&a64);
  return next;
}
