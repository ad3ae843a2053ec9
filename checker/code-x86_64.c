/* What does an insn of x86_64 do?

   An insn is known if it stands here, or has a vector or x87 operand: such an insn
   writes no general register but its operands.  Of all others nothing is known.
   Lists of registers that capstone has for an insn are not used, as they have
   holes.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <string.h>

#include "code.h"
#include "code-step.h"
#include "code-table.h"

enum { RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R11 = 11 };

struct x86
{
  struct space *space;
  struct state *state;
  const cs_insn *insn;
  const cs_x86 *detail;
};

/* The general register that NUMBER is or is a part of, or -1, and its SIZE.  */

static int
general_register (x86_reg number, int *size)
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

static bool
is_other_register (x86_reg number)
{
  return (number >= X86_REG_XMM0 && number <= X86_REG_ZMM31)
	 || (number >= X86_REG_ST0 && number <= X86_REG_ST7)
	 || (number >= X86_REG_MM0 && number <= X86_REG_MM7)
	 || (number >= X86_REG_K0 && number <= X86_REG_K7)
	 || (number >= X86_REG_FP0 && number <= X86_REG_FP7);
}

static void
clobber (struct x86 *x86, int number)
{
  state_set (x86->space, x86->state, number, value_clobbered (x86->insn->address));
}

/* All general registers that are operands, and the vector registers.  */

static void
clobber_operands (struct x86 *x86)
{
  for (int i = 0; i < x86->detail->op_count; i++)
    {
      const cs_x86_op *operand = &x86->detail->operands[i];
      if (operand->type != X86_OP_REG)
	continue;
      int size, number = general_register (operand->reg, &size);
      if (number < 0)
	number = vector_register (operand->reg);
      if (number >= 0)
	clobber (x86, number);
    }
}

/* The address in OPERAND if all of it is known.  */

static struct value
address_of (const struct x86 *x86, const cs_x86_op *operand)
{
  int size, number = -1;
  if (operand->mem.segment != X86_REG_FS && operand->mem.segment != X86_REG_GS
      && operand->mem.index == X86_REG_INVALID)
    number = general_register (operand->mem.base, &size);
  if (number < 0 || size != 8)
    return value_opaque (x86->insn->address);
  struct value value = x86->state->registers[number];
  if (value.base >= 0)
    value = value_plus (&value, operand->mem.disp);
  value.origin = x86->insn->address;
  return value;
}

/* The address that stands in the insn, which is OPERAND without a relocation.  */

static struct value
formed_address (const struct x86 *x86, uint64_t operand)
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

/* If OPERAND is the entry of a table, with a limited number, its value of SIZE
   bytes.  */

static struct value
read_table (const struct x86 *x86, const cs_x86_op *operand, int size,
	    bool is_signed)
{
  uint64_t at = x86->insn->address;
  int bytes, base = general_register (operand->mem.base, &bytes);
  int index = general_register (operand->mem.index, &bytes);
  const struct value *registers = x86->state->registers;
  struct value none = value_clobbered (at);
  if (operand->type != X86_OP_MEM || operand->mem.segment != X86_REG_INVALID
      || index < 0 || bytes != 8)
    return none;
  if (base < 0 && operand->mem.base == X86_REG_INVALID)
    {
      none = formed_address (x86, operand->mem.disp);
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

/* What is known of the low SIZE bytes of OPERAND, when they are extended with
   zeros.  */

static struct value
read_part (const struct x86 *x86, const cs_x86_op *operand, int size)
{
  uint64_t at = x86->insn->address;
  struct value nothing = value_clobbered (at);
  if (operand->type == X86_OP_MEM)
    {
      const struct limited *limited = &x86->state->limited;
      struct value address = address_of (x86, operand);
      struct value value = size == 4 ? read_table (x86, operand, 4, false) : nothing;
      if (value.base == ENTRY)
	return value;
      if (limited->below && limited->bytes == size && limited->base == address.base
	  && limited->offset == address.offset)
	return limit_below (limited->below, at);
      return limit_extended (&nothing, size, at);
    }
  int bytes, number = operand->type == X86_OP_REG
		      ? general_register (operand->reg, &bytes) : -1;
  if (number < 0 || operand->reg == X86_REG_AH || operand->reg == X86_REG_BH
      || operand->reg == X86_REG_CH || operand->reg == X86_REG_DH)
    return limit_extended (&nothing, size, at);
  return limit_extended (&x86->state->registers[number], size, at);
}

/* The 8 bytes that OPERAND has.  */

static struct value
read_operand (const struct x86 *x86, const cs_x86_op *operand)
{
  uint64_t at = x86->insn->address;
  struct value value = value_clobbered (at);
  int size, number;
  switch (operand->type)
    {
    case X86_OP_REG:
      number = general_register (operand->reg, &size);
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
	struct value address = address_of (x86, operand);
	if (place->base == X86_REG_RIP && place->index == X86_REG_INVALID
	    && place->segment == X86_REG_INVALID)
	  address = formed_address (x86, at + x86->insn->size + place->disp);
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

/* Write to OPERAND; VALUE if it is not NULL.  */

static void
write_operand (struct x86 *x86, const cs_x86_op *operand, const struct value *value)
{
  if (operand->type == X86_OP_MEM)
    {
      struct value address = address_of (x86, operand);
      state_store (x86->space, x86->state, &address, 0, operand->size, value);
    }
  else if (operand->type == X86_OP_REG)
    {
      int size, number = general_register (operand->reg, &size);
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
	clobber (x86, number);
    }
}

/* Write VALUE, which is extended to 8 bytes, to the register OPERAND, of at least 4.  */

static void
set_extended (struct x86 *x86, const cs_x86_op *operand, struct value value)
{
  int size, number = general_register (operand->reg, &size);
  if (number >= 0 && size >= 4)
    state_set (x86->space, x86->state, number, value);
  else
    write_operand (x86, operand, NULL);
}

static void
push (struct x86 *x86, const struct value *value)
{
  struct value sp = value_plus (&x86->state->registers[RSP], -8);
  sp.origin = x86->insn->address;
  state_set (x86->space, x86->state, RSP, sp);
  state_store (x86->space, x86->state, &sp, 0, 8, value);
}

static struct value
pop (struct x86 *x86)
{
  struct value sp = x86->state->registers[RSP];
  struct value value = state_load (x86->space, x86->state, &sp, 0,
				   x86->insn->address);
  sp = value_plus (&sp, 8);
  sp.origin = x86->insn->address;
  state_set (x86->space, x86->state, RSP, sp);
  return value;
}

/* add, sub: a constant moves an address; an unknown amount is one by which the stack
   is enlarged.  */

static void
add (struct x86 *x86, bool subtract)
{
  const cs_x86_op *to = &x86->detail->operands[0];
  const cs_x86_op *by = &x86->detail->operands[1];
  struct value value = read_operand (x86, to);
  int size;
  if (to->type == X86_OP_REG && by->type == X86_OP_IMM && value.base >= 0)
    {
      value = value_plus (&value, subtract ? -by->imm : by->imm);
      write_operand (x86, to, &value);
    }
  else if (!subtract && to->type == X86_OP_REG && by->type == X86_OP_REG
	   && to->size == 8)
    {
      struct value other = read_operand (x86, by);
      value = value.base == ADDRESS
	      ? table_target (x86->space, &value, &other, 0, true, 0, x86->insn->address)
	      : table_target (x86->space, &other, &value, 0, true, 0, x86->insn->address);
      write_operand (x86, to, &value);
    }
  else if (to->type == X86_OP_REG && general_register (to->reg, &size) >= 0
	   && size == 8 && subtract && value_is_frame (x86->space, &value))
    {
      value = state_new_frame (x86->space, x86->state, &value, 0,
			       x86->insn->address);
      write_operand (x86, to, &value);
    }
  else
    write_operand (x86, to, NULL);
}

static void
align (struct x86 *x86)
{
  const cs_x86_op *to = &x86->detail->operands[0];
  const cs_x86_op *by = &x86->detail->operands[1];
  struct value value = read_operand (x86, to);
  int size;
  if (to->type == X86_OP_REG && general_register (to->reg, &size) >= 0
      && size == 8 && value_is_frame (x86->space, &value) && by->type == X86_OP_IMM && by->imm < 0 && (-by->imm & (-by->imm - 1)) == 0)
    {
      value = state_new_frame (x86->space, x86->state, &value, -by->imm,
			       x86->insn->address);
      write_operand (x86, to, &value);
    }
  else if (to->type == X86_OP_REG && by->type == X86_OP_IMM && by->imm >= 0
	   && to->size >= 4)
    {
      value = limit_below ((uint64_t) by->imm + 1, x86->insn->address);
      set_extended (x86, to, value);
    }
  else
    write_operand (x86, to, NULL);
}

static void
exchange (struct x86 *x86)
{
  const cs_x86_op *one = &x86->detail->operands[0];
  const cs_x86_op *other = &x86->detail->operands[1];
  struct value first = read_operand (x86, one), second = read_operand (x86, other);
  write_operand (x86, one, &second);
  write_operand (x86, other, &first);
}

/* A move of 8 bytes or, to and from vector registers, of which the low 8 count.  */

static void
move (struct x86 *x86)
{
  struct value value = read_operand (x86, &x86->detail->operands[1]);
  write_operand (x86, &x86->detail->operands[0], &value);
}

/* Whether INSN is a branch to a constant, which is DESTINATION.  */

static bool
is_direct (const cs_x86 *detail, uint64_t *destination)
{
  if (detail->op_count != 1 || detail->operands[0].type != X86_OP_IMM)
    return false;
  *destination = detail->operands[0].imm;
  return true;
}

/* A branch to what its operand has.  */

static struct step
indirect (const struct x86 *x86, enum step_kind kind)
{
  struct value value = read_operand (x86, &x86->detail->operands[0]);
  if (value.base == RETURN_ADDRESS && kind == STEP_INDIRECT_JUMP)
    return (struct step) { .kind = STEP_RETURN };
  if (kind == STEP_INDIRECT_JUMP && x86->detail->operands[0].type == X86_OP_MEM)
    {
      struct value entry = read_table (x86, &x86->detail->operands[0], 8, false);
      if (entry.base == ENTRY)
	value = entry;
    }
  return step_indirect (x86->space, kind, &value);
}

/* What the operands of a comparison are.  */

static void
compare (struct x86 *x86)
{
  const cs_x86_op *one = &x86->detail->operands[0], *other = one + 1;
  int size = one->size, number = -1, second = -1;
  if (one->type == X86_OP_REG)
    number = general_register (one->reg, &size);
  if (other->type == X86_OP_REG)
    second = general_register (other->reg, &size);
  if (number >= 0 && second >= 0 && size == 8)
    compare_registers (x86->state, number, second);
  else if (other->type == X86_OP_IMM && number >= 0 && one->reg != X86_REG_AH
	   && one->reg != X86_REG_BH && one->reg != X86_REG_CH
	   && one->reg != X86_REG_DH)
    compare_constant (x86->space, x86->state, number, NULL, other->imm, one->size);
  else if (other->type == X86_OP_IMM && one->type == X86_OP_MEM)
    {
      struct value address = address_of (x86, one);
      compare_constant (x86->space, x86->state, -1, &address, other->imm, one->size);
    }
  else
    x86->state->compared.bytes = 0;
}

/* A branch to DESTINATION.  */

static struct step
conditional (const struct x86 *x86, uint64_t destination)
{
  struct step step = { .kind = STEP_BRANCH, .destination = destination };
  switch (x86->insn->id)
    {
    case X86_INS_JA:
      step_relation (x86->state, ABOVE, &step);
      break;
    case X86_INS_JAE:
      step_relation (x86->state, ABOVE_OR_EQUAL, &step);
      break;
    case X86_INS_JB:
      step_relation (x86->state, BELOW, &step);
      break;
    case X86_INS_JBE:
      step_relation (x86->state, BELOW_OR_EQUAL, &step);
      break;
    case X86_INS_JE:
      step_relation (x86->state, EQUAL, &step);
      break;
    case X86_INS_JNE:
      step_relation (x86->state, NOT_EQUAL, &step);
      break;
    }
  return step;
}

/* Whether INSN leaves the flags alone, for sure.  */

static bool
keeps_flags (const cs_insn *insn)
{
  switch (insn->id)
    {
    case X86_INS_MOV: case X86_INS_MOVABS: case X86_INS_LEA: case X86_INS_MOVZX:
    case X86_INS_MOVSX: case X86_INS_MOVSXD: case X86_INS_NOP: case X86_INS_CDQE:
    case X86_INS_JA: case X86_INS_JAE: case X86_INS_JB: case X86_INS_JBE:
    case X86_INS_JE: case X86_INS_JNE: case X86_INS_JMP: case X86_INS_PUSH:
    case X86_INS_POP:
      return true;
    default:
      return false;
    }
}

/* Whether an insn that is not in the list below is one of vectors or x87.  */

static bool
is_vector_insn (const struct x86 *x86)
{
  for (int i = 0; i < x86->detail->op_count; i++)
    if (x86->detail->operands[i].type == X86_OP_REG
	&& is_other_register (x86->detail->operands[i].reg))
      return true;
  /* cvttss2si has none if it converts what is in memory.  */
  return x86->insn->mnemonic[0] == 'f'
	 || strncmp (x86->insn->mnemonic, "cvt", 3) == 0
	 || strncmp (x86->insn->mnemonic, "vcvt", 4) == 0;
}

static struct step
step_vector (struct x86 *x86)
{
  if (!is_vector_insn (x86))
    return (struct step) { .kind = STEP_UNKNOWN };
  /* pcmpestri and pcmpistri have an index as their result.  */
  if (strstr (x86->insn->mnemonic, "pcmpestri")
      || strstr (x86->insn->mnemonic, "pcmpistri"))
    clobber (x86, RCX);
  if (x86->detail->op_count && x86->detail->operands[0].type == X86_OP_MEM
      && x86->detail->op_count > 1)
    write_operand (x86, &x86->detail->operands[0], NULL);
  else if (x86->detail->op_count && x86->insn->mnemonic[0] == 'f')
    /* It may store to its operand.  */
    write_operand (x86, &x86->detail->operands[0], NULL);
  clobber_operands (x86);
  return (struct step) { .kind = STEP_NEXT };
}

/* rdssp, which capstone 4 thinks is nop; other insns of that encoding do
   nothing.  */

static void
hint (struct x86 *x86)
{
  const uint8_t *bytes = x86->insn->bytes;
  int i = 0, repeated = 0, extended = 0;
  while (bytes[i] == 0xf3 || bytes[i] == 0x66 || bytes[i] == 0x2e
	 || (bytes[i] & 0xf0) == 0x40)
    {
      repeated |= bytes[i] == 0xf3;
      extended = (bytes[i] & 0xf1) == 0x41;
      i++;
    }
  if (repeated && bytes[i] == 0x0f && bytes[i + 1] == 0x1e
      && (bytes[i + 2] & 0xf8) == 0xc8)
    clobber (x86, (bytes[i + 2] & 7) + 8 * extended);
}

struct step
step_x86_64 (struct space *space, struct state *state, const cs_insn *insn)
{
  struct x86 x86 = { space, state, insn, &insn->detail->x86 };
  const cs_x86_op *operands = x86.detail->operands;
  int count = x86.detail->op_count;
  struct step next = { .kind = STEP_NEXT };
  uint64_t destination = 0;
  if (!keeps_flags (insn))
    state->compared.bytes = 0;
  switch (insn->id)
    {
    case X86_INS_NOP:
      hint (&x86);
      return next;
    case X86_INS_CMP:
      compare (&x86);
      return next;
    case X86_INS_TEST: case X86_INS_BT: case X86_INS_ENDBR64:
    case X86_INS_LFENCE: case X86_INS_MFENCE: case X86_INS_SFENCE:
    case X86_INS_PAUSE: case X86_INS_CLC: case X86_INS_STC: case X86_INS_CMC:
    case X86_INS_CLD: case X86_INS_STD: case X86_INS_PREFETCHNTA:
    case X86_INS_PREFETCHT0: case X86_INS_PREFETCHT1: case X86_INS_PREFETCHT2:
    case X86_INS_PREFETCHW: case X86_INS_EMMS: case X86_INS_LDMXCSR:
    case X86_INS_SAHF: case X86_INS_CLFLUSH: case X86_INS_WAIT:
    case X86_INS_CLI: case X86_INS_STI: case X86_INS_CLAC: case X86_INS_STAC:
    case X86_INS_COMISD: case X86_INS_COMISS: case X86_INS_UCOMISD:
    case X86_INS_UCOMISS: case X86_INS_VCOMISD: case X86_INS_VCOMISS:
    case X86_INS_VUCOMISD: case X86_INS_VUCOMISS: case X86_INS_PTEST:
      return next;
    case X86_INS_VZEROUPPER:
      return next;
    case X86_INS_VZEROALL:
      for (int i = X86_VECTOR; i < X86_REGISTERS; i++)
	clobber (&x86, i);
      return next;

    case X86_INS_MOV: case X86_INS_MOVABS:
      if (operands[1].type == X86_OP_IMM && operands[0].type == X86_OP_REG
	  && operands[0].size >= 4)
	set_extended (&x86, &operands[0], formed_address (&x86, operands[1].imm));
      else if (operands[0].size == 8)
	move (&x86);
      else if (operands[0].size == 4 && operands[0].type == X86_OP_REG)
	set_extended (&x86, &operands[0], read_part (&x86, &operands[1], 4));
      else
	write_operand (&x86, &operands[0], NULL);
      return next;
    case X86_INS_MOVZX:
      if (operands[0].size >= 4)
	set_extended (&x86, &operands[0],
		      read_part (&x86, &operands[1], operands[1].size));
      else
	write_operand (&x86, &operands[0], NULL);
      return next;
    case X86_INS_MOVSXD: case X86_INS_MOVSX:
      {
	struct value value = value_clobbered (insn->address);
	if (operands[0].size == 8 && operands[1].size == 4)
	  {
	    value = operands[1].type == X86_OP_MEM
		    ? read_table (&x86, &operands[1], 4, true)
		    : read_part (&x86, &operands[1], 4);
	    /* A small number has no sign.  */
	    if (value.below == 0)
	      value = value_clobbered (insn->address);
	  }
	write_operand (&x86, &operands[0], &value);
      }
      return next;
    case X86_INS_CDQE:
      {
	struct value value = state->registers[RAX];
	if (value.base == ENTRY && space->tables[value.offset].size == 4)
	  value.base = SIGNED_ENTRY;
	else
	  value = value_clobbered (insn->address);
	value.origin = insn->address;
	state_set (space, state, RAX, value);
      }
      return next;
    case X86_INS_MOVQ: case X86_INS_VMOVQ: case X86_INS_MOVSD:
    case X86_INS_MOVAPS: case X86_INS_MOVUPS: case X86_INS_MOVAPD:
    case X86_INS_MOVUPD: case X86_INS_MOVDQA: case X86_INS_MOVDQU:
    case X86_INS_VMOVAPS: case X86_INS_VMOVUPS: case X86_INS_VMOVDQA:
    case X86_INS_VMOVDQU:
      if (count == 2 && (operands[0].type == X86_OP_REG
			 || operands[1].type == X86_OP_REG))
	{
	  if (operands[0].type == X86_OP_REG && operands[1].type == X86_OP_REG
	      && insn->id == X86_INS_MOVSD)
	    clobber_operands (&x86);
	  else
	    move (&x86);
	  return next;
	}
      if (insn->id != X86_INS_MOVSD)
	return step_vector (&x86);
      /* movsd of strings.  */
      clobber (&x86, RSI);
      clobber (&x86, RDI);
      clobber (&x86, RCX);
      return next;
    case X86_INS_LEA:
      {
	struct value value = address_of (&x86, &operands[1]);
	const x86_op_mem *place = &operands[1].mem;
	int size, index = general_register (place->index, &size);
	if (place->base == X86_REG_RIP && place->index == X86_REG_INVALID)
	  value = formed_address (&x86, insn->address + insn->size + place->disp);
	else if (place->base == X86_REG_INVALID && index >= 0 && size == 8
		 && place->disp == 0 && state->registers[index].below
		 && state->registers[index].bytes == 8 && !state->registers[index].scale
		 && state->registers[index].base == CLOBBERED)
	  {
	    value = state->registers[index];
	    value.scale = place->scale;
	  }
	else if (value.base < 0)
	  value = value_clobbered (insn->address);
	if (operands[1].mem.index != X86_REG_INVALID
	    && general_register (operands[0].reg, &size) == RSP)
	  value = value_opaque (insn->address);
	write_operand (&x86, &operands[0], &value);
      }
      return next;
    case X86_INS_ADD:
      add (&x86, false);
      return next;
    case X86_INS_SUB:
      add (&x86, true);
      return next;
    case X86_INS_AND:
      align (&x86);
      return next;
    case X86_INS_OR:
      /* A probe of the stack changes nothing.  */
      if (operands[1].type == X86_OP_IMM && operands[1].imm == 0
	  && operands[0].type == X86_OP_MEM)
	return next;
      write_operand (&x86, &operands[0], NULL);
      return next;
    case X86_INS_XCHG:
      exchange (&x86);
      return next;
    case X86_INS_ADC: case X86_INS_SBB: case X86_INS_XOR: case X86_INS_NOT:
    case X86_INS_NEG: case X86_INS_INC: case X86_INS_DEC: case X86_INS_SHL:
    case X86_INS_SAL: case X86_INS_SHR: case X86_INS_SAR: case X86_INS_ROL:
    case X86_INS_ROR: case X86_INS_RCL: case X86_INS_RCR: case X86_INS_SHLD:
    case X86_INS_SHRD: case X86_INS_CMOVA: case X86_INS_CMOVAE:
    case X86_INS_CMOVB: case X86_INS_CMOVBE: case X86_INS_CMOVE:
    case X86_INS_CMOVG: case X86_INS_CMOVGE: case X86_INS_CMOVL:
    case X86_INS_CMOVLE: case X86_INS_CMOVNE: case X86_INS_CMOVNO:
    case X86_INS_CMOVNP: case X86_INS_CMOVNS: case X86_INS_CMOVO:
    case X86_INS_CMOVP: case X86_INS_CMOVS: case X86_INS_SETA: case X86_INS_SETAE:
    case X86_INS_SETB: case X86_INS_SETBE: case X86_INS_SETE: case X86_INS_SETG:
    case X86_INS_SETGE: case X86_INS_SETL: case X86_INS_SETLE: case X86_INS_SETNE:
    case X86_INS_SETNO: case X86_INS_SETNP: case X86_INS_SETNS: case X86_INS_SETO:
    case X86_INS_SETP: case X86_INS_SETS: case X86_INS_BSF: case X86_INS_BSR:
    case X86_INS_LZCNT: case X86_INS_TZCNT: case X86_INS_POPCNT:
    case X86_INS_BSWAP: case X86_INS_BTS: case X86_INS_BTR: case X86_INS_BTC:
    case X86_INS_CRC32: case X86_INS_ANDN: case X86_INS_BEXTR: case X86_INS_BLSI:
    case X86_INS_BLSR: case X86_INS_BLSMSK: case X86_INS_BZHI: case X86_INS_PDEP:
    case X86_INS_PEXT: case X86_INS_RORX: case X86_INS_SARX: case X86_INS_SHLX:
    case X86_INS_SHRX: case X86_INS_ADCX: case X86_INS_ADOX: case X86_INS_MOVBE:
    case X86_INS_RDRAND: case X86_INS_RDSEED: case X86_INS_RDFSBASE:
    case X86_INS_RDGSBASE: case X86_INS_STMXCSR: case X86_INS_MOVNTI:
      write_operand (&x86, &operands[0], NULL);
      return next;
    case X86_INS_IMUL:
      if (count > 1)
	{
	  write_operand (&x86, &operands[0], NULL);
	  return next;
	}
      /* Fall through.  */
    case X86_INS_MUL: case X86_INS_DIV: case X86_INS_IDIV:
      clobber (&x86, RAX);
      clobber (&x86, RDX);
      return next;
    case X86_INS_MULX:
      write_operand (&x86, &operands[0], NULL);
      write_operand (&x86, &operands[1], NULL);
      return next;
    case X86_INS_XADD:
      write_operand (&x86, &operands[0], NULL);
      write_operand (&x86, &operands[1], NULL);
      return next;
    case X86_INS_CMPXCHG:
      write_operand (&x86, &operands[0], NULL);
      clobber (&x86, RAX);
      return next;
    case X86_INS_CMPXCHG8B: case X86_INS_CMPXCHG16B:
      write_operand (&x86, &operands[0], NULL);
      clobber (&x86, RAX);
      clobber (&x86, RDX);
      return next;
    case X86_INS_CQO: case X86_INS_CDQ: case X86_INS_CWD:
      clobber (&x86, RDX);
      return next;
    case X86_INS_CWDE: case X86_INS_CBW: case X86_INS_LAHF:
    case X86_INS_XLATB:
      clobber (&x86, RAX);
      return next;
    case X86_INS_RDTSC: case X86_INS_XGETBV: case X86_INS_RDPMC:
      clobber (&x86, RAX);
      clobber (&x86, RDX);
      return next;
    case X86_INS_RDTSCP:
      clobber (&x86, RAX);
      clobber (&x86, RCX);
      clobber (&x86, RDX);
      return next;
    case X86_INS_CPUID:
      for (int i = RAX; i <= RBX; i++)
	clobber (&x86, i);
      return next;
    case X86_INS_SYSCALL:
      clobber (&x86, RAX);
      clobber (&x86, RCX);
      clobber (&x86, R11);
      return next;
    case X86_INS_MOVSB: case X86_INS_MOVSW: case X86_INS_MOVSQ:
    case X86_INS_STOSB: case X86_INS_STOSW: case X86_INS_STOSD: case X86_INS_STOSQ:
    case X86_INS_LODSB: case X86_INS_LODSW: case X86_INS_LODSD: case X86_INS_LODSQ:
    case X86_INS_SCASB: case X86_INS_SCASW: case X86_INS_SCASD: case X86_INS_SCASQ:
    case X86_INS_CMPSB: case X86_INS_CMPSW: case X86_INS_CMPSQ:
      if (strstr (insn->mnemonic, "lods"))
	clobber (&x86, RAX);
      if (!strstr (insn->mnemonic, "stos")
	  && !strstr (insn->mnemonic, "scas"))
	clobber (&x86, RSI);
      if (!strstr (insn->mnemonic, "lods"))
	clobber (&x86, RDI);
      if (x86.detail->prefix[0] == X86_PREFIX_REP
	  || x86.detail->prefix[0] == X86_PREFIX_REPNE)
	clobber (&x86, RCX);
      return next;

    case X86_INS_PUSH:
      {
	if (operands[0].size != 8)
	  break;
	struct value value = read_operand (&x86, &operands[0]);
	push (&x86, &value);
      }
      return next;
    case X86_INS_POP:
      {
	if (operands[0].type != X86_OP_REG || operands[0].size != 8)
	  break;
	struct value value = pop (&x86);
	write_operand (&x86, &operands[0], &value);
      }
      return next;
    case X86_INS_PUSHFQ:
      push (&x86, NULL);
      return next;
    case X86_INS_POPFQ:
      pop (&x86);
      return next;
    case X86_INS_LEAVE:
      {
	struct value frame = state->registers[RBP];
	frame.origin = insn->address;
	state_set (space, state, RSP, frame);
	struct value value = pop (&x86);
	state_set (space, state, RBP, value);
      }
      return next;

    case X86_INS_CALL:
      if (is_direct (x86.detail, &destination))
	return (struct step) { .kind = STEP_CALL, .destination = destination };
      return indirect (&x86, STEP_INDIRECT_CALL);
    case X86_INS_RET:
      if (count != 0)
	break;
      {
	struct value back = pop (&x86);
	if (back.base != RETURN_ADDRESS)
	  break;
      }
      return (struct step) { .kind = STEP_RETURN };
    case X86_INS_JMP:
      if (is_direct (x86.detail, &destination))
	return (struct step) { .kind = STEP_JUMP, .destination = destination };
      return indirect (&x86, STEP_INDIRECT_JUMP);
    case X86_INS_LOOP: case X86_INS_LOOPE: case X86_INS_LOOPNE:
      clobber (&x86, RCX);
      /* Fall through.  */
    case X86_INS_JA: case X86_INS_JAE: case X86_INS_JB: case X86_INS_JBE:
    case X86_INS_JE: case X86_INS_JNE: case X86_INS_JG: case X86_INS_JGE:
    case X86_INS_JL: case X86_INS_JLE: case X86_INS_JO: case X86_INS_JNO:
    case X86_INS_JP: case X86_INS_JNP: case X86_INS_JS: case X86_INS_JNS:
    case X86_INS_JRCXZ: case X86_INS_JECXZ:
      if (is_direct (x86.detail, &destination))
	return conditional (&x86, destination);
      break;
    case X86_INS_UD2: case X86_INS_HLT: case X86_INS_INT3:
      return (struct step) { .kind = STEP_END };

    default:
      return step_vector (&x86);
    }
  return (struct step) { .kind = STEP_UNKNOWN };
}
