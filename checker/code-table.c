/* Which jumps does a table make?

   Compilers compare a number with the length of the table, load an entry and jump
   to it, or to its sum with an address.  A table counts if its address, the limit of
   the number and the form of all entries are known; nothing is guessed from what
   stands behind the table.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "code-table.h"
#include "code.h"

/* Larger tables are not followed.  */
#define ENTRIES 65536

static uint64_t
all_of (int bytes)
{
  return bytes < 8 ? (uint64_t) 1 << (8 * bytes) : 0;
}

/* Whether the limit of VALUE is one of a number, and not of a table's length.  */

static bool
is_number (const struct value *value)
{
  return value->base != ENTRY && value->base != SIGNED_ENTRY && value->base != TARGET;
}

struct value
limit_below (uint64_t below, uint64_t at)
{
  struct value value = value_clobbered (at);
  value.below = below <= ENTRIES ? below : 0;
  value.bytes = 8;
  return value;
}

struct value
limit_extended (const struct value *value, int bytes, uint64_t at)
{
  uint64_t below = value->below;
  /* The limit holds for the bytes that were compared.  */
  if (below == 0 || value->scale || !is_number (value)
      || (value->bytes != bytes && (value->bytes < bytes || below > all_of (bytes))))
    below = all_of (bytes);
  return limit_below (below, at);
}

void
compare_constant (const struct space *space, struct state *state, int number,
		  const struct value *address, int64_t amount, int bytes)
{
  state->compared = (struct compared) { .bytes = bytes, .one = number, .other = -1 };
  if (bytes < 8)
    amount &= all_of (bytes) - 1;
  if (amount < 0 || (number < 0 && !value_is_frame (space, address)))
    state->compared.bytes = 0;
  else if (number < 0)
    {
      state->compared.base = address->base;
      state->compared.offset = address->offset;
    }
  state->compared.amount = amount;
}

void
compare_registers (struct state *state, int one, int other)
{
  state->compared = (struct compared) { .bytes = 8, .one = one, .other = other };
}

void
step_relation (const struct state *state, enum relation relation, struct step *step)
{
  const struct compared *compared = &state->compared;
  if (compared->bytes == 0)
    return;
  step->compared = *compared;
  uint64_t amount = compared->amount;
  if (compared->one >= 0 && compared->other >= 0)
    {
      step->equal_taken = relation == EQUAL;
      step->equal_next = relation == NOT_EQUAL;
    }
  else if (relation == ABOVE)
    step->below_next = amount + 1;
  else if (relation == ABOVE_OR_EQUAL)
    step->below_next = amount;
  else if (relation == BELOW)
    step->below_taken = amount;
  else if (relation == BELOW_OR_EQUAL)
    step->below_taken = amount + 1;
}

void
state_learn (struct space *space, struct state *state, const struct step *step,
	     bool taken)
{
  const struct compared *compared = &step->compared;
  uint64_t below = taken ? step->below_taken : step->below_next;
  bool equal = taken ? step->equal_taken : step->equal_next;
  if (below > 0 && below <= ENTRIES && compared->one >= 0)
    {
      struct value *value = &state->registers[compared->one];
      if (is_number (value))
	{
	  value->below = below;
	  value->bytes = compared->bytes;
	  value->scale = 0;
	}
    }
  else if (below > 0 && below <= ENTRIES)
    state->limited = (struct limited) { compared->base, compared->offset,
					compared->bytes, below };
  /* The end of a loop that moves the stack pointer.  */
  if (equal)
    {
      int other = compared->one == space->sp ? compared->other
	: compared->other == space->sp ? compared->one : -1;
      if (other >= 0 && value_is_frame (space, &state->registers[other]))
	state_set (space, state, space->sp, state->registers[other]);
    }
}

/* The number of the table that insn AT reads.  */

static int
table_of (struct space *space, uint64_t at)
{
  int i = 0;
  while (i < space->table_count && space->tables[i].insn != at)
    i++;
  return i;
}

struct value
table_load (struct space *space, const struct value *table,
	    const struct value *index, int scale, int size, bool is_signed,
	    uint64_t at)
{
  int i = table_of (space, at);
  if (index->scale)
    scale *= index->scale;
  if (i == TABLES || table->base != ADDRESS || !is_number (index) || index->below == 0
      || index->bytes != 8 || scale != size)
    return value_clobbered (at);
  struct table *entry = &space->tables[i];
  if (i == space->table_count)
    {
      *entry = (struct table) { .insn = at, .address = table->offset, .size = size };
      space->table_count++;
    }
  space->several_tables |= entry->address != (uint64_t) table->offset
			   || entry->size != size;
  return (struct value) { .base = is_signed ? SIGNED_ENTRY : ENTRY, .offset = i,
			  .origin = at, .below = index->below };
}

struct value
table_target (struct space *space, const struct value *base,
	      const struct value *entry, int bytes, bool is_signed, int shift,
	      uint64_t at)
{
  if (base->base != ADDRESS || (entry->base != ENTRY && entry->base != SIGNED_ENTRY))
    return value_clobbered (at);
  struct table *table = &space->tables[entry->offset];
  if (bytes == 0)
    is_signed = entry->base == SIGNED_ENTRY;
  else if (bytes != table->size)
    return value_clobbered (at);
  space->several_tables |= table->summed
			   && (table->base != (uint64_t) base->offset
			       || table->shift != shift
			       || table->is_signed != is_signed);
  table->summed = true;
  table->base = base->offset;
  table->shift = shift;
  table->is_signed = is_signed;
  return (struct value) { .base = TARGET, .offset = entry->offset, .origin = at,
			  .below = entry->below };
}

bool
table_entry (const struct space *space, const struct table *table, uint64_t number,
	     uint64_t *address)
{
  uint64_t raw;
  int size = table->size;
  if (!space->code->entry (space->code->data, table->address + number * size, size,
			   !table->summed, table->is_signed, &raw))
    return false;
  if (!table->summed)
    {
      *address = raw;
      return size == 8;
    }
  *address = table->base + (raw << table->shift);
  return true;
}

struct step
step_indirect (const struct space *space, enum step_kind kind,
	       const struct value *value)
{
  struct step step = { .kind = kind };
  bool jump = kind == STEP_INDIRECT_JUMP;
  switch (value->base)
    {
    case LOADED:
      step.loaded = value->offset;
      break;
    case SLOT:
      step.slot = value->offset;
      break;
    case SYMBOL:
      step.formed = value->offset;
      break;
    case ADDRESS:
      step.kind = jump ? STEP_JUMP : STEP_CALL;
      step.destination = value->offset;
      break;
    case ENTRY:
    case TARGET:
      if (jump)
	{
	  step.table = &space->tables[value->offset];
	  step.entries = value->below;
	}
      break;
    }
  return step;
}
