/* Which arguments of a rare call are loaded in the rare block.

   GCC leaves an argument of a call in its register if the register has held it
   since the function's entry:

       hot:    p = di			       hot:    p = di
	       if (...) goto rare		       if (...) goto rare
       rare:   slow (di)		       rare:   di = p; slow (di)

   On the left the register di is in use up to the call, and p, which lives on, has
   to be copied out of it on the hot path.  On the right p may stay in di.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "placement/arguments.h"

/* True if no insn in BB or in a block from which BB can be reached sets the
   hard register REGNO, except for insns of BB from its first call on, and no
   edge on the way does: one to a landing pad sets registers by itself.  */

static bool
value_of_entry_p (basic_block bb, unsigned int regno)
{
  auto_vec<basic_block, 16> work;
  auto_sbitmap seen (last_basic_block_for_fn (cfun));
  bitmap_clear (seen);
  work.safe_push (bb);
  while (!work.is_empty ())
    {
      basic_block at = work.pop ();
      rtx_insn *insn;
      df_ref def;
      FOR_BB_INSNS (at, insn)
	if (NONDEBUG_INSN_P (insn))
	  {
	    if (at == bb && CALL_P (insn) && !bitmap_bit_p (seen, bb->index))
	      break;
	    FOR_EACH_INSN_DEF (def, insn)
	      if (DF_REF_REGNO (def) == regno)
		return false;
	  }
      edge e;
      edge_iterator ei;
      FOR_EACH_EDGE (e, ei, at->preds)
	if ((e->flags & EDGE_COMPLEX) && !LEFT_OUT (set_by_edges))
	  return false;
	else if (!bitmap_bit_p (seen, e->src->index))
	  {
	    /* GCC 11's returns nothing.  */
	    bitmap_set_bit (seen, e->src->index);
	    work.safe_push (e->src);
	  }
    }
  return true;
}

/* The pseudo that is alive on entry to BB and has the value of the hard register
   REGNO on entry to the function, or NULL_RTX.  */

static rtx
copy_of_entry (basic_block bb, unsigned int regno)
{
  auto_bitmap copies;
  rtx_insn *insn;
  basic_block first = single_succ (ENTRY_BLOCK_PTR_FOR_FN (cfun));
  FOR_BB_INSNS (first, insn)
    {
      rtx set = NONDEBUG_INSN_P (insn) ? single_set (insn) : NULL_RTX;
      if (!set || !REG_P (SET_DEST (set)) || !REG_P (SET_SRC (set)))
	continue;
      unsigned int from = REGNO (SET_SRC (set)), to = REGNO (SET_DEST (set));
      if ((from == regno || bitmap_bit_p (copies, from))
	  && to >= FIRST_PSEUDO_REGISTER && DF_REG_DEF_COUNT (to) == 1)
	{
	  if (bitmap_bit_p (df_get_live_in (bb), to))
	    return SET_DEST (set);
	  bitmap_set_bit (copies, to);
	}
    }
  return NULL_RTX;
}

void
reload_arguments (basic_block bb)
{
  rtx_insn *call = NULL, *insn;
  FOR_BB_INSNS (bb, insn)
    if (CALL_P (insn))
      {
	call = insn;
	break;
      }
  for (rtx link = CALL_INSN_FUNCTION_USAGE (call); link; link = XEXP (link, 1))
    {
      rtx use = XEXP (link, 0);
      if (GET_CODE (use) != USE || !REG_P (XEXP (use, 0)))
	continue;
      rtx reg = XEXP (use, 0);
      if (!HARD_REGISTER_P (reg) || REG_NREGS (reg) != 1
	  || fixed_regs[REGNO (reg)]
	  || !bitmap_bit_p (df_get_live_in (bb), REGNO (reg))
	  || !value_of_entry_p (bb, REGNO (reg)))
	continue;
      rtx copy = copy_of_entry (bb, REGNO (reg));
      if (copy && GET_MODE (copy) == GET_MODE (reg))
	emit_insn_after (gen_move_insn (reg, copy), bb_note (bb));
    }
}
