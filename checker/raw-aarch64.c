/* What does an insn of AArch64 do that capstone 4 does not know, or that releases of
   capstone call by several names?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "operand-aarch64.h"
#include "code-step.h"

/* A memory of unknown size at the address in the register NUMBER is stored to.  */

static void
store_near (struct space *space, struct state *state, int number)
{
  struct value low = value_plus (&state->registers[number], -((int64_t) 1 << 20));
  state_store (space, state, &low, 0, (int64_t) 1 << 21, NULL);
}

/* How many vectors INSN of SVE writes: loads of structures up to four, ld2q to ld4q
   (4) perhaps, ld2 to ld4 (6 and 7) as they say.  */

static int
sve_vectors (uint32_t insn)
{
  if (insn >> 25 != 0x52)
    return 1;
  switch (insn >> 13 & 7)
    {
    case 4:
      return 4;
    case 6: case 7:
      return (insn >> 21 & 3) + 1;
    default:
      return 1;
    }
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
      store_near (space, state, rn == 31 ? A64_SP : rn);
      return;
    }
  for (int i = 0; i < sve_vectors (insn); i++)
    state_set (space, state, A64_VECTOR + (rd + i) % 32, unknown);
  if (group < 2)
    state_set (space, state, rd == 31 ? A64_SP : rd, unknown);
}

/* The hint NUMBER.  */

static void
step_hint (struct space *space, struct state *state, unsigned number,
	   uint64_t address, struct step *step)
{
  /* The return address is signed or checked, which does not change what it is.
     pacia1716 and others use x17 only.  */
  if (number >= 8 && number <= 14)
    state_set (space, state, 17, value_clobbered (address));
  else if (number > 7 && (number < 16 || number > 22)
	   && (number < 24 || number > 39))
    step->kind = STEP_UNKNOWN;
}

/* stg, st2g, stzg and stz2g: tags of 16 or 32 bytes, which the latter two clear; the
   address may be written back, before (3) or after (1).  */

static bool
step_tag_store (struct space *space, struct state *state, uint32_t insn,
		uint64_t at)
{
  int how = insn >> 10 & 3, rn = insn >> 5 & 31;
  if ((insn & 0xff200000) != 0xd9200000 || how == 0)
    return false;
  int base = rn == 31 ? A64_SP : rn;
  int64_t amount = ((int64_t) (insn >> 12 & 511) ^ 256) * 16 - 4096;
  struct value moved = state->registers[base];
  moved = moved.base >= 0 ? value_plus (&moved, amount) : value_clobbered (at);
  moved.origin = at;
  if (insn >> 22 & 1)
    state_store (space, state, how == 1 ? &state->registers[base] : &moved, 0,
		 insn >> 23 & 1 ? 32 : 16, NULL);
  if (how != 2)
    state_set (space, state, base, moved);
  return true;
}

/* What makes addresses with tags, or reads tags: irg, addg and subg; gmi, subp, subps
   and ldg, whose register 31 is none.  */

static bool
step_tag (struct space *space, struct state *state, uint32_t insn,
	  uint64_t address)
{
  int rd = insn & 31;
  if ((insn & 0xffe0fc00) == 0x9ac01000 || (insn & 0xbfc0c000) == 0x91800000)
    rd = rd == 31 ? A64_SP : rd;
  else if ((insn & 0xffe0fc00) != 0x9ac01400 && (insn & 0xdfe0fc00) != 0x9ac00000
	   && (insn & 0xffe00c00) != 0xd9600000)
    return false;
  if (rd != 31)
    state_set (space, state, rd, value_clobbered (address));
  return true;
}

bool
step_aarch64_raw (struct space *space, struct state *state, uint32_t insn,
		  uint64_t address, struct step *step)
{
  int rs = insn >> 16 & 31, rn = insn >> 5 & 31, rt = insn & 31;
  bool loads_and_stores = false;
  *step = (struct step) { .kind = STEP_NEXT };
  if ((insn & 0x1e000000) == 0x04000000)
    step_sve (space, state, insn, address);
  /* dc zva and its kin.  */
  else if ((insn & 0xffffff00) == 0xd50b7400)
    store_near (space, state, rt);
  else if ((insn & 0xfffff01f) == 0xd503201f)
    step_hint (space, state, insn >> 5 & 127, address, step);
  /* Jumps to addresses in registers, but for br, blr and ret: retaa and retab;
     braa and its kin.  */
  else if ((insn & 0xfe000000) == 0xd6000000
	   && ((insn & 0xff9ffc1f) != 0xd61f0000 || (insn >> 21 & 3) == 3))
    step->kind = (insn & 0xfffffbff) == 0xd65f0bff ? STEP_RETURN : STEP_UNKNOWN;
  /* Atomic operations of version 8.1: ldadd and its kin, and swp.  */
  else if ((insn & 0x3f200c00) == 0x38200000 && (insn & 0x0000f000) <= 0x8000)
    loads_and_stores = true;
  /* cas.  */
  else if ((insn & 0x3fa07c00) == 0x08a07c00)
    {
      loads_and_stores = true;
      rt = rs;
    }
  else if (!step_tag_store (space, state, insn, address)
	   && !step_tag (space, state, insn, address))
    return false;
  state->compared.bytes = 0;
  if (loads_and_stores)
    {
      state_store (space, state, &state->registers[rn], 0, 8, NULL);
      if (rt != 31)
	state_set (space, state, rt, value_clobbered (address));
    }
  return true;
}
