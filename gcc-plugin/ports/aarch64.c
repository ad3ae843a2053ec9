/* The AArch64 port.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "ports/port.h"
#include "ports/aarch64-scratch.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"

/* ARM_PCS_UNKNOWN is the last id that the back end uses.  */
#define FIRST_ABI_ID (ARM_PCS_UNKNOWN + 1)
#define LAST_ABI_ID (NUM_ABI_IDS - 1)

static rtx (*saved_function_arg) (cumulative_args_t,
				  const function_arg_info &);
static rtx (*saved_function_incoming_arg) (cumulative_args_t,
					   const function_arg_info &);
#if COMPAT_HAVE_PCS
static void (*saved_setup_incoming_varargs) (cumulative_args_t,
					     const function_arg_info &,
					     int *, int);
static void (*saved_set_current_function) (tree);
#endif

static bool
aarch64_supported_p (void)
{
  return true;
}

static HARD_REG_SET
aarch64_plain_clobbers (void)
{
  return default_function_abi.full_reg_clobbers ();
}

static bool
aarch64_plain_preserved_p (unsigned int regno)
{
  static const char call_used[] = CALL_USED_REGISTERS;
  return !call_used[regno];
}

/* The back end's frame code knows its own ABI ids only, and saves a register
   that is live if crtl->abi preserves it.  It is given an object with the id
   of plain C and the clobbers of the function's ABI.  */

static const predefined_function_abi *own_abi;
static predefined_function_abi frame_abi;

static void
aarch64_enter_frame (const_hard_reg_set clobbers)
{
  if (!frame_abi.initialized_p ()
      || frame_abi.full_reg_clobbers () != clobbers)
    frame_abi.initialize (ARM_PCS_AAPCS64, clobbers);
  own_abi = crtl->abi;
  crtl->abi = &frame_abi;
}

static void
aarch64_leave_frame (void)
{
  crtl->abi = own_abi;
}

/* The prologue signs return addresses, or saves them on a shadow stack, and no
   frame around a call does.  */

static bool
aarch64_local_frame_p (void)
{
  return (!aarch64_return_address_signing_enabled ()
	  && !compat_shadow_call_stack_p ());
}

static bool
aarch64_frame_empty_p (void)
{
  return known_eq (cfun->machine->frame.frame_size, 0);
}

/* A frame record: x29 and x30, as a prologue saves them.  */

static rtx
record_slot (unsigned int i)
{
  return gen_frame_mem (DImode, plus_constant (Pmode, stack_pointer_rtx,
					       i * UNITS_PER_WORD));
}

static const unsigned int record_regs[] = { R29_REGNUM, R30_REGNUM };
#define RECORD_SIZE (2 * UNITS_PER_WORD)

/* Emit INSN, a part of a frame, of which the unwinder is told NOTE of KIND.  */

static void
emit_frame_part (rtx pattern, enum reg_note kind, rtx note)
{
  rtx_insn *insn = emit_insn (pattern);
  RTX_FRAME_RELATED_P (insn) = 1;
  add_reg_note (insn, kind, note);
}

/* Emit the change of the stack pointer by CHANGE.  */

static void
emit_stack_change (HOST_WIDE_INT change)
{
  rtx set = gen_rtx_SET (stack_pointer_rtx,
			 plus_constant (Pmode, stack_pointer_rtx, change));
  emit_frame_part (set, REG_CFA_ADJUST_CFA, copy_rtx (set));
}

static HOST_WIDE_INT
aarch64_local_frame_size (void)
{
  return RECORD_SIZE;
}

static void
aarch64_add_local_frame (rtx_insn *call)
{
  start_sequence ();
  emit_stack_change (-RECORD_SIZE);
  for (unsigned int i = 0; i < ARRAY_SIZE (record_regs); i++)
    {
      rtx set = gen_rtx_SET (record_slot (i),
			     gen_rtx_REG (DImode, record_regs[i]));
      emit_frame_part (set, REG_CFA_OFFSET, copy_rtx (set));
    }
  emit_move_insn (gen_rtx_REG (DImode, R29_REGNUM), stack_pointer_rtx);
  rtx_insn *seq = get_insns ();
  end_sequence ();
  emit_insn_before (seq, call);
  /* The record is for those who walk the stack by x29.  */
  use_reg (&CALL_INSN_FUNCTION_USAGE (call), gen_rtx_REG (DImode, R29_REGNUM));
  if (find_reg_note (call, REG_NORETURN, NULL_RTX))
    return;

  start_sequence ();
  for (unsigned int i = 0; i < ARRAY_SIZE (record_regs); i++)
    {
      rtx reg = gen_rtx_REG (DImode, record_regs[i]);
      emit_frame_part (gen_rtx_SET (reg, record_slot (i)), REG_CFA_RESTORE,
		       copy_rtx (reg));
    }
  emit_stack_change (RECORD_SIZE);
  seq = get_insns ();
  end_sequence ();
  emit_insn_after (seq, call);
}

/* Arguments are plain C's, whose id the back end expects in the state of an
   argument list.  GCC asks where an argument is, by one of the hooks below,
   before it goes on to the next.  */

static cumulative_args_t
plain_arguments (cumulative_args_t args)
{
  CUMULATIVE_ARGS *cum = get_cumulative_args (args);
  if (convention_abi_id_p (cum->pcs_variant))
    cum->pcs_variant = ARM_PCS_AAPCS64;
  return args;
}

static rtx
convention_function_arg (cumulative_args_t args, const function_arg_info &arg)
{
  return saved_function_arg (plain_arguments (args), arg);
}

static rtx
convention_function_incoming_arg (cumulative_args_t args,
				  const function_arg_info &arg)
{
  return saved_function_incoming_arg (plain_arguments (args), arg);
}

/* The back end expects x12 to hold the frame's size from the prologue to the
   epilogue if x12 is not live in the function.  fix_frame_code has replaced
   x12 by x16, which the body may clobber, so the epilogue must load the size
   again.  */

static rtx_insn *
aarch64_gen_epilogue (rtx_insn *(*gen) (void))
{
  if (df_regs_ever_live_p (R12_REGNUM) || LEFT_OUT (epilogue_size))
    return gen ();
  df_set_regs_ever_live (R12_REGNUM, true);
  rtx_insn *seq = gen ();
  df_set_regs_ever_live (R12_REGNUM, false);
  return seq;
}

#if COMPAT_HAVE_PCS
/* For a function without named arguments the first of these hooks.  */

static void
convention_setup_incoming_varargs (cumulative_args_t args,
				   const function_arg_info &arg,
				   int *pretend_size, int second_time)
{
  saved_setup_incoming_varargs (plain_arguments (args), arg, pretend_size,
				second_time);
}

/* TARGET_SET_CURRENT_FUNCTION.  FNDECL may be null, or have no body yet.  */

static void
convention_set_current_function (tree fndecl)
{
  saved_set_current_function (fndecl);
  if (decl_convention (fndecl))
    if (struct function *fun = DECL_STRUCT_FUNCTION (fndecl))
      if (fun->machine)
	fun->machine->pcs = ARM_PCS_AAPCS64;
}
#endif

static void
aarch64_init (void)
{
#if COMPAT_HAVE_PCS
  WRAP_HOOK (set_current_function, targetm.set_current_function,
	     saved_set_current_function, convention_set_current_function);
  WRAP_HOOK (setup_incoming_varargs, targetm.calls.setup_incoming_varargs,
	     saved_setup_incoming_varargs, convention_setup_incoming_varargs);
#endif
  WRAP_HOOK (function_arg, targetm.calls.function_arg, saved_function_arg,
	     convention_function_arg);
  WRAP_HOOK (function_incoming_arg, targetm.calls.function_incoming_arg,
	     saved_function_incoming_arg, convention_function_incoming_arg);
}

static bool
track_speculation_p (tree)
{
  return aarch64_track_speculation;
}

static bool
static_stack_check_p (tree)
{
  return flag_stack_check == STATIC_BUILTIN_STACK_CHECK;
}

/* True if the registers that stand in for scratch registers in prologues and
   epilogues are not GCC's to overwrite.  */

static bool
scratch_options_p (tree)
{
  const char *call_used = this_target_hard_regs->x_call_used_regs;
  for (unsigned int regno = R16_REGNUM; regno <= R17_REGNUM; regno++)
    if (fixed_regs[regno] || global_regs[regno] || !call_used[regno])
      return true;
  return false;
}

/* The SME attribute in ATTRS, the only ones of their name space, other than
   EXCEPT; or NULL_TREE.  */

static const_tree
sme_attribute (const_tree attrs, const char *except)
{
  for (; attrs; attrs = TREE_CHAIN (attrs))
    {
      const char *ns = compat_attribute_namespace (attrs);
      if (ns && strcmp (ns, "arm") == 0
	  && !(except && is_attribute_p (except, get_attribute_name (attrs))))
	return attrs;
    }
  return NULL_TREE;
}

/* A function that only calls one with such attributes switches modes as well;
   but not for one that can be called in all, as the intrinsics of SVE are.  */

static bool
sme_definition_p (tree fndecl)
{
  if (sme_attribute (DECL_ATTRIBUTES (fndecl), NULL))
    return true;
  basic_block bb;
  FOR_EACH_BB_FN (bb, DECL_STRUCT_FUNCTION (fndecl))
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *stmt = gsi_stmt (gsi);
	if (is_gimple_call (stmt) && !gimple_call_internal_p (stmt)
	    && sme_attribute (TYPE_ATTRIBUTES (gimple_call_fntype (stmt)),
			      "streaming_compatible"))
	  return true;
      }
  return false;
}

static bool
sme_type_p (const_tree fntype)
{
  return sme_attribute (TYPE_ATTRIBUTES (fntype), NULL);
}

static bool
vector_pcs_p (const_tree fntype)
{
  return lookup_attribute ("aarch64_vector_pcs", TYPE_ATTRIBUTES (fntype));
}

static bool
other_pcs_p (const_tree fntype)
{
  return plain_fntype_abi (fntype).id () != ARM_PCS_AAPCS64;
}

/* The loops that probe the stack: to the address in the second operand; or,
   with scalable vectors, by the length in it.  A tag leaves memory as it is.  */

static enum frame_unspec
frame_unspec_volatile (const_rtx x)
{
  switch (XINT (x, 1))
    {
    case UNSPECV_PROBE_STACK_RANGE:
      return XVECLEN (x, 0) == 2 ? FRAME_UNSPEC_UP_TO : FRAME_UNSPEC_LESS;
#if COMPAT_HAVE_TAG_STORES
    case UNSPECV_TAG_SPACE:
      return FRAME_UNSPEC_PROBE;
#endif
    default:
      return FRAME_UNSPEC_OTHER;
    }
}

/* These, and the pairs of GCC 14 and later.  */

static enum frame_unspec
aarch64_frame_unspec (const_rtx x)
{
  if (GET_CODE (x) == UNSPEC_VOLATILE)
    return frame_unspec_volatile (x);
  switch (XINT (x, 1))
    {
#if COMPAT_HAVE_PAIR_UNSPECS
    case UNSPEC_STP:
      return FRAME_UNSPEC_PAIR;
    case UNSPEC_LDP_FST:
      return FRAME_UNSPEC_LOAD_FIRST;
    case UNSPEC_LDP_SND:
      return FRAME_UNSPEC_LOAD_SECOND;
#endif
    case UNSPEC_XPACLRI:
      return FRAME_UNSPEC_SAME;
    default:
      return FRAME_UNSPEC_OTHER;
    }
}

static HOST_WIDE_INT
aarch64_red_zone (void)
{
  return 0;
}

/* The call of the profiling function is an insn.  */

static const char *
aarch64_hidden_code (void)
{
  return NULL;
}

static const char *const aarch64_exclusive_attributes[] =
{
  "aarch64_vector_pcs", "preserve_none", NULL
};

static const struct refusal aarch64_refusals[] =
{
  { "-mtrack-speculation",
    N_("x14 and x15 hold the state of speculation throughout"),
    track_speculation_p, NULL },
  { "-fstack-check",
    N_("the probes at its entry overwrite x10 and x11"),
    static_stack_check_p, NULL },
  { "-ffixed-REG, -fcall-saved-REG or a global register variable",
    N_("prologues and epilogues use x16 and x17"),
    scratch_options_p, NULL },
  { "SME",
    N_("changes of the streaming mode and of ZA use x10, x11, x14 and"
       " x15"),
    sme_definition_p, sme_type_p },
  { "aarch64_vector_pcs",
    N_("the vector procedure call standard has other preserved registers"),
    NULL, vector_pcs_p },
  { "SVE",
    N_("functions with scalable vectors for arguments or result have other"
       " preserved registers"),
    NULL, other_pcs_p },
  { NULL, NULL, NULL, NULL }
};

/* The loader's ordinary entry saves x9, the one for LD_AUDIT and LD_PROFILE
   does not.  */
#define LAZY_BINDING_CLOBBERS "x9 x10 x11 x12 x13 x14 x15"

/* Clang, up to 22 at least, computes the stack pointer of a frame that it
   aligns in x9, before it saves x9 or without that.  */
#define FOREIGN_CALLEE_CLOBBERS "x9"

static bool
aarch64_lazy_binding_p (void)
{
  return true;
}

/* The back end heeds the attribute where it has a GOT.  In a library, a slot of
   the GOT may itself hold a PLT entry, so that nothing would be gained.  */

static void
aarch64_avoid_plt (tree fndecl)
{
  if (flag_pie && !lookup_attribute ("noplt", DECL_ATTRIBUTES (fndecl)))
    DECL_ATTRIBUTES (fndecl) = tree_cons (get_identifier ("noplt"), NULL_TREE,
					  DECL_ATTRIBUTES (fndecl));
}

/* What is called by its name has a PLT entry.  */

static bool
aarch64_calls_plt_entry_p (const_rtx address)
{
  return GET_CODE (address) == SYMBOL_REF;
}

/* Without a GOT the back end ignores -fno-plt.  */

static bool
aarch64_no_plt_p (void)
{
  return !flag_plt && flag_pic;
}

const struct port target_port =
{
  .cpu = "aarch64",
  .first_abi_id = FIRST_ABI_ID,
  .last_abi_id = LAST_ABI_ID,
  .supported_p = aarch64_supported_p,
  .exclusive_attributes = aarch64_exclusive_attributes,
  .plain_preserved_p = aarch64_plain_preserved_p,
  .refusals = aarch64_refusals,
  .plain_clobbers = aarch64_plain_clobbers,
  .calls_are_plain_p = NULL,
  .enter_frame = aarch64_enter_frame,
  .leave_frame = aarch64_leave_frame,
  .separate_components = true,
  .frame_costs_ask_abi = true,
  .gen_epilogue = aarch64_gen_epilogue,
  .fix_frame_code = aarch64_fix_frame_code,
  .return_address_regno = R30_REGNUM,
  .local_frame_p = aarch64_local_frame_p,
  .frame_empty_p = aarch64_frame_empty_p,
  .local_frame_size = aarch64_local_frame_size,
  .add_local_frame = aarch64_add_local_frame,
  .frame_unspec = aarch64_frame_unspec,
  .red_zone = aarch64_red_zone,
  .hidden_code = aarch64_hidden_code,
  .lazy_binding_clobbers = LAZY_BINDING_CLOBBERS,
  .lazy_binding_p = aarch64_lazy_binding_p,
  .avoid_plt = aarch64_avoid_plt,
  .calls_plt_entry_p = aarch64_calls_plt_entry_p,
  .no_plt_p = aarch64_no_plt_p,
  .early_binding_directive = ".variant_pcs",
  .foreign_callee_clobbers = FOREIGN_CALLEE_CLOBBERS,
  .foreign_value_clobbers = "",
  .init = aarch64_init
};
