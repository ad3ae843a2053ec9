/* What do the registers and the words of the frame hold?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "code-state.h"
#include "memory.h"

/* More words of a frame are not remembered: what is read from these is not
   known.  */
#define SLOTS 4096

void
state_start (const struct space *space, struct state *state)
{
  memset (state, 0, sizeof *state);
  for (int i = 0; i < REGISTERS; i++)
    state->registers[i] = (struct value) { .base = i };
  if (space->sp == X86_SP)
    {
      struct value back = { .base = RETURN_ADDRESS };
      state_store (space, state, &state->registers[X86_SP], 0, 8, &back);
    }
}

void
state_copy (struct state *to, const struct state *from)
{
  *to = *from;
  to->slots = NULL;
  if (from->slot_count)
    {
      to->slots = memory_get (from->slot_count * sizeof *to->slots);
      memcpy (to->slots, from->slots, from->slot_count * sizeof *to->slots);
    }
}

void
state_free (struct state *state)
{
  free (state->slots);
  state->slots = NULL;
  state->slot_count = 0;
}

bool
value_same (const struct value *one, const struct value *other)
{
  return one->base == other->base && one->offset == other->offset;
}

struct value
value_clobbered (uint64_t origin)
{
  return (struct value) { .base = CLOBBERED, .origin = origin };
}

struct value
value_opaque (uint64_t origin)
{
  return (struct value) { .base = OPAQUE, .origin = origin };
}

bool
value_is_frame (const struct space *space, const struct value *value)
{
  return value->base == space->sp || value->base >= REGISTERS;
}

/* Farther than any frame reaches, and near enough that sums of a few such numbers
   do not overflow.  */
static const int64_t farthest = (int64_t) 1 << 52;

struct value
value_plus (const struct value *value, int64_t amount)
{
  int64_t offset;
  if (__builtin_add_overflow (value->offset, amount, &offset)
      || (value->base >= 0 && (offset > farthest || offset < -farthest)))
    return value_opaque (value->origin);
  return (struct value) { .base = value->base, .offset = offset,
			  .origin = value->origin };
}

static struct slot *
find_slot (const struct state *state, int base, int64_t offset)
{
  for (size_t i = 0; i < state->slot_count; i++)
    if (state->slots[i].base == base && state->slots[i].offset == offset)
      return &state->slots[i];
  return NULL;
}

/* The range, relative to the stack pointer at the start, of SIZE bytes at BASE +
   OFFSET.  */

static void
range_of (const struct space *space, int base, int64_t offset, int64_t size,
	  int64_t *low, int64_t *high)
{
  *low = offset;
  *high = offset + size;
  if (base >= REGISTERS)
    {
      const struct frame *frame = &space->frames[base - REGISTERS];
      *low = frame->low == INT64_MIN ? INT64_MIN : frame->low + offset;
      *high = frame->high + offset + size;
      /* What was allocated ends there.  */
      if (frame->low == INT64_MIN && *high > frame->high)
	*high = frame->high;
    }
}

/* Forget the limit of INTO if OTHER has another.  */

static bool
join_limit (struct value *into, const struct value *other)
{
  if (into->below == 0 || (into->below == other->below && into->bytes == other->bytes
			   && into->scale == other->scale))
    return false;
  into->below = 0;
  return true;
}

/* Make INTO the value FROM, of which no more is known than of INTO.  */

static void
replace (struct value *into, const struct value *from)
{
  struct value value = *from;
  value.below = into->below;
  value.bytes = into->bytes;
  value.scale = into->scale;
  *into = value;
}

/* The stack pointer INTO may be that of OTHER, too, as in a loop that lowers it to
   touch each page: then it was lowered by an unknown amount.  */

static bool
join_stack_pointers (struct space *space, struct state *into,
		     const struct value *other, uint64_t at)
{
  struct value *sp = &into->registers[space->sp];
  bool changed = false;
  int64_t low, high;
  if (sp->base < REGISTERS || space->frames[sp->base - REGISTERS].address != at)
    {
      *sp = state_new_frame (space, into, sp, 0, at);
      changed = true;
    }
  if (sp->base < REGISTERS)
    return changed;
  range_of (space, other->base, other->offset, 0, &low, &high);
  struct frame *frame = &space->frames[sp->base - REGISTERS];
  changed |= high > frame->high || frame->low != INT64_MIN;
  frame->low = INT64_MIN;
  frame->high = high > frame->high ? high : frame->high;
  size_t kept = 0;
  for (size_t i = 0; i < into->slot_count; i++)
    if (into->slots[i].base != sp->base)
      into->slots[kept++] = into->slots[i];
  changed |= kept != into->slot_count;
  into->slot_count = kept;
  return changed;
}

/* CLOBBERED wins over other values, so that joining comes to an end.  */

bool
state_join (struct space *space, struct state *into, const struct state *other,
	    uint64_t at)
{
  bool changed = false;
  const struct limited *limited = &other->limited;
  if (into->limited.below
      && (into->limited.below != limited->below || into->limited.base != limited->base
	  || into->limited.offset != limited->offset
	  || into->limited.bytes != limited->bytes))
    {
      into->limited.below = 0;
      changed = true;
    }
  /* Branches stand behind comparisons, in their blocks.  */
  memset (&into->compared, 0, sizeof into->compared);
  for (int i = 0; i < REGISTERS; i++)
    {
      struct value *a = &into->registers[i];
      const struct value *b = &other->registers[i];
      changed |= join_limit (a, b);
      if (value_same (a, b) || a->base == CLOBBERED)
	continue;
      if (i == space->sp && value_is_frame (space, a) && value_is_frame (space, b))
	{
	  changed |= join_stack_pointers (space, into, b, at);
	  continue;
	}
      if (b->base == CLOBBERED)
	replace (a, b);
      else if (a->base == OPAQUE)
	continue;
      else if (b->base == OPAQUE)
	replace (a, b);
      else if (value_is_loaded (a) || value_is_loaded (b))
	*a = value_opaque (value_is_loaded (a) ? a->origin : b->origin);
      else
	*a = value_clobbered (a->base == i && a->offset == 0 ? b->origin
			      : b->base == i && b->offset == 0 ? a->origin : at);
      changed = true;
    }
  size_t kept = 0;
  for (size_t i = 0; i < into->slot_count; i++)
    {
      struct slot *a = &into->slots[i];
      const struct slot *b = find_slot (other, a->base, a->offset);
      if (b && value_same (&a->value, &b->value))
	{
	  changed |= join_limit (&a->value, &b->value);
	  into->slots[kept++] = *a;
	}
      else if (b && (a->value.base == OPAQUE || b->value.base == OPAQUE
		     || value_is_loaded (&a->value) || value_is_loaded (&b->value)))
	{
	  changed |= a->value.base != OPAQUE;
	  a->value = value_opaque (at);
	  into->slots[kept++] = *a;
	}
      else
	changed = true;
    }
  into->slot_count = kept;
  return changed;
}

/* Whether SLOT may share bytes with the SIZE bytes at BASE + OFFSET.  */

static bool
may_overlap (const struct space *space, const struct slot *slot, int base,
	     int64_t offset, int64_t size)
{
  if (slot->base == base)
    return slot->offset < offset + size && offset < slot->offset + 8;
  int64_t low, high, slot_low, slot_high;
  range_of (space, base, offset, size, &low, &high);
  range_of (space, slot->base, slot->offset, 8, &slot_low, &slot_high);
  return slot_low < high && low < slot_high;
}

struct value
state_load (const struct space *space, const struct state *state,
	    const struct value *address, int64_t offset, uint64_t at)
{
  if (address->base == ADDRESS)
    return (struct value) { .base = SLOT, .offset = (uint64_t) address->offset + offset,
			    .origin = at };
  if (!value_is_frame (space, address))
    return (struct value) { .base = LOADED, .offset = at, .origin = at };
  const struct slot *slot = find_slot (state, address->base,
				       address->offset + offset);
  struct value value = slot ? slot->value
    : state->slot_count == SLOTS ? value_opaque (at) : value_clobbered (at);
  value.origin = at;
  return value;
}

void
state_store (const struct space *space, struct state *state,
	     const struct value *address, int64_t offset, int64_t size,
	     const struct value *value)
{
  /* It may change a variable of the program.  */
  state->limited.below = 0;
  if (state->compared.one < 0)
    state->compared.bytes = 0;
  if (!value_is_frame (space, address))
    return;
  offset += address->offset;
  size_t kept = 0;
  for (size_t i = 0; i < state->slot_count; i++)
    if (!may_overlap (space, &state->slots[i], address->base, offset, size))
      state->slots[kept++] = state->slots[i];
  state->slot_count = kept;
  if (!value || value->base == CLOBBERED || size < 8 || kept == SLOTS)
    return;
  state->slots = memory_resize (state->slots, (kept + 1) * sizeof *state->slots);
  state->slots[kept] = (struct slot) { address->base, offset, *value };
  state->slot_count = kept + 1;
}

void
state_forget_below (const struct space *space, struct state *state,
		    int64_t distance)
{
  const struct value *sp = &state->registers[space->sp];
  size_t kept = 0;
  for (size_t i = 0; i < state->slot_count; i++)
    if (state->slots[i].base != sp->base
	|| state->slots[i].offset >= sp->offset - distance)
      state->slots[kept++] = state->slots[i];
  state->slot_count = kept;
}

void
state_set (struct space *space, struct state *state, int number,
	   struct value value)
{
  space->written |= (uint64_t) 1 << number;
  if (state->compared.one == number || state->compared.other == number)
    state->compared.bytes = 0;
  state->registers[number] = value;
  if (number == space->sp && value_is_frame (space, &value))
    state_forget_below (space, state, space->red_zone);
}

struct value
state_new_frame (struct space *space, struct state *state,
		 const struct value *from, int64_t alignment, uint64_t at)
{
  int i = 0;
  while (i < space->frame_count && space->frames[i].address != at)
    i++;
  if (i == FRAMES || !value_is_frame (space, from))
    return value_opaque (at);
  int64_t low, high;
  range_of (space, from->base, from->offset, 0, &low, &high);
  if (alignment == 0)
    low = INT64_MIN;
  else if (low != INT64_MIN)
    low -= alignment - 1;
  struct frame *frame = &space->frames[i];
  if (i == space->frame_count)
    {
      *frame = (struct frame) { at, low, high };
      space->frame_count++;
    }
  else
    {
      frame->low = low < frame->low ? low : frame->low;
      frame->high = high > frame->high ? high : frame->high;
    }
  /* What the one of an earlier turn of a loop meant is something else now.  */
  int base = REGISTERS + i;
  for (int number = 0; number < REGISTERS; number++)
    if (state->registers[number].base == base)
      state->registers[number] = value_opaque (at);
  size_t kept = 0;
  for (size_t j = 0; j < state->slot_count; j++)
    if (state->slots[j].base != base && state->slots[j].value.base != base)
      state->slots[kept++] = state->slots[j];
  state->slot_count = kept;
  return (struct value) { .base = base, .origin = at };
}
