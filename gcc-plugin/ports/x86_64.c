/* The x86_64 port.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "ports/port.h"
#include "convention/marked-type.h"

/* The back end uses the ids 0, plain C, 1, vzeroupper, and 2, a sentinel.  */
#define FIRST_ABI_ID 3
#define LAST_ABI_ID (NUM_ABI_IDS - 1)

static bool
x86_64_supported_p (void)
{
  return TARGET_64BIT;
}

/* The back end's table of what plain C clobbers, each element of which is a
   mask of ABIs: 1 for all, and one for the System V ABI with 64 bits.  */
static const char plain_call_used[] = CALL_USED_REGISTERS;
#define PLAIN_CLOBBERED_P(REGNO) \
  (plain_call_used[REGNO] & (CALL_USED_REGISTERS_MASK (false) | 1))

/* Plain C in the System V ABI.  call_used_regs and the default ABI are not it:
   they are those of the current function, which may be of the Microsoft ABI,
   or an interrupt handler, for which calls clobber nothing but what each of
   them says.  A stack pointer that the unit declares as a global register, as
   Linux does, is preserved all the same.  */

static HARD_REG_SET
x86_64_plain_clobbers (void)
{
  HARD_REG_SET clobbers;
  CLEAR_HARD_REG_SET (clobbers);
  if (LEFT_OUT (plain_tables))
    return default_function_abi.full_reg_clobbers ();
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (regno != STACK_POINTER_REGNUM
	&& (global_regs[regno]
	    || ((PLAIN_CLOBBERED_P (regno) || fixed_regs[regno])
		&& regno != ARG_POINTER_REGNUM
		&& regno != FRAME_POINTER_REGNUM
		&& regno != HARD_FRAME_POINTER_REGNUM)))
      SET_HARD_REG_BIT (clobbers, regno);
  return clobbers;
}

static bool
x86_64_plain_preserved_p (unsigned int regno)
{
  return !PLAIN_CLOBBERED_P (regno);
}

/* A function that preserves all registers: each call of it says what it
   clobbers, all of plain C's general registers.  */

static bool
x86_64_calls_are_plain_p (const_tree fndecl)
{
  tree attributes = TYPE_ATTRIBUTES (TREE_TYPE (fndecl));
  return (lookup_attribute ("interrupt", attributes)
	  || lookup_attribute ("no_caller_saved_registers", attributes));
}

/* TARGET_SET_CURRENT_FUNCTION.  FNDECL may be null, or have no body yet.  The
   back end makes its tables anew where handlers and other functions alternate,
   but only those of the target that is current: with several targets, it may
   leave a function those of a handler.  Then calls of plain C would preserve
   r11, and all else.  An option that preserves r11 does so for good.  */

static void (*saved_set_current_function) (tree);

static void
convention_set_current_function (tree fndecl)
{
  static const struct target_hard_regs *by_option;
  saved_set_current_function (fndecl);
  if (convention_in_use_p () && fndecl && cfun && cfun->decl == fndecl
      && TARGET_64BIT && this_target_hard_regs != by_option
      && (!this_target_hard_regs->x_call_used_regs[R11_REG]
	  != x86_64_calls_are_plain_p (fndecl))
      && !LEFT_OUT (stale_registers))
    {
      reinit_regs ();
      if (!this_target_hard_regs->x_call_used_regs[R11_REG]
	  && !x86_64_calls_are_plain_p (fndecl))
	by_option = this_target_hard_regs;
    }
}

static void
x86_64_init (void)
{
  WRAP_HOOK (set_current_function, targetm.set_current_function,
	     saved_set_current_function, convention_set_current_function);
}

/* The back end saves a register that is live in the function if
   call_used_regs does not have it.  The table belongs to the current target,
   which can't change within a hook.  */

static HARD_REG_SET hidden;

static void
x86_64_enter_frame (const_hard_reg_set clobbers)
{
  CLEAR_HARD_REG_SET (hidden);
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (this_target_hard_regs->x_call_used_regs[regno]
	&& !TEST_HARD_REG_BIT (clobbers, regno))
      {
	this_target_hard_regs->x_call_used_regs[regno] = 0;
	SET_HARD_REG_BIT (hidden, regno);
      }
}

static void
x86_64_leave_frame (void)
{
  for (unsigned int regno = 0; regno < FIRST_PSEUDO_REGISTER; regno++)
    if (TEST_HARD_REG_BIT (hidden, regno))
      this_target_hard_regs->x_call_used_regs[regno] = 1;
}

/* Handlers and functions of other ABIs have other frames.  */

static bool
x86_64_local_frame_p (void)
{
  return (TARGET_64BIT
	  && ix86_cfun_abi () == SYSV_ABI
	  && cfun->machine->func_type == TYPE_NORMAL
	  && !crtl->stack_realign_needed && !crtl->drap_reg
	  && !ix86_current_function_calls_tls_descriptor
	  && !TARGET_STACK_PROBE && !flag_split_stack);
}

/* Only the return address is there.  */

static bool
x86_64_frame_empty_p (void)
{
  return cfun->machine->frame.stack_pointer_offset == UNITS_PER_WORD;
}

/* An insn that adds CHANGE to the stack pointer, with its unwind note.  */

static rtx_insn *
x86_64_stack_change (HOST_WIDE_INT change)
{
  rtx set = gen_rtx_SET (stack_pointer_rtx,
			 plus_constant (Pmode, stack_pointer_rtx, change));
  rtx flags = gen_rtx_CLOBBER (VOIDmode, gen_rtx_REG (CCmode, FLAGS_REG));
  start_sequence ();
  rtx_insn *insn
    = emit_insn (gen_rtx_PARALLEL (VOIDmode, gen_rtvec (2, set, flags)));
  end_sequence ();
  RTX_FRAME_RELATED_P (insn) = 1;
  add_reg_note (insn, REG_CFA_ADJUST_CFA, copy_rtx (set));
  return insn;
}

/* The return address has been pushed on an aligned stack.  */

static HOST_WIDE_INT
x86_64_local_frame_size (void)
{
  HOST_WIDE_INT boundary = crtl->preferred_stack_boundary / BITS_PER_UNIT;
  return ROUND_UP (UNITS_PER_WORD, boundary) - UNITS_PER_WORD;
}

static void
x86_64_add_local_frame (rtx_insn *call)
{
  HOST_WIDE_INT size = x86_64_local_frame_size ();
  if (size == 0)
    return;
  emit_insn_before (x86_64_stack_change (-size), call);
  if (!find_reg_note (call, REG_NORETURN, NULL_RTX))
    emit_insn_after (x86_64_stack_change (size), call);
}

static enum frame_unspec
x86_64_frame_unspec (const_rtx x)
{
  if (GET_CODE (x) == UNSPEC)
    switch (XINT (x, 1))
      {
      case UNSPEC_PROBE_STACK:
	return FRAME_UNSPEC_PROBE;
#if COMPAT_HAVE_PAIR_UNSPECS
      case UNSPEC_APXPUSH2:
	return FRAME_UNSPEC_PAIR_SWAPPED;
      case UNSPEC_APXPOP2_LOW:
	return FRAME_UNSPEC_LOAD_FIRST;
      case UNSPEC_APXPOP2_HIGH:
	return FRAME_UNSPEC_LOAD_SECOND;
#endif
      default:
	break;
      }
  return FRAME_UNSPEC_OTHER;
}

static HOST_WIDE_INT
x86_64_red_zone (void)
{
  return ix86_using_red_zone () ? RED_ZONE_SIZE : 0;
}

/* The call of the profiling function is no insn.  */

static const char *
x86_64_hidden_code (void)
{
  return crtl->profile ? "-pg" : NULL;
}

static bool
split_stack_p (tree fndecl)
{
  return (flag_split_stack
	  && !lookup_attribute ("no_split_stack", DECL_ATTRIBUTES (fndecl)));
}

static bool
stack_arg_probe_p (tree)
{
  return TARGET_STACK_PROBE;
}

static bool
profile_p (tree fndecl)
{
  return profile_flag && !DECL_NO_INSTRUMENT_FUNCTION_ENTRY_EXIT (fndecl);
}

static bool
ms_abi_p (const_tree fntype)
{
  return ix86_function_type_abi (fntype) == MS_ABI;
}

static const char *const x86_64_exclusive_attributes[] =
{
  "ms_abi", "sysv_abi", "regparm", "interrupt",
  "no_caller_saved_registers", "no_callee_saved_registers", "preserve_none",
  NULL
};

static const struct refusal x86_64_refusals[] =
{
  { "-fsplit-stack",
    N_("the stack check at its entry overwrites r10 before it is saved;"
       " the attribute no_split_stack leaves it out"),
    split_stack_p, NULL },
  { "-mstack-arg-probe",
    N_("the probes at its entry pass the frame's size in rax"),
    stack_arg_probe_p, NULL },
  { "-pg",
    N_("the profiling function does not preserve r10;"
       " use the attribute no_instrument_function"),
    profile_p, NULL },
  { "ms_abi",
    N_("the Microsoft ABI has other argument and preserved registers"),
    NULL, ms_abi_p },
  { NULL, NULL, NULL, NULL }
};

/* The kernel's code model has neither a PLT nor a GOT.  */

static bool
x86_64_lazy_binding_p (void)
{
  return ix86_cmodel != CM_KERNEL;
}

/* The linker turns a call through the GOT into a direct one where it can.  */

static void
x86_64_avoid_plt (tree fndecl)
{
  if (!lookup_attribute ("noplt", DECL_ATTRIBUTES (fndecl)))
    DECL_ATTRIBUTES (fndecl) = tree_cons (get_identifier ("noplt"), NULL_TREE,
					  DECL_ATTRIBUTES (fndecl));
}

/* A function that the pass over the unit did not know is called by its PLT
   entry; the large code model has no other way to call one.  */

static bool
x86_64_calls_plt_entry_p (const_rtx address)
{
  return (ix86_cmodel == CM_LARGE
	  || (flag_pic && GET_CODE (address) == SYMBOL_REF));
}

static bool
x86_64_no_plt_p (void)
{
  return !flag_plt;
}

/* Clang, up to 21, frees a frame of one slot by a pop into a register that it
   takes for dead, LLVM PR 156817: rcx, or rax if that holds no result.  */
#define FOREIGN_CALLEE_CLOBBERS "rax"
#define FOREIGN_VALUE_CLOBBERS "rcx"

const struct port target_port =
{
  .cpu = "x86_64",
  .first_abi_id = FIRST_ABI_ID,
  .last_abi_id = LAST_ABI_ID,
  .supported_p = x86_64_supported_p,
  .exclusive_attributes = x86_64_exclusive_attributes,
  .plain_preserved_p = x86_64_plain_preserved_p,
  .refusals = x86_64_refusals,
  .plain_clobbers = x86_64_plain_clobbers,
  .calls_are_plain_p = x86_64_calls_are_plain_p,
  .enter_frame = x86_64_enter_frame,
  .leave_frame = x86_64_leave_frame,
  .separate_components = false,
  .frame_costs_ask_abi = false,
  .gen_epilogue = NULL,
  .fix_frame_code = NULL,
  .return_address_regno = INVALID_REGNUM,
  .local_frame_p = x86_64_local_frame_p,
  .frame_empty_p = x86_64_frame_empty_p,
  .local_frame_size = x86_64_local_frame_size,
  .add_local_frame = x86_64_add_local_frame,
  .frame_unspec = x86_64_frame_unspec,
  .red_zone = x86_64_red_zone,
  .hidden_code = x86_64_hidden_code,
  .lazy_binding_clobbers = "r10",
  .lazy_binding_p = x86_64_lazy_binding_p,
  .avoid_plt = x86_64_avoid_plt,
  .calls_plt_entry_p = x86_64_calls_plt_entry_p,
  .no_plt_p = x86_64_no_plt_p,
  .early_binding_directive = NULL,
  .foreign_callee_clobbers = FOREIGN_CALLEE_CLOBBERS,
  .foreign_value_clobbers = FOREIGN_VALUE_CLOBBERS,
  .init = x86_64_init
};
