/* The value of an expression in an abstract state.  A form that is not known
   has an unknown value.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/port.h"
#include "verify/verify-value.h"

void
add_register_effect (struct effects *fx, unsigned int regno,
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

struct frame_value
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
  add_register_effect (fx, REGNO (XEXP (address, 0)), after);
  return (code == POST_INC || code == POST_DEC || code == POST_MODIFY
	  ? before : after);
}

void
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
      return slots_load (&fx->before->slots,
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
	return slots_load (&fx->before->slots, address, fx->insn);
      }
    case FRAME_UNSPEC_SAME:
      return evaluate (fx, XVECEXP (x, 0, 0));
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

struct frame_value
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
	return slots_load (&fx->before->slots, a, fx->insn);
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

struct frame_value
insert_bits (struct effects *fx, const_rtx x, const struct frame_value &value)
{
  struct frame_value before
    = frame_register (fx->before, REGNO (XEXP (x, 0)));
  HOST_WIDE_INT number, bits;
  if (before.kind != FRAME_NUMBER || !before.offset.is_constant (&number)
      || value.kind != FRAME_NUMBER || !value.offset.is_constant (&bits)
      || !CONST_INT_P (XEXP (x, 1)) || !CONST_INT_P (XEXP (x, 2))
      || BITS_BIG_ENDIAN)
    return frame_unknown (fx->insn);
  HOST_WIDE_INT width = INTVAL (XEXP (x, 1)), pos = INTVAL (XEXP (x, 2));
  if (width <= 0 || pos < 0 || width + pos > HOST_BITS_PER_WIDE_INT
      || width == HOST_BITS_PER_WIDE_INT)
    return frame_unknown (fx->insn);
  unsigned HOST_WIDE_INT mask = ((HOST_WIDE_INT_1U << width) - 1) << pos;
  unsigned HOST_WIDE_INT field = ((unsigned HOST_WIDE_INT) bits << pos) & mask;
  return frame_make_value (FRAME_NUMBER, 0,
			   (HOST_WIDE_INT) ((number & ~mask) | field));
}
