/* The abstract state behind verify.c: registers, and how the state starts,
   forks, joins and unwinds.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "verify/verify-sets.h"
#include "verify/verify-frame.h"

#define NOT_FOLLOWED 0xff

/* The function at hand.  */
static struct
{
  /* The registers that are followed, their number, and for each hard register
     its index among them.  */
  unsigned char regnos[FRAME_MAX_REGISTERS];
  unsigned int n_registers;
  unsigned char index[FIRST_PSEUDO_REGISTER];
  HARD_REG_SET plain_preserved;

  /* Where the function's objects end, relative to a register that is this
     wherever the function makes a call.  */
  unsigned int objects_base;
  poly_int64 objects_end;

  /* True if a nonlocal goto into the function leaves the register of the frame
     pointer as it is in the function.  */
  bool restores_frame_pointer;
} frame;

#define STACK_POINTER(STATE) \
  ((STATE)->registers[frame.index[STACK_POINTER_REGNUM]])

static const struct frame_value nothing_known = { FRAME_UNKNOWN, 0, 0 };

/* Choose the registers that are followed.  */

static void
choose_registers (void)
{
  frame.n_registers = 0;
  CLEAR_HARD_REG_SET (frame.plain_preserved);
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    {
      bool pointer = (regno == STACK_POINTER_REGNUM
		      || regno == HARD_FRAME_POINTER_REGNUM);
      bool preserved
	= pointer || TEST_HARD_REG_BIT (sets_plain_preserved (), regno);
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
  choose_registers ();
  slots_begin ();
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

/* True if a nonlocal goto into the function leaves the frame pointer's register
   as it is.  It restores what that register was when the goto's buffer was
   filled, which without a frame pointer something else may have changed
   since.  */

static bool
restores_frame_pointer_p (void)
{
  if (!frame_pointer_needed)
    for (rtx_insn *insn = get_insns (); insn; insn = NEXT_INSN (insn))
      if (NONDEBUG_INSN_P (insn) && reg_set_p (hard_frame_pointer_rtx, insn))
	return false;
  return true;
}

void
frame_entry (struct frame_state *to)
{
  locate_objects ();
  frame.restores_frame_pointer
    = nonlocal_goto_handler_labels && restores_frame_pointer_p ();
  to->args_size = 0;
  to->slots.room = 0;
  to->slots.n = 0;
  for (unsigned int i = 0; i < frame.n_registers; i++)
    to->registers[i] = frame_make_value (FRAME_ENTRY, frame.regnos[i], 0);
  STACK_POINTER (to) = frame_make_value (FRAME_ADDRESS, 0, 0);
}

void
frame_copy (struct frame_state *to, const struct frame_state *from)
{
  to->args_size = from->args_size;
  for (unsigned int i = 0; i < frame.n_registers; i++)
    to->registers[i] = from->registers[i];
  slots_copy (&to->slots, &from->slots);
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
  slots_forget_base (&state->slots, base);
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
	  /* The note gives the change even when the new value cannot be
	     followed, as when it is memcpy's result.  */
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
	  /* The new value cannot be followed: call it a new base.  It is not
	     above the old one, since dynamic allocation moves the stack
	     pointer down.  */
	  slots_leave_base (&state->slots, STACK_POINTER (state));
	  forget_base (state, uid);
	  value = frame_make_value (FRAME_ADDRESS, uid, 0);
	}
    }
  state->registers[i] = value;
  if (regno == STACK_POINTER_REGNUM)
    slots_forget_below (&state->slots, value, false);
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

void
frame_lend_memory (struct frame_state *state, const rtx_insn *insn)
{
  /* All memory below the stack pointer, and its arguments above.  */
  struct frame_value unknown = frame_unknown (insn);
  struct frame_value sp = STACK_POINTER (state);
  slots_forget_below (&state->slots, sp, true);
  slots_store (&state->slots, sp, sp,
	       (ACCUMULATE_OUTGOING_ARGS
		? crtl->outgoing_args_size : state->args_size),
	       unknown, insn);

  /* The function's objects, if it has a pointer to one.  */
  struct frame_value objects = frame_register (state, frame.objects_base);
  if (frame.objects_base == STACK_POINTER_REGNUM)
    objects.offset += state->args_size;
  objects.offset += frame.objects_end - get_frame_size ();
  slots_store (&state->slots, sp, objects, get_frame_size (), unknown, insn);
}

struct frame_state *
frame_save (const struct frame_state *from, const rtx_insn *label)
{
  size_t size = (offsetof (struct frame_state, slots)
		 + slots_size (&from->slots));
  struct frame_state *to = (struct frame_state *) xmalloc (size);
  frame_copy (to, from);
  forget_base (to, INSN_UID (label));
  return to;
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
  const struct frame_value &from_sp = STACK_POINTER (from);
  bool new_base = sp.id != INSN_UID (label) && !same_value_p (sp, from_sp);
  changed |= slots_join (&into->slots, sp, &from->slots, from_sp, new_base);
  if (new_base)
    {
      sp = frame_make_value (FRAME_ADDRESS, INSN_UID (label), 0);
      changed = true;
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
      slots_leave_base (&state->slots, sp);
      sp = frame_make_value (FRAME_ADDRESS, INSN_UID (label), 0);
    }
  else
    sp.offset += state->args_size;

  for (unsigned int i = 0; i < frame.n_registers; i++)
    state->registers[i] = frame_unknown (insn);
  if (frame.restores_frame_pointer)
    state->registers[frame.index[HARD_FRAME_POINTER_REGNUM]] = fp;
  STACK_POINTER (state) = sp;
  state->args_size = 0;
}
