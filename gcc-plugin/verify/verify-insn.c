/* What an insn does to the abstract state of verify-frame.c.  A form that is
   not known sets its destination to an unknown value.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/port.h"
#include "verify/verify-value.h"
#include "verify/verify-insn.h"

static void
add_store (struct effects *fx, const_rtx mem,
	   const struct frame_value &address, poly_int64 size,
	   const struct frame_value &value)
{
  if (address.kind != FRAME_ADDRESS)
    return;
  if (fx->n_stores == MAX_EFFECTS)
    {
      fx->overflow = true;
      return;
    }
  fx->stores[fx->n_stores].mem = mem;
  fx->stores[fx->n_stores].address = address;
  fx->stores[fx->n_stores].size = size;
  fx->stores[fx->n_stores++].value = value;
}

/* True if the object that EXPR, the MEM_EXPR of MEM, accesses is known, and
   all of the access is within it.  */

static bool
within_object_p (const_rtx mem, tree expr)
{
  poly_int64 offset, size, max_size, object_size;
  bool reverse;
  tree base = get_ref_base_and_extent (expr, &offset, &size, &max_size,
				       &reverse);
  if (!DECL_P (base)
      || !poly_int_tree_p (DECL_SIZE (base), &object_size)
      || !known_size_p (max_size))
    return false;
  if (MEM_OFFSET_KNOWN_P (mem))
    offset += MEM_OFFSET (mem) * BITS_PER_UNIT;
  if (MEM_SIZE_KNOWN_P (mem))
    max_size = MEM_SIZE (mem) * BITS_PER_UNIT;
  return known_subrange_p (offset, max_size, 0, object_size);
}

/* True if the store of FX with index I may be one of the program's that never
   happens: where the program's objects are accessed, a path that is never
   taken may have any constant address, beyond the object.  What GCC itself
   stores to the frame always happens.  */

static bool
perhaps_dead_p (const struct frame_state *state, const struct effects *fx,
		unsigned int i)
{
  const_rtx mem = fx->stores[i].mem;
  const struct frame_value &address = fx->stores[i].address;
  tree expr = MEM_EXPR (mem);
  if (RTX_FRAME_RELATED_P (fx->insn)
      || GET_RTX_CLASS (GET_CODE (XEXP (mem, 0))) == RTX_AUTOINC
      || MEM_ALIAS_SET (mem) == get_frame_alias_set ()
      || (expr && expr == get_spill_slot_decl (false)))
    return false;
  if (expr)
    return !within_object_p (mem, expr);

  /* Arguments for calls, or else memory that is copied or cleared inline.  */
  const struct frame_value &sp
    = frame_register (state, STACK_POINTER_REGNUM);
  return !(address.id == sp.id
	   && ranges_known_overlap_p (address.offset, fx->stores[i].size,
				      sp.offset, crtl->outgoing_args_size));
}

/* Make FX the state's effects: the stack pointer moves before anything is
   stored.  */

static void
apply (struct frame_state *state, const struct effects *fx)
{
  for (unsigned int i = 0; i < fx->n_registers; i++)
    frame_set_register (state, fx->registers[i].regno,
			fx->registers[i].value, fx->insn);
  for (unsigned int i = 0; i < fx->n_stores; i++)
    if (slots_hit_p (&state->slots, fx->stores[i].address, fx->stores[i].size)
	? !perhaps_dead_p (state, fx, i) : RTX_FRAME_RELATED_P (fx->insn))
      slots_store (&state->slots,
		   frame_register (state, STACK_POINTER_REGNUM),
		   fx->stores[i].address, fx->stores[i].size,
		   fx->stores[i].value, fx->insn);
  if (fx->overflow)
    {
      state->slots.n = 0;
      frame_clobber (state, reg_class_contents[ALL_REGS], fx->insn);
    }
}

/* Add to FX a store of SRC to MEM.  */

static void
step_store (struct effects *fx, const_rtx mem, const_rtx src)
{
  poly_int64 size = GET_MODE_SIZE (GET_MODE (mem));
  if (GET_MODE (mem) == BLKmode)
    /* A block of unknown size begins in an object and stays in it (see
       verify-slots.c), so that its first byte stands for all.  */
    size = MEM_SIZE_KNOWN_P (mem) ? MEM_SIZE (mem) : 1;

  enum frame_unspec unspec = FRAME_UNSPEC_OTHER;
  if (GET_CODE (src) == UNSPEC || GET_CODE (src) == UNSPEC_VOLATILE)
    unspec = target_port.frame_unspec (src);

  if (unspec == FRAME_UNSPEC_PAIR || unspec == FRAME_UNSPEC_PAIR_SWAPPED)
    {
      bool swapped = unspec == FRAME_UNSPEC_PAIR_SWAPPED;
      struct frame_value first = evaluate (fx, XVECEXP (src, 0, swapped));
      struct frame_value second = evaluate (fx, XVECEXP (src, 0, !swapped));
      struct frame_value address = evaluate_address (fx, mem);
      if (known_eq (size, 2 * UNITS_PER_WORD))
	{
	  add_store (fx, mem, address, UNITS_PER_WORD, first);
	  address.offset += UNITS_PER_WORD;
	  add_store (fx, mem, address, UNITS_PER_WORD, second);
	}
      else
	add_store (fx, mem, address, size, frame_unknown (fx->insn));
      return;
    }

  struct frame_value value = evaluate (fx, src);
  struct frame_value address = evaluate_address (fx, mem);
  if (unspec != FRAME_UNSPEC_PROBE)
    add_store (fx, mem, address, size, value);
}

/* Add to FX that the destination DEST gets a value that is not followed.  */

static void
step_unknown (struct effects *fx, const_rtx dest)
{
  while (GET_CODE (dest) == SUBREG || GET_CODE (dest) == STRICT_LOW_PART
	 || GET_CODE (dest) == ZERO_EXTRACT)
    dest = XEXP (dest, 0);
  if (REG_P (dest))
    for (unsigned int regno = REGNO (dest); regno < END_REGNO (dest); regno++)
      add_register_effect (fx, regno, frame_unknown (fx->insn));
  else if (MEM_P (dest))
    step_store (fx, dest, pc_rtx);
  else if (GET_CODE (dest) == PARALLEL)
    for (int i = 0; i < XVECLEN (dest, 0); i++)
      if (XEXP (XVECEXP (dest, 0, i), 0))
	step_unknown (fx, XEXP (XVECEXP (dest, 0, i), 0));
}

/* Add the effects of the assignment SET to FX.  */

static void
step_set (struct effects *fx, const_rtx set)
{
  const_rtx dest = SET_DEST (set), src = SET_SRC (set);

  if (MEM_P (dest))
    {
      step_store (fx, dest, src);
      return;
    }

  if (REG_P (dest) && REG_NREGS (dest) == 1)
    {
      struct frame_value value;
      machine_mode mode = GET_MODE (dest);
      if (REGNO (dest) == STACK_POINTER_REGNUM
	  && GET_CODE (src) == AND && CONST_INT_P (XEXP (src, 1)))
	value = slots_realign (evaluate (fx, XEXP (src, 0)),
			       INTVAL (XEXP (src, 1)), fx->insn);
      else
	value = evaluate (fx, src);
      if (!word_sized_p (mode)
	  && !(mode == Pmode && value.kind == FRAME_ADDRESS))
	value = frame_unknown (fx->insn);
      add_register_effect (fx, REGNO (dest), value);
      return;
    }

  struct frame_value value = evaluate (fx, src);
  if (GET_CODE (dest) == ZERO_EXTRACT && REG_P (XEXP (dest, 0))
      && word_sized_p (GET_MODE (XEXP (dest, 0))))
    {
      value = insert_bits (fx, dest, value);
      add_register_effect (fx, REGNO (XEXP (dest, 0)), value);
    }
  else if (GET_CODE (dest) == STRICT_LOW_PART && src == const0_rtx
	   && REG_P (XEXP (dest, 0))
	   && REGNO (XEXP (dest, 0)) == STACK_POINTER_REGNUM)
    {
      /* x86_64's "xor %spl, %spl" or "xor %sp, %sp" aligns the stack
	 pointer to 256 or 65536 bytes.  */
      const struct frame_value &sp = frame_register (fx->before,
						     STACK_POINTER_REGNUM);
      int bits = GET_MODE_BITSIZE (GET_MODE (XEXP (dest, 0))).to_constant ();
      add_register_effect (fx, STACK_POINTER_REGNUM,
			   slots_realign (sp, -(HOST_WIDE_INT_1 << bits),
					  fx->insn));
    }
  else
    step_unknown (fx, dest);
}

/* Add to FX the effects of X, a part of a pattern that is no assignment.  */

static void
step_other (struct effects *fx, const_rtx x)
{
  if (GET_CODE (x) != COND_EXEC)
    evaluate_side_effects (fx, x);
  else if (GET_CODE (COND_EXEC_CODE (x)) == SET)
    step_unknown (fx, SET_DEST (COND_EXEC_CODE (x)));
  else
    fx->overflow = true;
}

/* Clobber what X does, a part of INSN's pattern or usage list.  */

static void
step_clobber (struct frame_state *state, const_rtx x, rtx_insn *insn)
{
  if (GET_CODE (x) == CLOBBER && REG_P (XEXP (x, 0)))
    for (unsigned int regno = REGNO (XEXP (x, 0));
	 regno < END_REGNO (XEXP (x, 0)); regno++)
      if (regno != STACK_POINTER_REGNUM)
	frame_set_register (state, regno, frame_unknown (insn), insn);
}

/* What a call does besides its pattern.  */

static void
step_call (struct frame_state *state, rtx_insn *insn)
{
  if (!FAKE_CALL_P (insn))
    frame_lend_memory (state, insn);
  frame_clobber (state, insn_callee_abi (insn).mode_clobbers (word_mode),
		 insn);
  for (rtx link = CALL_INSN_FUNCTION_USAGE (insn); link;
       link = XEXP (link, 1))
    step_clobber (state, XEXP (link, 0), insn);
}

void
frame_step (struct frame_state *state, rtx_insn *insn)
{
  rtx pattern = PATTERN (insn);
  rtx_code code = GET_CODE (pattern);
  /* A USE or CLOBBER for itself is no code.  */
  if (code == USE || code == CLOBBER)
    return;

  struct effects fx;
  fx.insn = insn;
  fx.before = state;
  fx.n_registers = fx.n_stores = 0;
  fx.overflow = false;

  if (code == SET)
    step_set (&fx, pattern);
  else if (code == PARALLEL)
    for (int i = 0; i < XVECLEN (pattern, 0); i++)
      {
	const_rtx x = XVECEXP (pattern, 0, i);
	if (GET_CODE (x) == SET)
	  step_set (&fx, x);
	else if (GET_CODE (x) != USE && GET_CODE (x) != CLOBBER)
	  step_other (&fx, x);
      }
  else
    step_other (&fx, pattern);

  if (CALL_P (insn))
    step_call (state, insn);
  apply (state, &fx);
  if (code == PARALLEL)
    for (int i = 0; i < XVECLEN (pattern, 0); i++)
      step_clobber (state, XVECEXP (pattern, 0, i), insn);
}
