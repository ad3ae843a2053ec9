/* Which registers does a function preserve, on all its paths?

   Each block, which begins where a branch leads, is followed with what all paths
   to it agree on, until that does not change.  An insn of unknown effect ends a
   path, and nothing is proved of a function that has such an insn.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <capstone/capstone.h>
#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "code.h"
#include "code-step.h"
#include "code-table.h"
#include "memory.h"

/* A function that takes more insns to follow is not proved.  */
#define STEPS 4000000

#define SEEN ((uint32_t) 1 << 31)

struct block
{
  uint64_t address;
  struct state state;
  size_t from;			/* the first block that led here */
  bool waiting;
  bool landing;			/* no jump leads here */
};

/* What a trap leaves, behind which Linux goes on after a warning.  */
struct trap
{
  uint64_t next;		/* the address behind it */
  struct state state;
};

struct flow
{
  const struct code *code;
  const char *const *names;	/* of the registers */
  csh handle;
  cs_insn *insn;
  struct space space;
  struct code_part *parts;
  size_t part_count;
  uint32_t **seen;		/* for each byte of each part: SEEN if code was followed
				   here, and the number of the block, from 1 */
  struct block *blocks;
  size_t block_count, current, waiting_count;
  size_t steps;
  struct state after_calls;	/* what landing pads may rely on */
  bool any_call, landing;
  struct trap *traps;
  size_t trap_count;
  size_t returns, restored;	/* where it returns, and with the caller's rax */
  uint64_t restored_at;
  bool behind_call;		/* the last insn was a call */
  struct code_finding *findings;
  size_t finding_count;
  int numbers[CODE_FINDINGS];
};

static const char *const x86_names[] =
{
  "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11",
  "r12", "r13", "r14", "r15"
};

static const char *const a64_names[] =
{
  "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12",
  "x13", "x14", "x15", "x16", "x17", "x18", "x19", "x20", "x21", "x22", "x23",
  "x24", "x25", "x26", "x27", "x28", "x29", "x30", "sp", "d0", "d1", "d2", "d3",
  "d4", "d5", "d6", "d7", "d8", "d9", "d10", "d11", "d12", "d13", "d14", "d15"
};

#define BIT(N) ((uint64_t) 1 << (N))
#define BITS(FIRST, LAST) (BIT (LAST) * 2 - BIT (FIRST))

/* What the ordinary convention preserves, and section 3 of docs/convention.md in
   addition.  A CLASS that is not known is that of the most results.  */

static uint64_t
preserved_by (unsigned machine, bool marked, const char *class)
{
  if (machine == EM_AARCH64)
    return BITS (19, 29) | BIT (A64_SP) | BITS (A64_VECTOR + 8, A64_VECTOR + 15)
	   | (marked ? BITS (9, 15) : 0);
  uint64_t set = BIT (3) | BITS (4, 5) | BITS (12, 15);
  if (!marked)
    return set;
  set |= BITS (0, 10);
  if (!class || strstr (class, "rax"))
    set &= ~BIT (0);
  if (!class || strstr (class, "rdx"))
    set &= ~BIT (2);
  return set;
}

/* The part that ADDRESS lies in, or NULL.  */

static struct code_part *
part_at (const struct flow *flow, uint64_t address)
{
  for (size_t i = 0; i < flow->part_count; i++)
    if (address - flow->parts[i].address < flow->parts[i].size)
      return &flow->parts[i];
  return NULL;
}

static void
add_part (struct flow *flow, const struct code_part *part)
{
  memory_grow (&flow->parts, flow->part_count, sizeof *flow->parts);
  memory_grow (&flow->seen, flow->part_count, sizeof *flow->seen);
  flow->parts[flow->part_count] = *part;
  flow->seen[flow->part_count++] = memory_get ((part->size + 1) * sizeof **flow->seen);
}

/* What is known of the byte at ADDRESS, or NULL.  */

static uint32_t *
seen_at (const struct flow *flow, uint64_t address)
{
  const struct code_part *part = part_at (flow, address);
  return part ? &flow->seen[part - flow->parts][address - part->address] : NULL;
}

static void
describe (struct flow *flow, struct code_finding *finding, uint64_t address)
{
  const struct code_part *part = part_at (flow, address);
  if (!part)
    return;
  const uint8_t *bytes = part->bytes + (address - part->address);
  size_t size = part->size - (address - part->address);
  uint64_t next = address;
  if (!cs_disasm_iter (flow->handle, &bytes, &size, &next, flow->insn))
    {
      snprintf (finding->insn, sizeof finding->insn, "an insn that is not known");
      return;
    }
  struct code_target target = { 0 };
  flow->code->target (flow->code->data, address, next - address, 0, &target);
  if (target.name && (cs_insn_group (flow->handle, flow->insn, CS_GRP_CALL)
		      || cs_insn_group (flow->handle, flow->insn, CS_GRP_JUMP)))
    snprintf (finding->insn, sizeof finding->insn, "%.20s %.70s",
	      flow->insn->mnemonic, target.name);
  else
    snprintf (finding->insn, sizeof finding->insn, "%.20s%s%.70s",
	      flow->insn->mnemonic, *flow->insn->op_str ? " " : "",
	      flow->insn->op_str);
}

/* The blocks that led to the current one.  */

static void
describe_path (const struct flow *flow, struct code_finding *finding)
{
  size_t length = 1, capacity = sizeof finding->path / sizeof *finding->path;
  for (size_t i = flow->current; i != 0 && length <= flow->block_count;
       i = flow->blocks[i].from)
    length++;
  finding->path_count = length < capacity ? length : capacity;
  size_t place = finding->path_count, block = flow->current;
  while (place > 1)
    {
      finding->path[--place] = flow->blocks[block].address;
      block = flow->blocks[block].from;
    }
  finding->path[0] = flow->blocks[0].address;
}

/* Make FINDING worse, unless it is as bad already.  */

static void
worsen (struct flow *flow, struct code_finding *finding, enum code_fate fate,
	uint64_t address, uint64_t end, const char *why)
{
  if (finding->fate >= fate)
    return;
  finding->fate = fate;
  finding->address = address;
  finding->end = end;
  describe_path (flow, finding);
  if (why)
    snprintf (finding->insn, sizeof finding->insn, "%s", why);
  else
    describe (flow, finding, address);
}

static void
not_proved (struct flow *flow, uint64_t address, const char *why)
{
  for (size_t i = 0; i < flow->finding_count; i++)
    worsen (flow, &flow->findings[i], CODE_UNPROVED, address, address, why);
}

/* Control leaves the function at END, where RISE bytes were taken from the stack and
   a callee that it jumps to preserves KEPT, and perhaps MAYBE.  */

static void
leave (struct flow *flow, const struct state *state, uint64_t end, int64_t rise,
       uint64_t kept, uint64_t maybe)
{
  for (size_t i = 0; i < flow->finding_count; i++)
    {
      struct code_finding *finding = &flow->findings[i];
      int number = flow->numbers[i];
      const struct value *value = &state->registers[number];
      int64_t offset = number == flow->space.sp ? rise : 0;
      if (!(kept & BIT (number)))
	worsen (flow, finding, (maybe & BIT (number)) || flow->landing
		? CODE_UNPROVED : CODE_LOST, end, end, NULL);
      else if (value->base == number && value->offset == offset)
	continue;
      else if (value->base == OPAQUE || value_is_loaded (value)
	       || value->base >= REGISTERS || flow->landing)
	worsen (flow, finding, CODE_UNPROVED, value->origin, end, NULL);
      else
	worsen (flow, finding, CODE_LOST, value->origin, end, NULL);
    }
}

/* The function returns at ADDRESS, where RISE bytes were taken from the stack.  */

static void
leave_by_return (struct flow *flow, const struct state *state, uint64_t address,
		 int64_t rise)
{
  leave (flow, state, address, rise, ~(uint64_t) 0, 0);
  flow->returns++;
  if (state->registers[0].base == 0 && state->registers[0].offset == 0)
    {
      flow->restored++;
      flow->restored_at = state->registers[0].origin;
    }
}

/* The block at ADDRESS, which is in a part, is reached with STATE.  */

static void
reach (struct flow *flow, const struct state *state, uint64_t address)
{
  uint32_t *seen = seen_at (flow, address);
  size_t i = (*seen & ~SEEN) - 1;
  if ((*seen & ~SEEN) == 0)
    {
      i = flow->block_count;
      *seen |= i + 1;
      memory_grow (&flow->blocks, i, sizeof *flow->blocks);
      flow->blocks[i] = (struct block) { .address = address,
					 .from = flow->current };
      state_copy (&flow->blocks[i].state, state);
      flow->block_count++;
    }
  else if (!state_join (&flow->space, &flow->blocks[i].state, state, address))
    return;
  if (flow->blocks[i].waiting)
    return;
  flow->blocks[i].waiting = true;
  flow->waiting_count++;
}

/* Change STATE to that after the call at ADDRESS, whose callee preserves the
   registers KEPT and may preserve those of MAYBE.  */

static void
call (struct flow *flow, struct state *state, uint64_t address, uint64_t kept,
      uint64_t maybe)
{
  struct space *space = &flow->space;
  state->limited.below = 0;
  if (flow->code->machine == EM_X86_64)
    /* The return address was there.  */
    state_forget_below (space, state, 0);
  for (int i = 0; i < space->registers; i++)
    if (!(kept & BIT (i)))
      state_set (space, state, i, maybe & BIT (i) ? value_opaque (address)
		 : value_clobbered (address));
  struct state pad;
  state_copy (&pad, state);
  uint64_t ordinary = preserved_by (flow->code->machine, false, NULL);
  for (int i = 0; i < space->registers; i++)
    if (!(ordinary & BIT (i)))
      pad.registers[i] = value_clobbered (address);
  if (flow->any_call)
    {
      state_join (space, &flow->after_calls, &pad, address);
      state_free (&pad);
    }
  else
    flow->after_calls = pad;
  flow->any_call = true;
}

/* Change STATE to that after the call at ADDRESS of the function in a descriptor of a
   thread's variable, which by the psABI changes no register but that of its result, rax
   or x0.  The call of AArch64 sets x30; x1 counts as changed, to be on the safe side.
   Nothing is thrown.  */

static void
call_thread (struct flow *flow, struct state *state, uint64_t address)
{
  static const int a64[] = { 0, 1, 30 };
  bool is_a64 = flow->code->machine == EM_AARCH64;
  state->limited.below = 0;
  if (!is_a64)
    state_forget_below (&flow->space, state, 0);
  for (int i = 0; i < (is_a64 ? 3 : 1); i++)
    state_set (&flow->space, state, a64[i], value_clobbered (address));
}

/* The jump at ADDRESS to one of the ENTRIES of TABLE.  */

static void
jump_by_table (struct flow *flow, struct state *state, const struct table *table,
	       uint64_t entries, uint64_t address)
{
  for (uint64_t i = 0; i < entries; i++)
    {
      uint64_t place;
      struct code_target target = { 0 };
      bool good = table_entry (&flow->space, table, i, &place);
      if (good && !part_at (flow, place))
	{
	  flow->code->target (flow->code->data, address, 1, place, &target);
	  if (target.known && target.part.size && target.address == place)
	    add_part (flow, &target.part);
	}
      if (!good || !part_at (flow, place))
	{
	  not_proved (flow, address, NULL);
	  return;
	}
      reach (flow, state, place);
    }
}

static bool
is_indirect (enum step_kind kind)
{
  return kind == STEP_INDIRECT_CALL || kind == STEP_INDIRECT_JUMP;
}

/* The branch STEP, of SIZE bytes at ADDRESS.  Returns whether the path goes on
   behind it.  */

static bool
branch (struct flow *flow, struct state *state, const struct step *step,
	uint64_t address, size_t size)
{
  struct code_target target = { 0 };
  unsigned machine = flow->code->machine;
  bool is_call = step->kind == STEP_CALL || step->kind == STEP_INDIRECT_CALL;
  if (step->entries)
    {
      jump_by_table (flow, state, step->table, step->entries, address);
      return false;
    }
  if (step->kind == STEP_INDIRECT_CALL
      && flow->code->thread (flow->code->data, address, size))
    {
      call_thread (flow, state, address);
      return true;
    }
  if (!is_indirect (step->kind))
    flow->code->target (flow->code->data, address, size, step->destination, &target);
  else if (step->loaded)
    flow->code->target (flow->code->data, step->loaded, CODE_LOADS, 0, &target);
  else if (step->slot)
    flow->code->target (flow->code->data, address, CODE_SLOT, step->slot, &target);
  else if (step->formed)
    flow->code->target (flow->code->data, step->formed, CODE_FORMS, 0, &target);
  bool unknown = target.indirect || (!target.name && is_indirect (step->kind));
  if (unknown && !is_call)
    {
      not_proved (flow, address, NULL);
      return false;
    }
  if (unknown)
    target.ordinary = !flow->code->pointers;
  if (target.returns && !is_call)
    {
      leave_by_return (flow, state, address, 0);
      if (step->kind == STEP_BRANCH)
	state_learn (&flow->space, state, step, false);
      return step->kind == STEP_BRANCH;
    }
  if (target.known && target.part.size && !is_call
      && !part_at (flow, target.address))
    add_part (flow, &target.part);
  bool inside = target.known && part_at (flow, target.address);
  bool recursive = inside && target.address == flow->code->part.address;
  if (inside && !is_call)
    {
      if (step->kind != STEP_BRANCH)
	{
	  reach (flow, state, target.address);
	  return false;
	}
      struct state taken;
      state_copy (&taken, state);
      state_learn (&flow->space, &taken, step, true);
      reach (flow, &taken, target.address);
      state_free (&taken);
      state_learn (&flow->space, state, step, false);
      return true;
    }
  if (inside && !recursive)
    {
      not_proved (flow, address, NULL);
      return false;
    }
  bool marked = target.marked || recursive;
  const char *class = recursive ? flow->code->class : target.class;
  uint64_t kept = preserved_by (machine, marked, class);
  bool sure = target.ordinary || (marked && (class || machine == EM_AARCH64));
  uint64_t maybe = sure ? 0 : preserved_by (machine, true, "-");
  if (is_call)
    call (flow, state, address, kept, maybe);
  else if (!target.ends)
    leave (flow, state, address, 0, kept, maybe);
  if (step->kind == STEP_BRANCH)
    state_learn (&flow->space, state, step, false);
  return is_call ? !target.ends : step->kind == STEP_BRANCH;
}

static struct trap *
trap_before (const struct flow *flow, uint64_t address)
{
  for (size_t i = 0; i < flow->trap_count; i++)
    if (flow->traps[i].next == address)
      return &flow->traps[i];
  return NULL;
}

/* Note STATE if the insn before the address NEXT, which ends the program, is a
   trap.  */

static void
take_trap (struct flow *flow, const struct state *state, uint64_t next)
{
  struct trap *trap = trap_before (flow, next);
  if (strcmp (flow->insn->mnemonic, "ud2") != 0
      && strcmp (flow->insn->mnemonic, "brk") != 0)
    return;
  if (trap)
    {
      state_join (&flow->space, &trap->state, state, next);
      return;
    }
  memory_grow (&flow->traps, flow->trap_count, sizeof *flow->traps);
  trap = &flow->traps[flow->trap_count++];
  trap->next = next;
  state_copy (&trap->state, state);
}

/* What code at ADDRESS, which no jump reaches, may rely on; NULL: nothing.  Behind a
   trap of other code than Linux's there may be a landing pad.  */

static const struct state *
landing_state (const struct flow *flow, uint64_t address)
{
  const struct trap *trap = flow->code->warns ? trap_before (flow, address) : NULL;
  return trap ? &trap->state : flow->any_call ? &flow->after_calls : NULL;
}

/* Let the insn at *ADDRESS change STATE.  Returns whether the path goes on
   behind it.  */

static bool
follow (struct flow *flow, struct state *state, uint64_t *address)
{
  struct code_part *part = part_at (flow, *address);
  uint64_t at = *address;
  if (!part)
    {
      /* A call at the end does not return.  */
      if (!flow->behind_call)
	not_proved (flow, at, "the function has no end");
      return false;
    }
  size_t index = part - flow->parts, offset = at - part->address;
  const uint8_t *bytes = part->bytes + offset;
  size_t left = part->size - offset;
  struct step step;
  uint32_t raw = 0;
  bool is_a64 = flow->code->machine == EM_AARCH64, is_raw = is_a64 && left >= 4;
  if (is_raw)
    raw = bytes[0] | bytes[1] << 8 | bytes[2] << 16 | (uint32_t) bytes[3] << 24;
  bool known = cs_disasm_iter (flow->handle, &bytes, &left, address, flow->insn);
  if (is_raw && step_aarch64_raw (&flow->space, state, raw, at, &step))
    *address = at + 4;
  else if (known)
    step = is_a64 ? step_aarch64 (&flow->space, state, flow->insn)
	   : step_x86_64 (&flow->space, state, flow->insn);
  else
    {
      flow->seen[index][offset] |= SEEN;
      not_proved (flow, at, "an insn that is not known");
      return false;
    }
  for (uint64_t i = at; i < *address; i++)
    flow->seen[index][i - part->address] |= SEEN;
  flow->behind_call = step.kind == STEP_CALL || step.kind == STEP_INDIRECT_CALL;
  if (!value_is_frame (&flow->space, &state->registers[flow->space.sp]))
    step.kind = STEP_UNKNOWN;
  switch (step.kind)
    {
    case STEP_NEXT:
      return true;
    case STEP_JUMP:
    case STEP_BRANCH:
    case STEP_CALL:
    case STEP_INDIRECT_CALL:
    case STEP_INDIRECT_JUMP:
      return branch (flow, state, &step, at, *address - at);
    case STEP_RETURN:
      if (is_a64 && state->registers[30].base != 30
	  && state->registers[30].base != OPAQUE)
	break;
      leave_by_return (flow, state, at, is_a64 ? 0 : 8);
      return false;
    case STEP_END:
      take_trap (flow, state, *address);
      return false;
    case STEP_UNKNOWN:
      break;
    }
  not_proved (flow, at, NULL);
  return false;
}

static void
follow_block (struct flow *flow, size_t number)
{
  struct state state;
  uint64_t address = flow->blocks[number].address;
  flow->current = number;
  flow->behind_call = false;
  state_copy (&state, &flow->blocks[number].state);
  while (follow (flow, &state, &address))
    {
      if (++flow->steps > STEPS)
	break;
      const uint32_t *seen = seen_at (flow, address);
      if (seen && (*seen & ~SEEN))
	{
	  reach (flow, &state, address);
	  break;
	}
    }
  state_free (&state);
}

static void
follow_all (struct flow *flow)
{
  while (flow->waiting_count && flow->steps <= STEPS)
    for (size_t i = 0; i < flow->block_count; i++)
      if (flow->blocks[i].waiting)
	{
	  flow->blocks[i].waiting = false;
	  flow->waiting_count--;
	  follow_block (flow, i);
	}
  if (flow->steps > STEPS)
    not_proved (flow, flow->code->part.address, "the function is too long");
}

/* Whether INSN does nothing or ends the program, as what fills gaps does.  */

static bool
fills_gap (const struct flow *flow)
{
  const char *name = flow->insn->mnemonic;
  const uint8_t *bytes = flow->insn->bytes;
  /* nop, brk, hint 0, 32, ...  */
  if (flow->code->machine == EM_AARCH64)
    return strcmp (name, "brk") == 0
	   || (bytes[0] == 0x1f && bytes[1] >> 4 == 2 && bytes[2] == 3
	       && bytes[3] == 0xd5);
  return strstr (name, "nop") || strcmp (name, "int3") == 0
	 || strcmp (name, "ud2") == 0
	 || (flow->insn->size == 2 && strcmp (name, "xchg") == 0);
}

/* Code that no jump reaches is for exceptions: it gets what all calls leave, as
   they may throw; or, in Linux, it is behind the trap of a warning, and gets what is
   there.  Returns whether there is more to follow.  */

static bool
follow_unreached (struct flow *flow)
{
  flow->current = 0;
  for (size_t i = 0; i < flow->block_count; i++)
    if (flow->blocks[i].landing)
      reach (flow, landing_state (flow, flow->blocks[i].address),
	     flow->blocks[i].address);
  if (flow->waiting_count)
    return true;
  for (size_t i = 0; i < flow->part_count; i++)
    for (size_t offset = 0; offset < flow->parts[i].size;)
      {
	if (flow->seen[i][offset] & SEEN)
	  {
	    offset++;
	    continue;
	  }
	const struct code_part *part = &flow->parts[i];
	const uint8_t *bytes = part->bytes + offset;
	size_t left = part->size - offset;
	uint64_t address = part->address + offset, next = address;
	if (!cs_disasm_iter (flow->handle, &bytes, &left, &next, flow->insn))
	  {
	    not_proved (flow, address, "what is there is not reached, and no code");
	    return false;
	  }
	if (fills_gap (flow))
	  {
	    offset += next - address;
	    continue;
	  }
	const struct state *state = landing_state (flow, address);
	if (!state)
	  {
	    not_proved (flow, address, "this code is not reached");
	    return false;
	  }
	flow->landing = true;
	reach (flow, state, address);
	flow->blocks[flow->block_count - 1].landing = true;
	return true;
      }
  return false;
}

static void
free_flow (struct flow *flow)
{
  for (size_t i = 0; i < flow->part_count; i++)
    free (flow->seen[i]);
  for (size_t i = 0; i < flow->block_count; i++)
    state_free (&flow->blocks[i].state);
  if (flow->any_call)
    state_free (&flow->after_calls);
  for (size_t i = 0; i < flow->trap_count; i++)
    state_free (&flow->traps[i].state);
  free (flow->traps);
  free (flow->seen);
  free (flow->parts);
  free (flow->blocks);
  cs_free (flow->insn, 1);
}

/* A handle for MACHINE, which is never closed.  */

static csh
handle_for (unsigned machine)
{
  static csh handles[2];
  static bool open[2];
  int which = machine == EM_AARCH64;
  if (!open[which])
    {
      cs_err error = which ? cs_open (CS_ARCH_ARM64, CS_MODE_LITTLE_ENDIAN, &handles[1])
		     : cs_open (CS_ARCH_X86, CS_MODE_64, &handles[0]);
      if (error != CS_ERR_OK)
	return 0;
      cs_option (handles[which], CS_OPT_DETAIL, CS_OPT_ON);
      open[which] = true;
    }
  return handles[which];
}

size_t
code_verify (const struct code *code, struct code_finding findings[CODE_FINDINGS])
{
  bool is_a64 = code->machine == EM_AARCH64;
  struct flow flow = { .code = code, .names = is_a64 ? a64_names : x86_names,
		       .handle = handle_for (code->machine),
		       .findings = findings };
  flow.space.sp = is_a64 ? A64_SP : X86_SP;
  flow.space.registers = is_a64 ? A64_REGISTERS : X86_REGISTERS;
  flow.space.red_zone = is_a64 ? 0 : 128;
  uint64_t set = preserved_by (code->machine, true, code->class);
  for (int i = 0; i < REGISTERS; i++)
    if (set & BIT (i))
      {
	flow.numbers[flow.finding_count] = i;
	findings[flow.finding_count++]
	  = (struct code_finding) { .name = flow.names[i] };
      }
  /* A damaged file may have no code for a function.  */
  if (!flow.handle || code->part.size == 0)
    {
      for (size_t i = 0; i < flow.finding_count; i++)
	{
	  findings[i].fate = CODE_UNPROVED;
	  strcpy (findings[i].insn, "its code is not there");
	}
      return flow.finding_count;
    }
  flow.space.code = code;
  flow.insn = cs_malloc (flow.handle);
  add_part (&flow, &code->part);
  struct state start;
  state_start (&flow.space, &start);
  reach (&flow, &start, code->part.address);
  state_free (&start);
  do
    follow_all (&flow);
  while (flow.steps <= STEPS && follow_unreached (&flow));
  if (flow.space.several_tables)
    not_proved (&flow, code->part.address, "an insn that reads several tables");
  for (size_t i = 0; i < flow.finding_count; i++)
    if (findings[i].fate == CODE_UNTOUCHED
	&& (flow.space.written & BIT (flow.numbers[i])))
      findings[i].fate = CODE_RESTORED;
  size_t count = flow.finding_count;
  if (!is_a64 && code->class && strstr (code->class, "rax") && flow.returns
      && flow.returns == flow.restored && (flow.space.written & BIT (0)))
    {
      findings[count] = (struct code_finding) { .name = "rax", .fate = CODE_LOST,
						.result = true, .path_count = 1,
						.path = { code->part.address },
						.address = flow.restored_at,
						.end = flow.restored_at };
      describe (&flow, &findings[count++], flow.restored_at);
    }
  free_flow (&flow);
  return count;
}
