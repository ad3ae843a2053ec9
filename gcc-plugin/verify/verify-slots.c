/* The words of the frame that are known: those that prologues have stored, by
   their places relative to bases, which are values of the stack pointer.

   One thing is assumed: a store through a pointer to an unknown object never
   overwrites a register that a prologue has saved.  Saved registers belong to no
   object, which is checked wherever a call may use the function's objects, and
   GCC gives their address to nobody.  A pointer that leaves its object is the
   program's own error.  Stores to addresses that are known relative to the stack
   pointer are followed to the byte.  Dynamically allocated memory lies below the
   stack pointer of the time before.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/port.h"
#include "verify/verify-slots.h"

/* The function at hand.  */
static struct
{
  /* The base that is the realigned stack pointer, 0 if there is none.  It is
     at most OFFSET from base 0, and at most SLACK below that.  */
  int realigned;
  poly_int64 realigned_offset;
  HOST_WIDE_INT realigned_slack;

  /* How many bytes below the stack pointer keep their contents.  */
  HOST_WIDE_INT red_zone;
} stack;

void
slots_begin (void)
{
  stack.realigned = 0;
  stack.red_zone = target_port.red_zone ();
}

/* True if words stored relative to BASE are followed.  Others are where the
   function allocates memory dynamically.  */

static inline bool
static_base_p (int base)
{
  return base == 0 || base == stack.realigned;
}

/* How far OFFSET bytes above BASE, which is static, are above base 0: at
   most, and at least.  */

static inline poly_int64
highest_offset (int base, poly_int64 offset)
{
  return base == 0 ? offset : stack.realigned_offset + offset;
}

static inline poly_int64
lowest_offset (int base, poly_int64 offset)
{
  return (base == 0 ? offset
	  : stack.realigned_offset + offset - stack.realigned_slack);
}

static inline void
remove_slot (struct frame_slots *slots, unsigned int i)
{
  slots->slot[i] = slots->slot[--slots->n];
}

/* How many bytes the stack pointer is below all slots, at least.  */

static poly_int64
stack_room (const struct frame_slots *slots, const struct frame_value &sp)
{
  if (!static_base_p (sp.id))
    return slots->room - sp.offset;

  poly_int64 room = 0;
  for (unsigned int i = 0; i < slots->n; i++)
    {
      const struct frame_slot &slot = slots->slot[i];
      poly_int64 distance
	= (slot.base == sp.id ? slot.offset - sp.offset
	   : (lowest_offset (slot.base, slot.offset)
	      - highest_offset (sp.id, sp.offset)));
      room = i == 0 ? distance : lower_bound (room, distance);
    }
  return room;
}

void
slots_forget_below (struct frame_slots *slots, const struct frame_value &sp,
		    bool red_zone_too)
{
  HOST_WIDE_INT red_zone = red_zone_too ? 0 : stack.red_zone;
  if (!static_base_p (sp.id))
    {
      if (!known_le (sp.offset - red_zone, slots->room))
	slots->n = 0;
      return;
    }
  for (unsigned int i = slots->n; i-- > 0; )
    {
      const struct frame_slot &slot = slots->slot[i];
      if (slot.base == sp.id
	  ? !known_ge (slot.offset, sp.offset - red_zone)
	  : !known_ge (lowest_offset (slot.base, slot.offset),
		       highest_offset (sp.id, sp.offset) - red_zone))
	remove_slot (slots, i);
    }
}

void
slots_leave_base (struct frame_slots *slots, const struct frame_value &sp)
{
  slots->room = stack_room (slots, sp);
}

void
slots_forget_base (struct frame_slots *slots, int base)
{
  for (unsigned int i = slots->n; i-- > 0; )
    {
      const struct frame_slot &slot = slots->slot[i];
      if (slot.base == base
	  || (slot.value.kind == FRAME_ADDRESS && slot.value.id == base))
	remove_slot (slots, i);
    }
}

struct frame_value
slots_realign (const struct frame_value &value, HOST_WIDE_INT mask,
	       const rtx_insn *insn)
{
  int uid = INSN_UID (insn);
  if (value.kind != FRAME_ADDRESS || value.id != 0 || !pow2_or_zerop (-mask))
    return frame_unknown (insn);
  if (stack.realigned == 0)
    {
      stack.realigned = uid;
      stack.realigned_offset = value.offset;
      stack.realigned_slack = -mask - 1;
    }
  else if (stack.realigned != uid
	   || !known_eq (stack.realigned_offset, value.offset))
    return frame_unknown (insn);
  return frame_make_value (FRAME_ADDRESS, uid, 0);
}

/* True if ADDRESS, which is static, may be below what signal handlers leave
   alone.  */

static inline bool
below_stack_p (const struct frame_value &sp, const struct frame_value &address)
{
  if (address.id == sp.id)
    return !known_ge (address.offset, sp.offset - stack.red_zone);
  return (static_base_p (sp.id)
	  && !known_ge (lowest_offset (address.id, address.offset),
			highest_offset (sp.id, sp.offset) - stack.red_zone));
}

/* True if SLOT may overlap the SIZE bytes at ADDRESS.  */

static inline bool
may_overlap_p (const struct frame_slot &slot,
	       const struct frame_value &address, poly_int64 size)
{
  if (slot.base == address.id)
    return ranges_maybe_overlap_p (slot.offset, UNITS_PER_WORD,
				   address.offset, size);
  HOST_WIDE_INT slack = stack.realigned_slack;
  return ranges_maybe_overlap_p (lowest_offset (slot.base, slot.offset),
				 slack + UNITS_PER_WORD,
				 lowest_offset (address.id, address.offset),
				 slack + size);
}

bool
slots_hit_p (const struct frame_slots *slots,
	     const struct frame_value &address, poly_int64 size)
{
  if (address.kind == FRAME_ADDRESS && static_base_p (address.id))
    for (unsigned int i = 0; i < slots->n; i++)
      if (slots->slot[i].value.kind != FRAME_UNKNOWN
	  && may_overlap_p (slots->slot[i], address, size))
	return true;
  return false;
}

void
slots_store (struct frame_slots *slots, const struct frame_value &sp,
	     const struct frame_value &address, poly_int64 size,
	     const struct frame_value &value, const rtx_insn *insn)
{
  if (address.kind != FRAME_ADDRESS || !static_base_p (address.id))
    return;

  bool keep = (RTX_FRAME_RELATED_P (insn)
	       && known_eq (size, UNITS_PER_WORD)
	       && !below_stack_p (sp, address)
	       && slots->n < FRAME_MAX_SLOTS);
  for (unsigned int i = slots->n; i-- > 0; )
    {
      struct frame_slot &slot = slots->slot[i];
      if (!may_overlap_p (slot, address, size))
	continue;
      if (slot.base == address.id && known_eq (slot.offset, address.offset)
	  && keep)
	{
	  slot.value = value;
	  keep = false;
	}
      else
	slot.value = frame_unknown (insn);
    }
  if (keep)
    {
      struct frame_slot &slot = slots->slot[slots->n++];
      slot.base = address.id;
      slot.offset = address.offset;
      slot.value = value;
    }
}

struct frame_value
slots_load (const struct frame_slots *slots,
	    const struct frame_value &address, const rtx_insn *insn)
{
  if (address.kind == FRAME_ADDRESS)
    for (unsigned int i = 0; i < slots->n; i++)
      {
	const struct frame_slot &slot = slots->slot[i];
	if (slot.base == address.id && known_eq (slot.offset, address.offset))
	  return slot.value;
      }
  return frame_unknown (insn);
}

static inline bool
same_place_p (const struct frame_slot &a, const struct frame_slot &b)
{
  return a.base == b.base && known_eq (a.offset, b.offset);
}

/* The word in SLOTS where SLOT is, or NULL.  It is likely to be number I.  */

static const struct frame_slot *
find_slot (const struct frame_slots *slots, const struct frame_slot &slot,
	   unsigned int i)
{
  if (i < slots->n && same_place_p (slots->slot[i], slot))
    return &slots->slot[i];
  for (i = 0; i < slots->n; i++)
    if (same_place_p (slots->slot[i], slot))
      return &slots->slot[i];
  return NULL;
}

bool
slots_join (struct frame_slots *into, const struct frame_value &sp,
	    const struct frame_slots *from, const struct frame_value &from_sp,
	    bool new_base)
{
  bool changed = false;
  if (new_base)
    into->room = lower_bound (stack_room (into, sp),
			      stack_room (from, from_sp));
  else if (!static_base_p (sp.id) && into->n > 0
	   && !known_ge (stack_room (from, from_sp), stack_room (into, sp)))
    {
      /* A loop could lower the room for ever.  Lower it to its minimum at
	 once, so that the walk ends.  */
      if (known_ge (stack_room (from, from_sp), 0))
	into->room = sp.offset;
      else
	into->n = 0;
      changed = true;
    }

  for (unsigned int i = into->n; i-- > 0; )
    if (const struct frame_slot *slot = find_slot (from, into->slot[i], i))
      changed |= join_values (into->slot[i].value, slot->value);
    else
      {
	changed |= into->slot[i].value.kind != FRAME_UNKNOWN;
	remove_slot (into, i);
      }
  return changed;
}
