/* The value of an expression in an abstract state.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_VALUE_H
#define PM_VERIFY_VALUE_H

#include "verify/verify-frame.h"

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

/* Add to FX that REGNO gets VALUE.  */
void add_register_effect (struct effects *fx, unsigned int regno,
			  const struct frame_value &value);

/* True if a value of mode MODE is one word.  */

static inline bool
word_sized_p (machine_mode mode)
{
  return mode == word_mode || known_eq (GET_MODE_SIZE (mode), UNITS_PER_WORD);
}

/* The value of X, if it is one word or an address.  Side effects are added to
   FX.  */
struct frame_value evaluate (struct effects *fx, const_rtx x);

/* The address of MEM.  Its side effect is added to FX.  */
struct frame_value evaluate_address (struct effects *fx, const_rtx mem);

/* Add the side effects of addresses in X to FX.  */
void evaluate_side_effects (struct effects *fx, const_rtx x);

/* The value of the register in X, a ZERO_EXTRACT, after its bits have been
   replaced by VALUE.  */
struct frame_value insert_bits (struct effects *fx, const_rtx x,
				const struct frame_value &value);

#endif /* PM_VERIFY_VALUE_H */
