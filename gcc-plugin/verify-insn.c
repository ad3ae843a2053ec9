/* What an insn does to the abstract state of verify-frame.c.  A form that is
   not known sets its destination to an unknown value.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-compat.h"
#include "port.h"
#include "verify-frame.h"
#include "verify-insn.h"

/* The effects of an insn, which are simultaneous: what it sets registers to,
   and what it stores.  */

#define MAX_EFFECTS 64

struct effects
{
  rtx_insn *insn;

  /* The state that they are computed in.  */
  const struct frame_state *before;

  unsigned int n_registers;
  struct
  {
    unsigned int regno;
    struct frame_value value;
  } registers[MAX_EFFECTS];

  unsigned int n_stores;
  struct
  {
    const_rtx mem;
    struct frame_value address, value;
    poly_int64 size;
  } stores[MAX_EFFECTS];

  /* True if there are more.  */
  bool overflow;
};

static void
add_register (struct effects *fx, unsigned int regno,
	      const struct frame_value &value)
{
  if (!frame_followed_p (regno))
    return;
  if (fx->n_registers == MAX_EFFECTS)
    {
      fx->overflow = true;
      return;
    }
  fx->registers[fx->n_registers].regno = regno;
  fx->registers[fx->n_registers++].value = value;
}

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
  poly_int64 offset, size, max_size;
  poly_uint64 object_size;
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
perhaps_dead_p (const struct effects *fx, unsigned int i)
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
    = frame_register (fx->before, STACK_POINTER_REGNUM);
  return !(address.id == sp.id
	   && ranges_known_overlap_p (address.offset, fx->stores[i].size,
				      sp.offset, crtl->outgoing_args_size));
}

/* Make FX the state's effects.  */

static void
apply (struct frame_state *state, const struct effects *fx)
{
  bool keep = RTX_FRAME_RELATED_P (fx->insn);
  for (unsigned int i = 0; i < fx->n_stores; i++)
    if (!frame_hits_slot_p (state, fx->stores[i].address, fx->stores[i].size)
	|| !perhaps_dead_p (fx, i))
      frame_store (state, fx->stores[i].address, fx->stores[i].size,
		   fx->stores[i].value, keep);
  for (unsigned int i = 0; i < fx->n_registers; i++)
    frame_set_register (state, fx->registers[i].regno,
			fx->registers[i].value, fx->insn);
  if (fx->overflow)
    {
      state->n_slots = 0;
      frame_clobber (state, reg_class_contents[ALL_REGS], fx->insn);
    }
}

static struct frame_value evaluate (struct effects *, const_rtx);

/* The address of MEM.  Its side effect is added to FX.  */

static struct frame_value
evaluate_address (struct effects *fx, const_rtx mem)
{
  const_rtx address = XEXP (mem, 0);
  rtx_code code = GET_CODE (address);
  if (GET_RTX_CLASS (code) != RTX_AUTOINC)
    return evaluate (fx, address);

  struct frame_value before = evaluate (fx, XEXP (address, 0));
  struct frame_value after = before;
  if (code == PRE_MODIFY || code == POST_MODIFY)
    after = evaluate (fx, XEXP (address, 1));
  else if (before.kind != FRAME_ADDRESS)
    after = frame_unknown (fx->insn);
  else if (code == PRE_INC || code == POST_INC)
    after.offset += GET_MODE_SIZE (GET_MODE (mem));
  else
    after.offset -= GET_MODE_SIZE (GET_MODE (mem));
  add_register (fx, REGNO (XEXP (address, 0)), after);
  return (code == POST_INC || code == POST_DEC || code == POST_MODIFY
	  ? before : after);
}

/* Add the side effects of addresses in X to FX.  */

static void
evaluate_side_effects (struct effects *fx, const_rtx x)
{
  rtx_code code = GET_CODE (x);
  if (code == REG || CONSTANT_P (x))
    return;
  if (code == MEM)
    {
      if (GET_RTX_CLASS (GET_CODE (XEXP (x, 0))) == RTX_AUTOINC)
	evaluate_address (fx, x);
      return;
    }
  const char *format = GET_RTX_FORMAT (code);
  for (int i = 0; i < GET_RTX_LENGTH (code); i++)
    if (format[i] == 'e')
      evaluate_side_effects (fx, XEXP (x, i));
    else if (format[i] == 'E')
      for (int j = 0; j < XVECLEN (x, i); j++)
	evaluate_side_effects (fx, XVECEXP (x, i, j));
}

/* A CODE B, for PLUS and MINUS: an address or a number, and a number.  */

static struct frame_value
add_values (rtx_code code, struct frame_value a, struct frame_value b,
	    const rtx_insn *insn)
{
  if (code == PLUS && a.kind == FRAME_NUMBER)
    std::swap (a, b);
  if (b.kind != FRAME_NUMBER
      || (a.kind != FRAME_NUMBER && a.kind != FRAME_ADDRESS))
    return frame_unknown (insn);
  if (code == PLUS)
    a.offset += b.offset;
  else
    a.offset -= b.offset;
  return a;
}

/* A CODE B, for products and shifts of numbers, by which the length of
   scalable vectors is computed.  */

static struct frame_value
multiply_values (rtx_code code, struct frame_value a, struct frame_value b,
		 const rtx_insn *insn)
{
  HOST_WIDE_INT n;
  poly_int64 quotient;
  if (code == MULT && a.offset.is_constant ())
    std::swap (a, b);
  if (a.kind == FRAME_NUMBER && b.kind == FRAME_NUMBER
      && b.offset.is_constant (&n))
    {
      if (code == MULT)
	return frame_make_value (FRAME_NUMBER, 0, a.offset * n);
      if (n >= 0 && n < HOST_BITS_PER_WIDE_INT - 1)
	{
	  HOST_WIDE_INT factor = HOST_WIDE_INT_1 << n;
	  if (code == ASHIFT)
	    return frame_make_value (FRAME_NUMBER, 0, a.offset * factor);
	  if (code == ASHIFTRT && multiple_p (a.offset, factor, &quotient))
	    return frame_make_value (FRAME_NUMBER, 0, quotient);
	}
    }
  return frame_unknown (insn);
}

/* What X, an UNSPEC or UNSPEC_VOLATILE, computes.  */

static struct frame_value
evaluate_unspec (struct effects *fx, const_rtx x)
{
  switch (target_port.frame_unspec (x))
    {
    case FRAME_UNSPEC_LOAD_FIRST:
      return frame_load (fx->before,
			 evaluate_address (fx, XVECEXP (x, 0, 0)), fx->insn);
    case FRAME_UNSPEC_LOAD_SECOND:
      {
	const_rtx first = XVECEXP (PATTERN (fx->insn), 0, 0);
	unsigned int n = fx->n_registers;
	struct frame_value address
	  = evaluate_address (fx, XVECEXP (SET_SRC (first), 0, 0));
	/* The side effect has been added with the first half.  */
	fx->n_registers = n;
	address.offset += UNITS_PER_WORD;
	return frame_load (fx->before, address, fx->insn);
      }
    case FRAME_UNSPEC_UP_TO:
      return evaluate (fx, XVECEXP (x, 0, 1));
    case FRAME_UNSPEC_LESS:
      return add_values (MINUS, evaluate (fx, XVECEXP (x, 0, 0)),
			 evaluate (fx, XVECEXP (x, 0, 1)), fx->insn);
    default:
      evaluate_side_effects (fx, x);
      return frame_unknown (fx->insn);
    }
}

/* True if a value of mode MODE is one word.  */

static inline bool
word_sized_p (machine_mode mode)
{
  return mode == word_mode || known_eq (GET_MODE_SIZE (mode), UNITS_PER_WORD);
}

/* The value of X, if it is one word or an address.  Side effects are added to
   FX.  */

static struct frame_value
evaluate (struct effects *fx, const_rtx x)
{
  machine_mode mode = GET_MODE (x);
  struct frame_value a, b;

  switch (GET_CODE (x))
    {
    case REG:
      a = frame_register (fx->before, REGNO (x));
      if (word_sized_p (mode) || (mode == Pmode && a.kind == FRAME_ADDRESS))
	return a;
      break;

    case CONST_INT:
    case CONST_POLY_INT:
      return frame_make_value (FRAME_NUMBER, 0, rtx_to_poly_int64 (x));

    case PLUS:
    case MINUS:
      a = evaluate (fx, XEXP (x, 0));
      b = evaluate (fx, XEXP (x, 1));
      if (mode == Pmode || mode == word_mode)
	return add_values (GET_CODE (x), a, b, fx->insn);
      break;

    case MULT:
    case ASHIFT:
    case ASHIFTRT:
      a = evaluate (fx, XEXP (x, 0));
      b = evaluate (fx, XEXP (x, 1));
      if (mode == word_mode)
	return multiply_values (GET_CODE (x), a, b, fx->insn);
      break;

    case NEG:
      a = frame_make_value (FRAME_NUMBER, 0, 0);
      b = evaluate (fx, XEXP (x, 0));
      if (mode == word_mode)
	return add_values (MINUS, a, b, fx->insn);
      break;

    case MEM:
      a = evaluate_address (fx, x);
      if (word_sized_p (mode))
	return frame_load (fx->before, a, fx->insn);
      break;

    case UNSPEC:
    case UNSPEC_VOLATILE:
      return evaluate_unspec (fx, x);

    case SYMBOL_REF:
    case LABEL_REF:
    case CONST:
      break;

    default:
      evaluate_side_effects (fx, x);
      break;
    }
  return frame_unknown (fx->insn);
}

/* Add a store of X to FX; SRC is what is stored.  */

static void
step_store (struct effects *fx, const_rtx mem, const_rtx src)
{
  poly_int64 size = GET_MODE_SIZE (GET_MODE (mem));
  if (GET_MODE (mem) == BLKmode)
    /* How much is not known to the insn alone: what lies within an object,
       and no word of the prologue's is at its start.  */
    size = MEM_SIZE_KNOWN_P (mem) ? MEM_SIZE (mem) : 1;

  enum frame_unspec unspec = FRAME_UNSPEC_OTHER;
  if (GET_CODE (src) == UNSPEC)
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

/* The number BEFORE with the bits of X, a ZERO_EXTRACT, replaced by VALUE.  */

static struct frame_value
insert_bits (const struct frame_value &before, const_rtx x,
	     const struct frame_value &value, const rtx_insn *insn)
{
  HOST_WIDE_INT number, bits;
  if (before.kind != FRAME_NUMBER || !before.offset.is_constant (&number)
      || value.kind != FRAME_NUMBER || !value.offset.is_constant (&bits)
      || !CONST_INT_P (XEXP (x, 1)) || !CONST_INT_P (XEXP (x, 2))
      || BITS_BIG_ENDIAN)
    return frame_unknown (insn);
  HOST_WIDE_INT width = INTVAL (XEXP (x, 1)), pos = INTVAL (XEXP (x, 2));
  if (width <= 0 || pos < 0 || width + pos > HOST_BITS_PER_WIDE_INT
      || width == HOST_BITS_PER_WIDE_INT)
    return frame_unknown (insn);
  unsigned HOST_WIDE_INT mask = ((HOST_WIDE_INT_1U << width) - 1) << pos;
  unsigned HOST_WIDE_INT field = ((unsigned HOST_WIDE_INT) bits << pos) & mask;
  return frame_make_value (FRAME_NUMBER, 0,
			   (HOST_WIDE_INT) ((number & ~mask) | field));
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
      add_register (fx, regno, frame_unknown (fx->insn));
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
	value = frame_realign (evaluate (fx, XEXP (src, 0)),
			       INTVAL (XEXP (src, 1)), fx->insn);
      else
	value = evaluate (fx, src);
      if (!word_sized_p (mode)
	  && !(mode == Pmode && value.kind == FRAME_ADDRESS))
	value = frame_unknown (fx->insn);
      add_register (fx, REGNO (dest), value);
      return;
    }

  struct frame_value value = evaluate (fx, src);
  if (GET_CODE (dest) == ZERO_EXTRACT && REG_P (XEXP (dest, 0))
      && word_sized_p (GET_MODE (XEXP (dest, 0))))
    {
      unsigned int regno = REGNO (XEXP (dest, 0));
      value = insert_bits (frame_register (fx->before, regno), dest, value,
			   fx->insn);
      add_register (fx, regno, value);
    }
  else if (GET_CODE (dest) == STRICT_LOW_PART && src == const0_rtx
	   && REG_P (XEXP (dest, 0))
	   && REGNO (XEXP (dest, 0)) == STACK_POINTER_REGNUM)
    {
      /* x86_64 aligns to 256 or 65536 bytes like this.  */
      const struct frame_value &sp = frame_register (fx->before,
						     STACK_POINTER_REGNUM);
      int bits = GET_MODE_BITSIZE (GET_MODE (XEXP (dest, 0))).to_constant ();
      add_register (fx, STACK_POINTER_REGNUM,
		    frame_realign (sp, -(HOST_WIDE_INT_1 << bits), fx->insn));
    }
  else
    step_unknown (fx, dest);
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

/* What a call does besides its pattern.  A callee uses all memory below the
   stack pointer.  */

static void
step_call (struct frame_state *state, rtx_insn *insn)
{
  if (!FAKE_CALL_P (insn))
    frame_forget_below_stack (state, 0);
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
	  evaluate_side_effects (&fx, x);
      }
  else
    evaluate_side_effects (&fx, pattern);

  if (CALL_P (insn))
    step_call (state, insn);
  apply (state, &fx);
  if (code == PARALLEL)
    for (int i = 0; i < XVECLEN (pattern, 0); i++)
      step_clobber (state, XVECEXP (pattern, 0, i), insn);
}
