/* The abstract state behind verify.c.

   What is assumed: a store through a pointer of which no more is known than
   that it points to some object hits no word that a prologue has stored.
   Such words belong to no object, as is checked wherever a call may use the
   function's objects, GCC gives their address to nobody, and whether a pointer
   stays within its object is not the business of a calling convention.  Stores
   to addresses that are known relative to the stack pointer are followed to
   the byte.  Memory that is allocated dynamically lies below what the stack
   pointer was.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-compat.h"
#include "port.h"
#include "verify-frame.h"

#define NOT_FOLLOWED 0xff

/* The target and the function at hand.  */
static struct
{
  struct target_hard_regs *target;

  /* The registers that are followed, their number, and for each hard register
     its index among them.  */
  unsigned char regnos[FRAME_MAX_REGISTERS];
  unsigned int n_registers;
  unsigned char index[FIRST_PSEUDO_REGISTER];
  HARD_REG_SET plain_clobbers, plain_preserved;

  /* The base that is the realigned stack pointer, 0 if there is none.  It is
     at most OFFSET from base 0, and at most SLACK below that.  */
  int realigned;
  poly_int64 realigned_offset;
  HOST_WIDE_INT realigned_slack;

  /* How many bytes below the stack pointer keep their contents.  */
  HOST_WIDE_INT red_zone;

  /* Where the function's objects end, relative to a register that is this
     wherever the function makes a call.  */
  unsigned int objects_base;
  poly_int64 objects_end;
} frame;

#define STACK_POINTER(STATE) \
  ((STATE)->registers[frame.index[STACK_POINTER_REGNUM]])

static const struct frame_value nothing_known = { FRAME_UNKNOWN, 0, 0 };

/* Choose the registers that are followed on this target.  */

static void
choose_registers (void)
{
  frame.target = this_target_hard_regs;
  frame.plain_clobbers = target_port.plain_clobbers ();
  frame.n_registers = 0;
  CLEAR_HARD_REG_SET (frame.plain_preserved);
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    {
      bool pointer = (regno == STACK_POINTER_REGNUM
		      || regno == HARD_FRAME_POINTER_REGNUM);
      bool preserved
	= pointer || !TEST_HARD_REG_BIT (frame.plain_clobbers, regno);
      frame.index[regno] = NOT_FOLLOWED;
      if (pointer
	  || (!fixed_regs[regno]
	      && targetm.hard_regno_mode_ok (regno, word_mode)
	      && (preserved
		  || TEST_HARD_REG_BIT (reg_class_contents[GENERAL_REGS],
					regno))
	      && frame.n_registers < FRAME_MAX_REGISTERS - 2))
	{
	  frame.index[regno] = frame.n_registers;
	  frame.regnos[frame.n_registers++] = regno;
	  if (preserved && !global_regs[regno])
	    SET_HARD_REG_BIT (frame.plain_preserved, regno);
	}
    }
}

void
frame_begin (void)
{
  if (frame.target != this_target_hard_regs)
    choose_registers ();
  frame.realigned = 0;
  frame.red_zone = target_port.red_zone ();
}

const HARD_REG_SET &
frame_plain_clobbers (void)
{
  return frame.plain_clobbers;
}

const HARD_REG_SET &
frame_plain_preserved (void)
{
  return frame.plain_preserved;
}

/* Find out where the function's objects are.  */

static void
locate_objects (void)
{
  bool by_frame_pointer
    = (frame_pointer_needed
       && targetm.can_eliminate (FRAME_POINTER_REGNUM,
				 HARD_FRAME_POINTER_REGNUM));
  frame.objects_base = (by_frame_pointer ? HARD_FRAME_POINTER_REGNUM
			: STACK_POINTER_REGNUM);
  INITIAL_ELIMINATION_OFFSET (FRAME_POINTER_REGNUM, frame.objects_base,
			      frame.objects_end);
}

void
frame_entry (struct frame_state *to)
{
  locate_objects ();
  to->args_size = 0;
  to->room = 0;
  to->n_slots = 0;
  for (unsigned int i = 0; i < frame.n_registers; i++)
    to->registers[i] = frame_make_value (FRAME_ENTRY, frame.regnos[i], 0);
  STACK_POINTER (to) = frame_make_value (FRAME_ADDRESS, 0, 0);
}

void
frame_copy (struct frame_state *to, const struct frame_state *from)
{
  to->args_size = from->args_size;
  to->room = from->room;
  for (unsigned int i = 0; i < frame.n_registers; i++)
    to->registers[i] = from->registers[i];
  to->n_slots = from->n_slots;
  for (unsigned int i = 0; i < from->n_slots; i++)
    to->slots[i] = from->slots[i];
}

bool
frame_followed_p (unsigned int regno)
{
  return frame.index[regno] != NOT_FOLLOWED;
}

const struct frame_value &
frame_register (const struct frame_state *state, unsigned int regno)
{
  return (frame_followed_p (regno)
	  ? state->registers[frame.index[regno]] : nothing_known);
}

bool
frame_intact_p (const struct frame_state *state, unsigned int regno)
{
  const struct frame_value &value = frame_register (state, regno);
  if (regno == STACK_POINTER_REGNUM)
    return (value.kind == FRAME_ADDRESS && value.id == 0
	    && known_eq (value.offset, 0));
  return value.kind == FRAME_ENTRY && value.id == (int) regno;
}

/* Whichever insns made them so, all unknown values are alike.  */

static inline bool
same_value_p (const struct frame_value &a, const struct frame_value &b)
{
  return (a.kind == b.kind
	  && (a.kind == FRAME_UNKNOWN
	      || (a.id == b.id && known_eq (a.offset, b.offset))));
}

/* True if words stored relative to BASE are followed.  Others are where the
   function allocates memory dynamically.  */

static inline bool
static_base_p (int base)
{
  return base == 0 || base == frame.realigned;
}

/* How far OFFSET bytes above BASE, which is static, are above base 0: at
   most, and at least.  */

static inline poly_int64
highest_offset (int base, poly_int64 offset)
{
  return base == 0 ? offset : frame.realigned_offset + offset;
}

static inline poly_int64
lowest_offset (int base, poly_int64 offset)
{
  return (base == 0 ? offset
	  : frame.realigned_offset + offset - frame.realigned_slack);
}

static inline void
remove_slot (struct frame_state *state, unsigned int i)
{
  state->slots[i] = state->slots[--state->n_slots];
}

/* How many bytes the stack pointer is below all slots, at least.  */

static poly_int64
stack_room (const struct frame_state *state)
{
  const struct frame_value &sp = STACK_POINTER (state);
  if (!static_base_p (sp.id))
    return state->room - sp.offset;

  poly_int64 room = 0;
  for (unsigned int i = 0; i < state->n_slots; i++)
    {
      const struct frame_slot &slot = state->slots[i];
      poly_int64 distance
	= (slot.base == sp.id ? slot.offset - sp.offset
	   : (lowest_offset (slot.base, slot.offset)
	      - highest_offset (sp.id, sp.offset)));
      room = i == 0 ? distance : lower_bound (room, distance);
    }
  return room;
}

/* Forget the words of the frame below the stack pointer, but for RED_ZONE
   bytes.  */

static void
forget_below_stack (struct frame_state *state, HOST_WIDE_INT red_zone)
{
  const struct frame_value &sp = STACK_POINTER (state);
  if (!static_base_p (sp.id))
    {
      if (!known_le (sp.offset - red_zone, state->room))
	state->n_slots = 0;
      return;
    }
  for (unsigned int i = state->n_slots; i-- > 0; )
    {
      const struct frame_slot &slot = state->slots[i];
      if (slot.base == sp.id
	  ? !known_ge (slot.offset, sp.offset - red_zone)
	  : !known_ge (lowest_offset (slot.base, slot.offset),
		       highest_offset (sp.id, sp.offset) - red_zone))
	remove_slot (state, i);
    }
}

/* Forget all values relative to BASE, which gets another meaning; all but the
   stack pointer's own.  */

static void
forget_base (struct frame_state *state, int base)
{
  for (unsigned int i = 0; i < frame.n_registers; i++)
    {
      struct frame_value &value = state->registers[i];
      if (value.kind == FRAME_ADDRESS && value.id == base
	  && frame.regnos[i] != STACK_POINTER_REGNUM)
	value = frame_make_value (FRAME_UNKNOWN, base, 0);
    }
  for (unsigned int i = state->n_slots; i-- > 0; )
    {
      const struct frame_slot &slot = state->slots[i];
      if (slot.base == base
	  || (slot.value.kind == FRAME_ADDRESS && slot.value.id == base))
	remove_slot (state, i);
    }
}

struct frame_value
frame_realign (const struct frame_value &value, HOST_WIDE_INT mask,
	       const rtx_insn *insn)
{
  int uid = INSN_UID (insn);
  if (value.kind != FRAME_ADDRESS || value.id != 0 || !pow2_or_zerop (-mask))
    return frame_unknown (insn);
  if (frame.realigned == 0)
    {
      frame.realigned = uid;
      frame.realigned_offset = value.offset;
      frame.realigned_slack = -mask - 1;
    }
  else if (frame.realigned != uid
	   || !known_eq (frame.realigned_offset, value.offset))
    return frame_unknown (insn);
  return frame_make_value (FRAME_ADDRESS, uid, 0);
}

void
frame_set_register (struct frame_state *state, unsigned int regno,
		    struct frame_value value, const rtx_insn *insn)
{
  unsigned int i = frame.index[regno];
  if (i == NOT_FOLLOWED)
    return;
  if (regno == STACK_POINTER_REGNUM)
    {
      int uid = INSN_UID (insn);
      if (rtx note = find_reg_note (insn, REG_ARGS_SIZE, NULL_RTX))
	{
	  /* What is pushed for a call is known, whatever it is computed from:
	     the result of memcpy, say.  */
	  poly_int64 change = get_args_size (note) - state->args_size;
	  if (value.kind != FRAME_ADDRESS)
	    {
	      value = STACK_POINTER (state);
	      value.offset -= change;
	    }
	  state->args_size += change;
	}
      if (value.kind != FRAME_ADDRESS || value.id == uid)
	{
	  /* A new base, which is not above the stack pointer that was.  */
	  state->room = stack_room (state);
	  forget_base (state, uid);
	  value = frame_make_value (FRAME_ADDRESS, uid, 0);
	}
    }
  state->registers[i] = value;
  if (regno == STACK_POINTER_REGNUM)
    forget_below_stack (state, frame.red_zone);
}

void
frame_clobber (struct frame_state *state, const_hard_reg_set clobbers,
	       const rtx_insn *insn)
{
  for (unsigned int i = 0; i < frame.n_registers; i++)
    if (TEST_HARD_REG_BIT (clobbers, frame.regnos[i])
	&& frame.regnos[i] != STACK_POINTER_REGNUM)
      state->registers[i] = frame_unknown (insn);
}

/* True if ADDRESS, which is static, may be below what signal handlers leave
   alone.  */

static inline bool
below_stack_p (const struct frame_state *state,
	       const struct frame_value &address)
{
  const struct frame_value &sp = STACK_POINTER (state);
  if (address.id == sp.id)
    return !known_ge (address.offset, sp.offset - frame.red_zone);
  return (static_base_p (sp.id)
	  && !known_ge (lowest_offset (address.id, address.offset),
			highest_offset (sp.id, sp.offset) - frame.red_zone));
}

/* True if SLOT may overlap the SIZE bytes at ADDRESS.  */

static inline bool
may_overlap_p (const struct frame_slot &slot,
	       const struct frame_value &address, poly_int64 size)
{
  if (slot.base == address.id)
    return ranges_maybe_overlap_p (slot.offset, UNITS_PER_WORD,
				   address.offset, size);
  HOST_WIDE_INT slack = frame.realigned_slack;
  return ranges_maybe_overlap_p (lowest_offset (slot.base, slot.offset),
				 slack + UNITS_PER_WORD,
				 lowest_offset (address.id, address.offset),
				 slack + size);
}

bool
frame_hits_slot_p (const struct frame_state *state,
		   const struct frame_value &address, poly_int64 size)
{
  if (address.kind == FRAME_ADDRESS && static_base_p (address.id))
    for (unsigned int i = 0; i < state->n_slots; i++)
      if (state->slots[i].value.kind != FRAME_UNKNOWN
	  && may_overlap_p (state->slots[i], address, size))
	return true;
  return false;
}

void
frame_store (struct frame_state *state, const struct frame_value &address,
	     poly_int64 size, const struct frame_value &value,
	     const rtx_insn *insn)
{
  if (address.kind != FRAME_ADDRESS || !static_base_p (address.id))
    return;

  bool keep = (RTX_FRAME_RELATED_P (insn)
	       && known_eq (size, UNITS_PER_WORD)
	       && !below_stack_p (state, address)
	       && state->n_slots < FRAME_MAX_SLOTS);
  for (unsigned int i = state->n_slots; i-- > 0; )
    {
      struct frame_slot &slot = state->slots[i];
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
      struct frame_slot &slot = state->slots[state->n_slots++];
      slot.base = address.id;
      slot.offset = address.offset;
      slot.value = value;
    }
}

void
frame_lend_memory (struct frame_state *state, const rtx_insn *insn)
{
  /* All memory below the stack pointer, and its arguments above.  */
  struct frame_value unknown = frame_unknown (insn);
  struct frame_value sp = STACK_POINTER (state);
  forget_below_stack (state, 0);
  frame_store (state, sp,
	       (ACCUMULATE_OUTGOING_ARGS
		? crtl->outgoing_args_size : state->args_size),
	       unknown, insn);

  /* The function's objects, if it has a pointer to one.  */
  struct frame_value objects = frame_register (state, frame.objects_base);
  if (frame.objects_base == STACK_POINTER_REGNUM)
    objects.offset += state->args_size;
  objects.offset += frame.objects_end - get_frame_size ();
  frame_store (state, objects, get_frame_size (), unknown, insn);
}

struct frame_value
frame_load (const struct frame_state *state,
	    const struct frame_value &address, const rtx_insn *insn)
{
  if (address.kind == FRAME_ADDRESS)
    for (unsigned int i = 0; i < state->n_slots; i++)
      {
	const struct frame_slot &slot = state->slots[i];
	if (slot.base == address.id && known_eq (slot.offset, address.offset))
	  return slot.value;
      }
  return frame_unknown (insn);
}

struct frame_state *
frame_save (const struct frame_state *from, const rtx_insn *label)
{
  size_t size = (offsetof (struct frame_state, slots)
		 + from->n_slots * sizeof (struct frame_slot));
  struct frame_state *to = (struct frame_state *) xmalloc (size);
  frame_copy (to, from);
  forget_base (to, INSN_UID (label));
  return to;
}

static inline bool
same_place_p (const struct frame_slot &a, const struct frame_slot &b)
{
  return a.base == b.base && known_eq (a.offset, b.offset);
}

/* The word in STATE where SLOT is, or NULL.  It is likely to be number I.  */

static const struct frame_slot *
find_slot (const struct frame_state *state, const struct frame_slot &slot,
	   unsigned int i)
{
  if (i < state->n_slots && same_place_p (state->slots[i], slot))
    return &state->slots[i];
  for (i = 0; i < state->n_slots; i++)
    if (same_place_p (state->slots[i], slot))
      return &state->slots[i];
  return NULL;
}

/* Restrict A to what it has in common with B.  True if it has changed.  */

static inline bool
join_values (struct frame_value &a, const struct frame_value &b)
{
  if (a.kind == FRAME_UNKNOWN || same_value_p (a, b))
    return false;
  a = b.kind == FRAME_UNKNOWN ? b : nothing_known;
  return true;
}

bool
frame_join (struct frame_state *into, const struct frame_state *from,
	    const rtx_insn *label)
{
  bool changed = false;
  for (unsigned int i = 0; i < frame.n_registers; i++)
    if (frame.regnos[i] != STACK_POINTER_REGNUM)
      changed |= join_values (into->registers[i], from->registers[i]);

  struct frame_value &sp = STACK_POINTER (into);
  if (sp.id != INSN_UID (label) && !same_value_p (sp, STACK_POINTER (from)))
    {
      into->room = lower_bound (stack_room (into), stack_room (from));
      sp = frame_make_value (FRAME_ADDRESS, INSN_UID (label), 0);
      changed = true;
    }
  else if (!static_base_p (sp.id) && into->n_slots > 0
	   && !known_ge (stack_room (from), stack_room (into)))
    {
      /* A loop may go on so.  */
      into->n_slots = 0;
      changed = true;
    }

  for (unsigned int i = into->n_slots; i-- > 0; )
    if (const struct frame_slot *slot = find_slot (from, into->slots[i], i))
      changed |= join_values (into->slots[i].value, slot->value);
    else
      {
	changed |= into->slots[i].value.kind != FRAME_UNKNOWN;
	remove_slot (into, i);
      }
  if (!known_eq (into->args_size, from->args_size))
    into->args_size = 0;
  return changed;
}

void
frame_unwind (struct frame_state *state, const rtx_insn *insn)
{
  struct frame_value sp = STACK_POINTER (state);
  sp.offset += state->args_size;
  STACK_POINTER (state) = sp;
  state->args_size = 0;
  frame_clobber (state, eh_edge_abi.mode_clobbers (word_mode), insn);
}

void
frame_nonlocal_goto (struct frame_state *state, const rtx_insn *insn,
		     const rtx_insn *label)
{
  /* The jump restores the frame pointer, and the stack pointer as it was when
     the function last changed it.  */
  struct frame_value fp = frame_register (state, HARD_FRAME_POINTER_REGNUM);
  struct frame_value sp = STACK_POINTER (state);
  if (cfun->calls_alloca)
    {
      state->room = stack_room (state);
      sp = frame_make_value (FRAME_ADDRESS, INSN_UID (label), 0);
    }
  else
    sp.offset += state->args_size;

  for (unsigned int i = 0; i < frame.n_registers; i++)
    state->registers[i] = frame_unknown (insn);
  if (frame_pointer_needed)
    state->registers[frame.index[HARD_FRAME_POINTER_REGNUM]] = fp;
  STACK_POINTER (state) = sp;
  state->args_size = 0;
}
