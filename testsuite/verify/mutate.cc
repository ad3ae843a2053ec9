/* A plugin that breaks one insn of each function named pm_..., just before the
   plugin under test looks at its final code:
     -fplugin-arg-mutate-KIND=N   at the place of that kind with number N
   It says "mutated FUNCTION" on stderr for those that have such a place.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "diagnostic.h"

int plugin_is_GPL_compatible;

static const char *kind;
static int number, left;

/* The insns of the function that final need not know: they are deleted when the
   plugin has seen them.  */
static auto_vec<rtx_insn *> strange;

/* True if this is the place.  */

static bool
here_p (void)
{
  if (left-- != 0)
    return false;
  fprintf (stderr, "mutated %s\n", IDENTIFIER_POINTER (DECL_NAME (cfun->decl)));
  return true;
}

static bool
kind_p (const char *name)
{
  return strcmp (kind, name) == 0;
}

static bool
preserved_p (const_rtx x)
{
  return (REG_P (x) && REGNO (x) != STACK_POINTER_REGNUM
	  && !crtl->abi->clobbers_full_reg_p (REGNO (x)));
}

/* The memory in which INSN saves a preserved register, *WHICH, or from which it
   restores it; or NULL.  */

static rtx
saves (rtx_insn *insn, bool *store, rtx *which)
{
  rtx x = PATTERN (insn);
  if (GET_CODE (x) == PARALLEL)
    x = XVECEXP (x, 0, 0);
  if (GET_CODE (x) != SET)
    return NULL;
  *store = MEM_P (SET_DEST (x));
  rtx mem = *store ? SET_DEST (x) : SET_SRC (x);
  rtx reg = *store ? SET_SRC (x) : SET_DEST (x);
  if (GET_CODE (mem) == UNSPEC)
    mem = XVECEXP (mem, 0, 0);
  if (GET_CODE (reg) == UNSPEC)
    reg = XVECEXP (reg, 0, 0);
  if (!MEM_P (mem) || !preserved_p (reg))
    return NULL;
  *which = reg;
  bool moves = GET_RTX_CLASS (GET_CODE (XEXP (mem, 0))) == RTX_AUTOINC;
  if (!RTX_FRAME_RELATED_P (insn)
      && !(!*store && (moves || MEM_ALIAS_SET (mem) == get_frame_alias_set ())))
    return NULL;
  return mem;
}

/* A register that nobody preserves.  */

static unsigned int
scratch_register (void)
{
  for (unsigned int regno = 0; ; regno++)
    if (!fixed_regs[regno] && crtl->abi->clobbers_full_reg_p (regno)
	&& targetm.hard_regno_mode_ok (regno, word_mode))
      return regno;
}

static void
emit_set_before (rtx dest, rtx src, rtx_insn *insn)
{
  strange.safe_push (emit_insn_before (gen_rtx_SET (dest, src), insn));
}

/* Add BYTES to the addresses of all memory in INSN.  */

static void
move_memory (rtx_insn *insn, poly_int64 bytes)
{
  subrtx_ptr_iterator::array_type array;
  FOR_EACH_SUBRTX_PTR (iter, array, &PATTERN (insn), NONCONST)
    if (**iter && MEM_P (**iter))
      {
	rtx mem = copy_rtx (**iter);
	XEXP (mem, 0) = plus_constant (Pmode, XEXP (mem, 0), bytes);
	**iter = mem;
	iter.skip_subrtxes ();
      }
  strange.safe_push (insn);
}

/* A store of one byte, or WORD, to BYTES above where MEM is, before INSN.  */

static void
overwrite (rtx mem, int bytes, machine_mode mode, rtx_insn *insn)
{
  rtx address = XEXP (mem, 0);
  if (GET_RTX_CLASS (GET_CODE (address)) == RTX_AUTOINC)
    address = XEXP (address, 0);
  rtx dest = gen_frame_mem (mode, plus_constant (Pmode, address, bytes));
  emit_set_before (dest, gen_rtx_REG (mode, scratch_register ()), insn);
}

/* Let INSN, and what else saves or restores REG at MEM, do so in the memory
   of arguments for calls.  */

static void
move_to_arguments (rtx_insn *insn, rtx reg, rtx mem)
{
  rtx address = XEXP (mem, 0);
  poly_int64 offset;
  if (crtl->is_leaf
      || strip_offset (address, &offset) != stack_pointer_rtx
      || known_eq (offset, 0) || !here_p ())
    return;
  for (; insn; insn = NEXT_INSN (insn))
    {
      bool store;
      rtx other;
      if (NONJUMP_INSN_P (insn)
	  && (mem = saves (insn, &store, &other))
	  && REGNO (other) == REGNO (reg)
	  && rtx_equal_p (XEXP (mem, 0), address))
	move_memory (insn, -offset);
    }
}

/* Break INSN, which saves REG to MEM or restores it from there.  */

static void
mutate_save (rtx_insn *insn, rtx reg, rtx mem, bool store)
{
  rtx address = XEXP (mem, 0);
  rtx_code code = GET_CODE (address);
  bool moves = GET_RTX_CLASS (code) == RTX_AUTOINC;
  rtx set = single_set (insn);
  rtx sp = stack_pointer_rtx;

  if (kind_p ("arguments") && store && !moves)
    move_to_arguments (insn, reg, mem);
  else if (kind_p ("drop") && here_p ())
    set_insn_deleted (insn);
  else if (kind_p ("shift") && !moves && here_p ())
    move_memory (insn, UNITS_PER_WORD);
  else if (kind_p ("shift-little") && !moves && here_p ())
    move_memory (insn, 4);
  else if (kind_p ("overwrite") && !store && here_p ())
    overwrite (mem, 0, word_mode, insn);
  else if (kind_p ("overwrite-end") && !store && here_p ())
    overwrite (mem, 7, QImode, insn);
  else if (kind_p ("overwrite-begin") && !store && here_p ())
    overwrite (mem, -7, word_mode, insn);
  else if (kind_p ("early") && store && here_p ())
    emit_set_before (gen_rtx_REG (word_mode, REGNO (reg)), const1_rtx, insn);
  else if (kind_p ("outside") && !moves && here_p ())
    {
      /* The stack pointer is above the slot for a moment.  */
      const int far = 1 << 20;
      poly_int64 offset;
      emit_set_before (sp, plus_constant (Pmode, sp, far), insn);
      if (strip_offset (address, &offset) == sp)
	move_memory (insn, -far);
      emit_set_before (sp, plus_constant (Pmode, sp, -far),
		       next_nonnote_insn (insn));
    }
  else if (kind_p ("half") && !store && set && !moves
	   && here_p ())
    {
      /* Only the low half is restored.  */
      SET_SRC (set) = adjust_address (mem, SImode, 0);
      SET_DEST (set) = gen_rtx_REG (SImode, REGNO (reg));
      strange.safe_push (insn);
    }
  else if (kind_p ("save-below") && store && set && code == PRE_DEC
	   && here_p ())
    {
      /* The register is stored before there is room for it.  */
      rtx there = gen_frame_mem (word_mode,
				 plus_constant (Pmode, sp, -UNITS_PER_WORD));
      rtx_insn *before = emit_insn_before (gen_rtx_SET (there, SET_SRC (set)),
					   insn);
      RTX_FRAME_RELATED_P (before) = 1;
      strange.safe_push (before);
      PATTERN (insn) = gen_rtx_SET (sp, plus_constant (Pmode, sp,
						       -UNITS_PER_WORD));
      strange.safe_push (insn);
    }
  else if (kind_p ("restore-below") && !store && set && code == POST_INC
	   && here_p ())
    {
      /* The register is loaded after its room is given back.  */
      emit_set_before (sp, plus_constant (Pmode, sp, UNITS_PER_WORD), insn);
      SET_SRC (set) = gen_frame_mem (word_mode,
				     plus_constant (Pmode, sp,
						    -UNITS_PER_WORD));
      strange.safe_push (insn);
    }
}

/* The first preserved register that plain C does not preserve.  */

static unsigned int
some_register (void)
{
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (default_function_abi.clobbers_full_reg_p (regno)
	&& !crtl->abi->clobbers_full_reg_p (regno))
      return regno;
  return INVALID_REGNUM;
}

/* Lose a register just before the exit INSN.  */

static void
mutate_exit (rtx_insn *insn)
{
  unsigned int regno = some_register ();
  if (kind_p ("set") && here_p ())
    emit_set_before (gen_rtx_REG (word_mode, regno), const1_rtx, insn);
  else if (kind_p ("set-half") && here_p ())
    emit_set_before (gen_rtx_REG (SImode, regno), const1_rtx, insn);
  else if (kind_p ("set-byte") && here_p ())
    emit_set_before (gen_rtx_STRICT_LOW_PART (VOIDmode,
					      gen_rtx_REG (QImode, regno)),
		     const1_rtx, insn);
  else if (kind_p ("set-bits") && here_p ())
    emit_set_before (gen_rtx_ZERO_EXTRACT (word_mode,
					   gen_rtx_REG (word_mode, regno),
					   GEN_INT (8), GEN_INT (8)),
		     const1_rtx, insn);
  else if (kind_p ("set-pair") && here_p ())
    emit_set_before (gen_rtx_REG (TImode, regno), const1_rtx, insn);
  else if (kind_p ("set-conditionally") && here_p ())
    strange.safe_push
      (emit_insn_before (gen_rtx_COND_EXEC
			 (VOIDmode, const1_rtx,
			  gen_rtx_SET (gen_rtx_REG (word_mode, regno),
				       const1_rtx)),
			 insn));
  else if (kind_p ("clobber") && here_p ())
    {
      rtvec v = gen_rtvec (2, gen_rtx_SET (gen_rtx_REG (word_mode,
							scratch_register ()),
					   const1_rtx),
			   gen_rtx_CLOBBER (VOIDmode,
					    gen_rtx_REG (word_mode, regno)));
      strange.safe_push (emit_insn_before (gen_rtx_PARALLEL (VOIDmode, v),
					   insn));
    }
  else if (kind_p ("stack") && here_p ())
    emit_set_before (stack_pointer_rtx,
		     plus_constant (Pmode, stack_pointer_rtx, 16), insn);
}

/* True if X is a memory whose address changes by the access.  */

static bool
pushes_or_pops_p (const_rtx x)
{
  return (MEM_P (x)
	  && GET_RTX_CLASS (GET_CODE (XEXP (x, 0))) == RTX_AUTOINC);
}

/* If SET, a part of INSN, loads the register of the return address, let it load
   another one.  */

static void
mutate_return_address (rtx_insn *insn, rtx set)
{
  if (GET_CODE (set) == SET && REG_P (SET_DEST (set))
      && (int) REGNO (SET_DEST (set)) == decode_reg_name ("x30")
      && contains_mem_rtx_p (SET_SRC (set)) && here_p ())
    {
      SET_DEST (set) = gen_rtx_REG (GET_MODE (SET_DEST (set)),
				    scratch_register ());
      INSN_CODE (insn) = -1;
    }
}

/* Delete INSN if it changes the stack pointer, or let it not restore the register
   of the return address.  */

static void
mutate_frame (rtx_insn *insn)
{
  rtx pattern = PATTERN (insn);
  if (kind_p ("return-address"))
    {
      if (GET_CODE (pattern) != PARALLEL)
	mutate_return_address (insn, pattern);
      else
	for (int i = 0; i < XVECLEN (pattern, 0); i++)
	  mutate_return_address (insn, XVECEXP (pattern, 0, i));
      return;
    }
  rtx set = single_set (insn);
  if (!set)
    return;
  if (kind_p ("stack-change")
      && (SET_DEST (set) == stack_pointer_rtx
	  || pushes_or_pops_p (SET_DEST (set))
	  || pushes_or_pops_p (SET_SRC (set)))
      && here_p ())
    set_insn_deleted (insn);
}

/* Take the call INSN for one of a function with the convention.  0x706d0000 is
   MARK in caller.c.  */

static void
mutate_call (rtx_insn *insn)
{
  if (kind_p ("mark") && here_p ())
    {
      rtx mark = gen_rtx_USE (VOIDmode,
			      GEN_INT (0x706d0000 + crtl->abi->id ()));
      CALL_INSN_FUNCTION_USAGE (insn)
	= gen_rtx_EXPR_LIST (VOIDmode, mark, CALL_INSN_FUNCTION_USAGE (insn));
    }
}

static const pass_data mutate_data =
{
  RTL_PASS, "mutate", OPTGROUP_NONE, TV_NONE, 0, 0, 0, 0, 0
};

class pass_mutate : public rtl_opt_pass
{
public:
  pass_mutate (gcc::context *ctxt) : rtl_opt_pass (mutate_data, ctxt) {}

  unsigned int execute (function *fun) final override
  {
    if (strncmp (IDENTIFIER_POINTER (DECL_NAME (fun->decl)), "pm_", 3) != 0)
      return 0;
    left = number;
    rtx_insn *next;
    for (rtx_insn *insn = get_insns (); insn; insn = next)
      {
	next = NEXT_INSN (insn);
	bool store;
	rtx reg;
	if (!NONDEBUG_INSN_P (insn))
	  continue;
	if (NONJUMP_INSN_P (insn))
	  mutate_frame (insn);
	if (JUMP_P (insn) && returnjump_p (insn))
	  mutate_exit (insn);
	else if (CALL_P (insn))
	  mutate_call (insn);
	else if (rtx mem = saves (insn, &store, &reg))
	  mutate_save (insn, reg, mem, store);
      }
    return 0;
  }
};

static const pass_data mend_data =
{
  RTL_PASS, "mend", OPTGROUP_NONE, TV_NONE, 0, 0, 0, 0, 0
};

class pass_mend : public rtl_opt_pass
{
public:
  pass_mend (gcc::context *ctxt) : rtl_opt_pass (mend_data, ctxt) {}

  unsigned int execute (function *) final override
  {
    while (!strange.is_empty ())
      set_insn_deleted (strange.pop ());
    /* After an error, GCC compiles no other function.  */
    errorcount = 0;
    return 0;
  }
};

static void
register_pass (opt_pass *pass, enum pass_positioning_ops where)
{
  struct register_pass_info info;
  info.pass = pass;
  info.reference_pass_name = "pm_verify";
  info.ref_pass_instance_number = 1;
  info.pos_op = where;
  register_callback ("mutate", PLUGIN_PASS_MANAGER_SETUP, NULL, &info);
}

int
plugin_init (struct plugin_name_args *info, struct plugin_gcc_version *)
{
  kind = info->argv[0].key;
  number = atoi (info->argv[0].value);
  register_pass (new pass_mutate (g), PASS_POS_INSERT_BEFORE);
  register_pass (new pass_mend (g), PASS_POS_INSERT_AFTER);
  return 0;
}
