/* How the arguments of a function get to where they live.

   Before release 15 the combiner leaves two steps, and the allocator may not see in
   the second which register the first prefers:

       p = di; q = p			       q = di

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/passes.h"
#include "placement/incoming.h"

/* True if INSN is the only one that uses the pseudo REGNO, but for debug insns,
   which are pushed on DEBUG_INSNS.  */

static bool
only_use_p (const rtx_insn *insn, unsigned int regno, vec<rtx_insn *> *debug_insns)
{
  if (DF_REG_DEF_COUNT (regno) != 1 || DF_REG_EQ_USE_COUNT (regno) != 0)
    return false;
  for (df_ref use = DF_REG_USE_CHAIN (regno); use; use = DF_REF_NEXT_REG (use))
    if (DF_REF_IS_ARTIFICIAL (use))
      return false;
    else if (DEBUG_INSN_P (DF_REF_INSN (use)))
      debug_insns->safe_push (DF_REF_INSN (use));
    else if (DF_REF_INSN (use) != insn)
      return false;
  return true;
}

/* The set of INSN if that copies a register to a pseudo, or NULL_RTX.  */

static rtx
copy_to_pseudo (rtx_insn *insn)
{
  rtx set = insn && NONJUMP_INSN_P (insn) ? single_set (insn) : NULL_RTX;
  return (set && REG_P (SET_SRC (set)) && REG_P (SET_DEST (set))
	  && !HARD_REGISTER_P (SET_DEST (set)) ? set : NULL_RTX);
}

void
join_argument_copies (void)
{
  basic_block first = single_succ (ENTRY_BLOCK_PTR_FOR_FN (cfun));
  rtx_insn *insn;
  FOR_BB_INSNS (first, insn)
    {
      rtx set = copy_to_pseudo (insn);
      if (!set || !HARD_REGISTER_P (SET_SRC (set)))
	continue;
      rtx middle = SET_DEST (set);
      rtx_insn *next = next_nondebug_insn (insn);
      rtx copy = copy_to_pseudo (next);
      auto_vec<rtx_insn *, 4> debug_insns;
      if (!copy || !rtx_equal_p (SET_SRC (copy), middle)
	  || GET_MODE (SET_DEST (copy)) != GET_MODE (middle)
	  || find_reg_equal_equiv_note (next)
	  || !only_use_p (next, REGNO (middle), &debug_insns)
	  || !validate_change (insn, &SET_DEST (set), SET_DEST (copy), false))
	continue;
      tell ("insn %d does what insn %d did", INSN_UID (insn), INSN_UID (next));
      delete_insn (next);
      rtx_insn *user;
      unsigned int i;
      FOR_EACH_VEC_ELT (debug_insns, i, user)
	{
	  INSN_VAR_LOCATION_LOC (user) = gen_rtx_UNKNOWN_VAR_LOC ();
	  df_insn_rescan (user);
	}
    }
}
