/* The scratch registers of AArch64's prologues and epilogues, renamed.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/aarch64-scratch.h"

/* The back end's scratch registers in prologues and epilogues, x12 and x13,
   are preserved, and written before they are saved.  x16 and x17 serve as
   well: no argument and no result is in them, and no function with a
   convention makes a sibling call, whose address they would hold.  */

static unsigned int
replacement_scratch (unsigned int regno)
{
  return regno == R12_REGNUM ? R16_REGNUM
	 : regno == R13_REGNUM ? R17_REGNUM
	 : INVALID_REGNUM;
}

/* Replace the scratch registers everywhere in *LOC.  */

static void
replace_scratch (rtx *loc)
{
  subrtx_ptr_iterator::array_type array;
  FOR_EACH_SUBRTX_PTR (iter, array, loc, NONCONST)
    {
      rtx x = **iter;
      if (x && REG_P (x))
	{
	  unsigned int regno = replacement_scratch (REGNO (x));
	  if (regno != INVALID_REGNUM)
	    **iter = gen_rtx_REG (GET_MODE (x), regno);
	}
    }
}

/* Replace the scratch registers in the addresses of the memory in *LOC, and
   return true if there is any.  */

static bool
replace_in_addresses (rtx *loc)
{
  bool found = false;
  subrtx_ptr_iterator::array_type array;
  FOR_EACH_SUBRTX_PTR (iter, array, loc, NONCONST)
    if (**iter && MEM_P (**iter))
      {
	found = true;
	replace_scratch (&XEXP (**iter, 0));
	iter.skip_subrtxes ();
      }
  return found;
}

/* Replace the scratch registers in the pattern, or part of one, *LOC: not
   where the register is itself saved or restored, which is where its value
   goes to or comes from memory.  */

static void
fix_pattern (rtx *loc)
{
  rtx x = *loc;
  if (GET_CODE (x) == PARALLEL)
    {
      for (int i = 0; i < XVECLEN (x, 0); i++)
	fix_pattern (&XVECEXP (x, 0, i));
    }
  else if (GET_CODE (x) != SET)
    replace_scratch (loc);
  else if (MEM_P (SET_DEST (x)))
    replace_in_addresses (&SET_DEST (x));
  else if (!replace_in_addresses (&SET_SRC (x)))
    {
      replace_scratch (&SET_DEST (x));
      replace_scratch (&SET_SRC (x));
    }
}

/* The same for the unwind note NOTE.  REG_CFA_RESTORE names the register that
   is restored, so it stays.  */

static void
fix_note (rtx note)
{
  switch (REG_NOTE_KIND (note))
    {
    case REG_CFA_DEF_CFA:
    case REG_CFA_ADJUST_CFA:
    case REG_CFA_OFFSET:
    case REG_CFA_REGISTER:
    case REG_CFA_EXPRESSION:
    case REG_CFA_VAL_EXPRESSION:
    case REG_FRAME_RELATED_EXPR:
      if (XEXP (note, 0))
	fix_pattern (&XEXP (note, 0));
      break;
    default:
      break;
    }
}

/* True if the pattern, or part of one, X sets a register of PRESERVED other
   than by a load.  */

static bool
overwrites_preserved_p (const_rtx x, const_hard_reg_set preserved)
{
  if (GET_CODE (x) == PARALLEL)
    {
      for (int i = 0; i < XVECLEN (x, 0); i++)
	if (overwrites_preserved_p (XVECEXP (x, 0, i), preserved))
	  return true;
      return false;
    }
  if (GET_CODE (x) == CLOBBER)
    return (REG_P (XEXP (x, 0))
	    && overlaps_hard_reg_set_p (preserved, GET_MODE (XEXP (x, 0)),
					REGNO (XEXP (x, 0))));
  if (GET_CODE (x) != SET || !REG_P (SET_DEST (x))
      || !overlaps_hard_reg_set_p (preserved, GET_MODE (SET_DEST (x)),
				   REGNO (SET_DEST (x))))
    return false;
  subrtx_iterator::array_type array;
  FOR_EACH_SUBRTX (iter, array, SET_SRC (x), NONCONST)
    if (MEM_P (*iter))
      return false;
  return true;
}

void
aarch64_fix_frame_code (rtx_insn *seq, const_hard_reg_set preserved)
{
  for (rtx_insn *insn = seq; insn; insn = NEXT_INSN (insn))
    if (NONDEBUG_INSN_P (insn))
      {
	fix_pattern (&PATTERN (insn));
	INSN_CODE (insn) = -1;
	for (rtx note = REG_NOTES (insn); note; note = XEXP (note, 1))
	  fix_note (note);
	if (overwrites_preserved_p (PATTERN (insn), preserved))
	  {
	    error_at (DECL_SOURCE_LOCATION (cfun->decl),
		      "the frame of %qD needs scratch registers that it must"
		      " preserve", cfun->decl);
	    return;
	  }
      }
}
