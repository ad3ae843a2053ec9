/* What does an insn of x86_64 do?

   An insn is known if it stands here, or has a vector or x87 operand: such an insn
   writes no general register but its first operand.  Of all others nothing is known.
   Lists of registers that capstone has for an insn are not used, as they have
   holes; nor is what it tells of the access to operands.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <string.h>

#include "operand-x86_64.h"
#include "code-table.h"

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
  struct value value = x86_read_operand (x86, to);
  int size;
  if (to->type == X86_OP_REG && by->type == X86_OP_IMM && value.base >= 0)
    {
      value = value_plus (&value, subtract ? -by->imm : by->imm);
      x86_write_operand (x86, to, &value);
    }
  else if (!subtract && to->type == X86_OP_REG && by->type == X86_OP_REG
	   && to->size == 8)
    {
      struct value other = x86_read_operand (x86, by);
      value = value.base == ADDRESS
	      ? table_target (x86->space, &value, &other, 0, true, 0, x86->insn->address)
	      : table_target (x86->space, &other, &value, 0, true, 0, x86->insn->address);
      x86_write_operand (x86, to, &value);
    }
  else if (to->type == X86_OP_REG && x86_general_register (to->reg, &size) >= 0
	   && size == 8 && subtract && value_is_frame (x86->space, &value))
    {
      value = state_new_frame (x86->space, x86->state, &value, 0,
			       x86->insn->address);
      x86_write_operand (x86, to, &value);
    }
  else
    x86_write_operand (x86, to, NULL);
}

static void
align (struct x86 *x86)
{
  const cs_x86_op *to = &x86->detail->operands[0];
  const cs_x86_op *by = &x86->detail->operands[1];
  struct value value = x86_read_operand (x86, to);
  int size;
  if (to->type == X86_OP_REG && x86_general_register (to->reg, &size) >= 0
      && size == 8 && value_is_frame (x86->space, &value)
      && by->type == X86_OP_IMM && by->imm < 0
      && (-by->imm & (-by->imm - 1)) == 0)
    {
      value = state_new_frame (x86->space, x86->state, &value, -by->imm,
			       x86->insn->address);
      x86_write_operand (x86, to, &value);
    }
  else if (to->type == X86_OP_REG && by->type == X86_OP_IMM && by->imm >= 0
	   && to->size >= 4)
    {
      value = limit_below ((uint64_t) by->imm + 1, x86->insn->address);
      x86_set_extended (x86, to, value);
    }
  else
    x86_write_operand (x86, to, NULL);
}

static void
exchange (struct x86 *x86)
{
  const cs_x86_op *one = &x86->detail->operands[0];
  const cs_x86_op *other = &x86->detail->operands[1];
  struct value first = x86_read_operand (x86, one);
  struct value second = x86_read_operand (x86, other);
  x86_write_operand (x86, one, &second);
  x86_write_operand (x86, other, &first);
}

/* A move of 8 bytes or, to and from vector registers, of which the low 8 count.  */

static void
move (struct x86 *x86)
{
  struct value value = x86_read_operand (x86, &x86->detail->operands[1]);
  x86_write_operand (x86, &x86->detail->operands[0], &value);
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
  struct value value = x86_read_operand (x86, &x86->detail->operands[0]);
  if (value.base == RETURN_ADDRESS && kind == STEP_INDIRECT_JUMP)
    return (struct step) { .kind = STEP_RETURN };
  if (kind == STEP_INDIRECT_JUMP && x86->detail->operands[0].type == X86_OP_MEM)
    {
      struct value entry = x86_read_table (x86, &x86->detail->operands[0], 8, false);
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
    number = x86_general_register (one->reg, &size);
  if (other->type == X86_OP_REG)
    second = x86_general_register (other->reg, &size);
  if (number >= 0 && second >= 0 && size == 8)
    compare_registers (x86->state, number, second);
  else if (other->type == X86_OP_IMM && number >= 0 && one->reg != X86_REG_AH
	   && one->reg != X86_REG_BH && one->reg != X86_REG_CH
	   && one->reg != X86_REG_DH)
    compare_constant (x86->space, x86->state, number, NULL, other->imm, one->size);
  else if (other->type == X86_OP_IMM && one->type == X86_OP_MEM)
    {
      struct value address = x86_address_of (x86, one);
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
	&& x86_is_other_register (x86->detail->operands[i].reg))
      return true;
  /* cvttss2si has none if it converts what is in memory.  */
  return x86->insn->mnemonic[0] == 'f'
	 || strncmp (x86->insn->mnemonic, "cvt", 3) == 0
	 || strncmp (x86->insn->mnemonic, "vcvt", 4) == 0;
}

static void
clobber_vectors (struct x86 *x86)
{
  for (int i = X86_VECTOR; i < X86_REGISTERS; i++)
    x86_clobber (x86, i);
}

/* What a vector insn changes that no operand tells: the index and the mask that are
   found in strings, what maskmovdqu stores, all that fxrstor loads, and memory where
   capstone has no size.  */

static void
clobber_implied (struct x86 *x86)
{
  const char *name = x86->insn->mnemonic;
  const cs_x86_op *to = &x86->detail->operands[0];
  if (strstr (name, "pcmpestri") || strstr (name, "pcmpistri"))
    x86_clobber (x86, RCX);
  else if (strstr (name, "pcmpestrm") || strstr (name, "pcmpistrm"))
    x86_clobber (x86, X86_VECTOR);
  else if (strstr (name, "maskmovdqu") || strcmp (name, "maskmovq") == 0)
    state_store (x86->space, x86->state, &x86->state->registers[RDI], 0, 16, NULL);
  else if (name[0] == 'f' && strstr (name, "save") && to->type == X86_OP_MEM)
    {
      struct value address = x86_address_of (x86, to);
      state_store (x86->space, x86->state, &address, 0, name[1] == 'x' ? 512 : 108,
		   NULL);
    }
  else if (strncmp (name, "fxrstor", 7) == 0)
    clobber_vectors (x86);
}

static struct step
step_vector (struct x86 *x86)
{
  if (!is_vector_insn (x86))
    return (struct step) { .kind = STEP_UNKNOWN };
  clobber_implied (x86);
  if (x86->detail->op_count && x86->detail->operands[0].type == X86_OP_MEM
      && x86->detail->op_count > 1)
    x86_write_operand (x86, &x86->detail->operands[0], NULL);
  else if (x86->detail->op_count && x86->insn->mnemonic[0] == 'f')
    /* It may store to its operand.  */
    x86_write_operand (x86, &x86->detail->operands[0], NULL);
  x86_clobber_operands (x86);
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
    x86_clobber (x86, (bytes[i + 2] & 7) + 8 * extended);
}

/* movslq and those like it.  */

static void
extend_sign (struct x86 *x86)
{
  const cs_x86_op *operands = x86->detail->operands;
  struct value value = value_clobbered (x86->insn->address);
  if (operands[0].size == 8 && operands[1].size == 4)
    {
      value = operands[1].type == X86_OP_MEM
	      ? x86_read_table (x86, &operands[1], 4, true)
	      : x86_read_part (x86, &operands[1], 4);
      /* A small number has no sign.  */
      if (value.below == 0)
	value = value_clobbered (x86->insn->address);
    }
  x86_write_operand (x86, &operands[0], &value);
}

/* cltq: the accumulator's low half with its sign.  */

static void
extend_accumulator (struct x86 *x86)
{
  struct value value = x86->state->registers[RAX];
  if (value.base == ENTRY && x86->space->tables[value.offset].size == 4)
    value.base = SIGNED_ENTRY;
  else
    value = value_clobbered (x86->insn->address);
  value.origin = x86->insn->address;
  state_set (x86->space, x86->state, RAX, value);
}

/* A move from or to vector registers, or a string's.  */

static struct step
move_vector (struct x86 *x86)
{
  struct step next = { .kind = STEP_NEXT };
  const cs_x86_op *operands = x86->detail->operands;
  if (x86->detail->op_count == 2
      && (operands[0].type == X86_OP_REG || operands[1].type == X86_OP_REG))
    {
      if (operands[0].type == X86_OP_REG && operands[1].type == X86_OP_REG
	  && x86->insn->id == X86_INS_MOVSD)
	x86_clobber_operands (x86);
      else
	move (x86);
      return next;
    }
  if (x86->insn->id != X86_INS_MOVSD)
    return step_vector (x86);
  /* movsd of strings.  */
  x86_clobber (x86, RSI);
  x86_clobber (x86, RDI);
  x86_clobber (x86, RCX);
  return next;
}

static void
load_address (struct x86 *x86)
{
  const cs_x86_op *operands = x86->detail->operands;
  const struct value *registers = x86->state->registers;
  struct value value = x86_address_of (x86, &operands[1]);
  const x86_op_mem *place = &operands[1].mem;
  int size, index = x86_general_register (place->index, &size);
  if (place->base == X86_REG_RIP && place->index == X86_REG_INVALID)
    value = x86_formed_address (x86, x86->insn->address + x86->insn->size + place->disp);
  else if (place->base == X86_REG_INVALID && index >= 0 && size == 8
	   && place->disp == 0 && registers[index].below
	   && registers[index].bytes == 8 && !registers[index].scale
	   && registers[index].base == CLOBBERED)
    {
      value = registers[index];
      value.scale = place->scale;
    }
  else if (value.base < 0)
    value = value_clobbered (x86->insn->address);
  if (operands[1].mem.index != X86_REG_INVALID
      && x86_general_register (operands[0].reg, &size) == RSP)
    value = value_opaque (x86->insn->address);
  x86_write_operand (x86, &operands[0], &value);
}

/* Each of the following returns true if it knows the insn, of which *NEXT then tells
   what comes after it; it tells of an ordinary insn before.  */

static bool
step_move (struct x86 *x86, struct step *next)
{
  const cs_x86_op *operands = x86->detail->operands;
  switch (x86->insn->id)
    {
    case X86_INS_MOV: case X86_INS_MOVABS:
      if (operands[1].type == X86_OP_IMM && operands[0].type == X86_OP_REG
	  && operands[0].size >= 4)
	x86_set_extended (x86, &operands[0], x86_formed_address (x86, operands[1].imm));
      else if (operands[0].size == 8)
	move (x86);
      else if (operands[0].size == 4 && operands[0].type == X86_OP_REG)
	x86_set_extended (x86, &operands[0], x86_read_part (x86, &operands[1], 4));
      else
	x86_write_operand (x86, &operands[0], NULL);
      return true;
    case X86_INS_MOVZX:
      if (operands[0].size >= 4)
	x86_set_extended (x86, &operands[0],
		      x86_read_part (x86, &operands[1], operands[1].size));
      else
	x86_write_operand (x86, &operands[0], NULL);
      return true;
    case X86_INS_MOVSXD: case X86_INS_MOVSX:
      extend_sign (x86);
      return true;
    case X86_INS_CDQE:
      extend_accumulator (x86);
      return true;
    case X86_INS_MOVQ: case X86_INS_VMOVQ: case X86_INS_MOVSD:
    case X86_INS_MOVAPS: case X86_INS_MOVUPS: case X86_INS_MOVAPD:
    case X86_INS_MOVUPD: case X86_INS_MOVDQA: case X86_INS_MOVDQU:
    case X86_INS_VMOVAPS: case X86_INS_VMOVUPS: case X86_INS_VMOVDQA:
    case X86_INS_VMOVDQU:
      *next = move_vector (x86);
      return true;
    case X86_INS_LEA:
      load_address (x86);
      return true;
    case X86_INS_XCHG:
      exchange (x86);
      return true;
    default:
      return false;
    }
}

/* True if the insn ID changes no register and no memory.  */

static bool
changes_nothing (unsigned int id)
{
  switch (id)
    {
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
    case X86_INS_VZEROUPPER:
      return true;
    default:
      return false;
    }
}

/* True if the insn ID changes its first operand, to something unknown, and nothing
   else.  */

static bool
changes_first_operand (unsigned int id)
{
  switch (id)
    {
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
      return true;
    default:
      return false;
    }
}

static bool
step_arithmetic (struct x86 *x86)
{
  const cs_x86_op *operands = x86->detail->operands;
  if (changes_first_operand (x86->insn->id))
    {
      x86_write_operand (x86, &operands[0], NULL);
      return true;
    }
  switch (x86->insn->id)
    {
    case X86_INS_CMP:
      compare (x86);
      return true;
    case X86_INS_ADD:
      add (x86, false);
      return true;
    case X86_INS_SUB:
      add (x86, true);
      return true;
    case X86_INS_AND:
      align (x86);
      return true;
    case X86_INS_OR:
      /* A probe of the stack changes nothing.  */
      if (operands[1].type == X86_OP_IMM && operands[1].imm == 0
	  && operands[0].type == X86_OP_MEM)
	return true;
      x86_write_operand (x86, &operands[0], NULL);
      return true;
    case X86_INS_IMUL:
      if (x86->detail->op_count > 1)
	{
	  x86_write_operand (x86, &operands[0], NULL);
	  return true;
	}
      /* Fall through.  */
    case X86_INS_MUL: case X86_INS_DIV: case X86_INS_IDIV:
      x86_clobber (x86, RAX);
      x86_clobber (x86, RDX);
      return true;
    case X86_INS_MULX:
      x86_write_operand (x86, &operands[0], NULL);
      x86_write_operand (x86, &operands[1], NULL);
      return true;
    case X86_INS_XADD:
      x86_write_operand (x86, &operands[0], NULL);
      x86_write_operand (x86, &operands[1], NULL);
      return true;
    case X86_INS_CMPXCHG:
      x86_write_operand (x86, &operands[0], NULL);
      x86_clobber (x86, RAX);
      return true;
    case X86_INS_CMPXCHG8B: case X86_INS_CMPXCHG16B:
      x86_write_operand (x86, &operands[0], NULL);
      x86_clobber (x86, RAX);
      x86_clobber (x86, RDX);
      return true;
    default:
      return false;
    }
}

/* Insns that change registers which are no operands.  */

static bool
step_implied (struct x86 *x86)
{
  switch (x86->insn->id)
    {
    case X86_INS_NOP:
      hint (x86);
      return true;
    case X86_INS_VZEROALL:
      clobber_vectors (x86);
      return true;
    case X86_INS_CQO: case X86_INS_CDQ: case X86_INS_CWD:
      x86_clobber (x86, RDX);
      return true;
    case X86_INS_CWDE: case X86_INS_CBW: case X86_INS_LAHF:
    case X86_INS_XLATB:
      x86_clobber (x86, RAX);
      return true;
    case X86_INS_RDTSC: case X86_INS_XGETBV: case X86_INS_RDPMC:
      x86_clobber (x86, RAX);
      x86_clobber (x86, RDX);
      return true;
    case X86_INS_RDTSCP:
      x86_clobber (x86, RAX);
      x86_clobber (x86, RCX);
      x86_clobber (x86, RDX);
      return true;
    case X86_INS_CPUID:
      for (int i = RAX; i <= RBX; i++)
	x86_clobber (x86, i);
      return true;
    case X86_INS_SYSCALL:
      x86_clobber (x86, RAX);
      x86_clobber (x86, RCX);
      x86_clobber (x86, R11);
      return true;
    case X86_INS_MOVSB: case X86_INS_MOVSW: case X86_INS_MOVSQ:
    case X86_INS_STOSB: case X86_INS_STOSW: case X86_INS_STOSD: case X86_INS_STOSQ:
    case X86_INS_LODSB: case X86_INS_LODSW: case X86_INS_LODSD: case X86_INS_LODSQ:
    case X86_INS_SCASB: case X86_INS_SCASW: case X86_INS_SCASD: case X86_INS_SCASQ:
    case X86_INS_CMPSB: case X86_INS_CMPSW: case X86_INS_CMPSQ:
      if (strstr (x86->insn->mnemonic, "lods"))
	x86_clobber (x86, RAX);
      if (!strstr (x86->insn->mnemonic, "stos")
	  && !strstr (x86->insn->mnemonic, "scas"))
	x86_clobber (x86, RSI);
      if (!strstr (x86->insn->mnemonic, "lods"))
	x86_clobber (x86, RDI);
      if (x86->detail->prefix[0] == X86_PREFIX_REP
	  || x86->detail->prefix[0] == X86_PREFIX_REPNE)
	x86_clobber (x86, RCX);
      return true;
    default:
      return false;
    }
}

static bool
step_stack (struct x86 *x86, struct step *next)
{
  const cs_x86_op *operands = x86->detail->operands;
  switch (x86->insn->id)
    {
    case X86_INS_PUSH:
      {
	if (operands[0].size != 8)
	  break;
	struct value value = x86_read_operand (x86, &operands[0]);
	push (x86, &value);
      }
      return true;
    case X86_INS_POP:
      {
	if (operands[0].type != X86_OP_REG || operands[0].size != 8)
	  break;
	struct value value = pop (x86);
	x86_write_operand (x86, &operands[0], &value);
      }
      return true;
    case X86_INS_PUSHFQ:
      push (x86, NULL);
      return true;
    case X86_INS_POPFQ:
      pop (x86);
      return true;
    case X86_INS_LEAVE:
      {
	struct value frame = x86->state->registers[RBP];
	frame.origin = x86->insn->address;
	state_set (x86->space, x86->state, RSP, frame);
	struct value value = pop (x86);
	state_set (x86->space, x86->state, RBP, value);
      }
      return true;
    default:
      return false;
    }
  next->kind = STEP_UNKNOWN;
  return true;
}

static bool
step_transfer (struct x86 *x86, struct step *next)
{
  uint64_t destination = 0;
  next->kind = STEP_UNKNOWN;
  switch (x86->insn->id)
    {
    case X86_INS_CALL:
      if (is_direct (x86->detail, &destination))
	*next = (struct step) { .kind = STEP_CALL, .destination = destination };
      else
	*next = indirect (x86, STEP_INDIRECT_CALL);
      return true;
    case X86_INS_RET:
      if (x86->detail->op_count == 0 && pop (x86).base == RETURN_ADDRESS)
	next->kind = STEP_RETURN;
      return true;
    case X86_INS_JMP:
      if (is_direct (x86->detail, &destination))
	*next = (struct step) { .kind = STEP_JUMP, .destination = destination };
      else
	*next = indirect (x86, STEP_INDIRECT_JUMP);
      return true;
    case X86_INS_LOOP: case X86_INS_LOOPE: case X86_INS_LOOPNE:
      x86_clobber (x86, RCX);
      /* Fall through.  */
    case X86_INS_JA: case X86_INS_JAE: case X86_INS_JB: case X86_INS_JBE:
    case X86_INS_JE: case X86_INS_JNE: case X86_INS_JG: case X86_INS_JGE:
    case X86_INS_JL: case X86_INS_JLE: case X86_INS_JO: case X86_INS_JNO:
    case X86_INS_JP: case X86_INS_JNP: case X86_INS_JS: case X86_INS_JNS:
    case X86_INS_JRCXZ: case X86_INS_JECXZ:
      if (is_direct (x86->detail, &destination))
	*next = conditional (x86, destination);
      return true;
    case X86_INS_UD2: case X86_INS_HLT: case X86_INS_INT3:
      next->kind = STEP_END;
      return true;
    default:
      next->kind = STEP_NEXT;
      return false;
    }
}

struct step
step_x86_64 (struct space *space, struct state *state, const cs_insn *insn)
{
  struct x86 x86 = { space, state, insn, &insn->detail->x86 };
  struct step next = { .kind = STEP_NEXT };
  if (!keeps_flags (insn))
    state->compared.bytes = 0;
  if (changes_nothing (insn->id) || step_move (&x86, &next)
      || step_arithmetic (&x86) || step_implied (&x86)
      || step_stack (&x86, &next) || step_transfer (&x86, &next))
    return next;
  return step_vector (&x86);
}
