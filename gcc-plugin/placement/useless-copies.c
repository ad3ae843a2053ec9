/* Which copies in a rare block turn out to be useless.

   A value that lives over a rare call has been given a register of its own there
   (split.c).  If the allocator then keeps the value itself in memory, the block
   loads it, and stores it again unchanged:

       rare:   q = M; slow (); M = q	       rare:   slow ()

   GCC removes neither: it takes for granted that a call changes memory.  But
   nothing knows the address of the places where the allocator keeps registers.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/passes.h"
#include "placement/cold-call.h"
#include "placement/useless-copies.h"

/* A register or a slot, and the number of the value that it has.  Equal numbers
   are equal values.  */
struct held
{
  rtx where;
  unsigned int value;
};

/* True if X is a place where the allocator keeps a pseudo.  */

static bool
slot_p (const_rtx x)
{
  return MEM_P (x) && MEM_EXPR (x) && MEM_EXPR (x) == get_spill_slot_decl (false);
}

/* True if X is a slot or an allocated register, and can be followed.  */

static bool
followed_p (const_rtx x)
{
  return (SCALAR_INT_MODE_P (GET_MODE (x))
	  && (slot_p (x)
	      || (REG_P (x) && HARD_REGISTER_P (x) && REG_NREGS (x) == 1
		  && !fixed_regs[REGNO (x)])));
}

/* True if the slots A and B may have a byte in common.  */

static bool
overlap_p (rtx a, rtx b)
{
  poly_int64 offset_a, offset_b;
  rtx base_a = strip_offset (XEXP (a, 0), &offset_a);
  rtx base_b = strip_offset (XEXP (b, 0), &offset_b);
  return (!REG_P (base_a) || !rtx_equal_p (base_a, base_b)
	  || ranges_maybe_overlap_p (offset_a, GET_MODE_SIZE (GET_MODE (a)),
				     offset_b, GET_MODE_SIZE (GET_MODE (b))));
}

/* What a block has done so far.  */
struct copies
{
  auto_vec<held, 16> known;
  unsigned int values;
};

/* COPIES no longer knows the hard register REGNO.  */

static void
forget_register (struct copies *copies, unsigned int regno)
{
  for (unsigned int i = copies->known.length (); i-- > 0;)
    {
      rtx where = copies->known[i].where;
      if (REG_P (where) ? REGNO (where) == regno
	  : refers_to_regno_p (regno, regno + 1, where, NULL))
	copies->known.unordered_remove (i);
    }
}

/* Called by note_stores: the destination X is changed.  */

static void
forget_stored (rtx x, const_rtx, void *data)
{
  struct copies *copies = (struct copies *) data;
  while (GET_CODE (x) == SUBREG || GET_CODE (x) == STRICT_LOW_PART
	 || GET_CODE (x) == ZERO_EXTRACT)
    x = XEXP (x, 0);
  if (slot_p (x))
    for (unsigned int i = copies->known.length (); i-- > 0;)
      if (MEM_P (copies->known[i].where) && overlap_p (copies->known[i].where, x))
	copies->known.unordered_remove (i);
}

/* COPIES no longer knows what INSN changes.  */

static void
forget_changed (struct copies *copies, rtx_insn *insn)
{
  df_ref def;
  FOR_EACH_INSN_DEF (def, insn)
    forget_register (copies, DF_REF_REGNO (def));
  if (CALL_P (insn))
    for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
      if (insn_callee_abi (insn).clobbers_at_least_part_of_reg_p (regno))
	forget_register (copies, regno);
  note_stores (insn, forget_stored, copies);
}

/* The number of WHERE's value, or 0 if that is not known.  */

static unsigned int
known_value (const struct copies *copies, rtx where)
{
  for (unsigned int i = 0; i < copies->known.length (); i++)
    if (GET_MODE (copies->known[i].where) == GET_MODE (where)
	&& rtx_equal_p (copies->known[i].where, where))
      return copies->known[i].value;
  return 0;
}

static void
add_known (struct copies *copies, rtx where, unsigned int value)
{
  held known = { where, value };
  copies->known.safe_push (known);
}

/* Debug insns of BB from INSN on no longer name the hard register REGNO, up to an
   insn that sets it.  */

static void
forget_in_debug_insns (basic_block bb, rtx_insn *insn, unsigned int regno)
{
  for (; insn != NEXT_INSN (BB_END (bb)); insn = NEXT_INSN (insn))
    if (DEBUG_BIND_INSN_P (insn)
	&& refers_to_regno_p (regno, regno + 1, INSN_VAR_LOCATION_LOC (insn), NULL))
      {
	INSN_VAR_LOCATION_LOC (insn) = gen_rtx_UNKNOWN_VAR_LOC ();
	df_insn_rescan (insn);
      }
    else if (NONDEBUG_INSN_P (insn))
      {
	df_ref def;
	FOR_EACH_INSN_DEF (def, insn)
	  if (DF_REF_REGNO (def) == regno)
	    return;
      }
}

/* Delete the copies in BB that give their destination the value that it has.  */

static void
delete_repeated (basic_block bb)
{
  struct copies copies;
  copies.values = 0;
  rtx_insn *insn, *next;
  FOR_BB_INSNS_SAFE (bb, insn, next)
    {
      if (!NONDEBUG_INSN_P (insn))
	continue;
      rtx set = single_set (insn);
      /* A note may say of a second result that it is unused, and be stale.  */
      if (!set || CALL_P (insn) || multiple_sets (insn)
	  || !followed_p (SET_DEST (set)) || !followed_p (SET_SRC (set)))
	{
	  forget_changed (&copies, insn);
	  continue;
	}
      rtx to = SET_DEST (set), from = SET_SRC (set);
      unsigned int value = known_value (&copies, from);
      if (value && value == known_value (&copies, to))
	{
	  tell ("block %d: insn %d repeats a copy", bb->index, INSN_UID (insn));
	  delete_insn (insn);
	  continue;
	}
      if (!value)
	{
	  value = ++copies.values;
	  add_known (&copies, from, value);
	}
      forget_changed (&copies, insn);
      add_known (&copies, to, value);
    }
}

/* Delete the copies in BB to registers that nothing uses.  */

static void
delete_unused (basic_block bb)
{
  auto_bitmap live;
  rtx_insn *insn, *previous;
  bitmap_copy (live, df_get_live_out (bb));
  df_simulate_initialize_backwards (bb, live);
  FOR_BB_INSNS_REVERSE_SAFE (bb, insn, previous)
    {
      if (!NONDEBUG_INSN_P (insn))
	continue;
      rtx set = CALL_P (insn) ? NULL : single_set (insn);
      if (set && !multiple_sets (insn)
	  && REG_P (SET_DEST (set)) && followed_p (SET_DEST (set))
	  && followed_p (SET_SRC (set)) && !RTX_FRAME_RELATED_P (insn)
	  && !bitmap_bit_p (live, REGNO (SET_DEST (set))))
	{
	  tell ("block %d: insn %d copies to an unused register", bb->index,
		INSN_UID (insn));
	  forget_in_debug_insns (bb, NEXT_INSN (insn), REGNO (SET_DEST (set)));
	  delete_insn (insn);
	}
      else
	df_simulate_one_insn_backwards (bb, insn, live);
    }
}

static const pass_data useless_copies_data
  = PM_PASS (RTL_PASS, "pm_useless_copies", TODO_df_finish);

/* Runs just after reload.  */

class pass_useless_copies : public rtl_opt_pass
{
public:
  pass_useless_copies (gcc::context *ctxt)
    : rtl_opt_pass (useless_copies_data, ctxt) {}

  bool gate (function *fun) final override
  {
    return may_move_to_rare_p (fun) && !LEFT_OUT (useless_copies);
  }

  unsigned int execute (function *fun) final override
  {
    auto_vec<basic_block, 8> blocks;
    basic_block bb;
    unsigned int i;
    if (!analyze_rare_calls (fun, &blocks))
      return 0;
    FOR_EACH_VEC_ELT (blocks, i, bb)
      {
	delete_repeated (bb);
	delete_unused (bb);
      }
    return 0;
  }
};

void
useless_copies_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_useless_copies (g), PASS_POS_INSERT_AFTER,
	      "reload");
}
