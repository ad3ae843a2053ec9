/* Functions that carry a convention.  GCC's passes know what such a function
   must preserve from crtl->abi, which comes from its type.  The back ends do
   not: each keeps a private table of what it saves.  They see the function's
   own only in the hooks below, where they lay out and emit the frame, and
   what they emit is corrected before any pass sees it.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "compat/passes.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "convention/abi.h"
#include "functions/saves.h"
#include "functions/callee.h"

static void (*saved_compute_frame_layout) (void);
static rtx_insn *(*saved_gen_prologue) (void);
static rtx_insn *(*saved_gen_epilogue) (void);
static sbitmap (*saved_get_separate_components) (void);
static void (*saved_emit_prologue_components) (sbitmap);
static void (*saved_emit_epilogue_components) (sbitmap);
static bool (*saved_can_output_mi_thunk) (const_tree, HOST_WIDE_INT,
					  HOST_WIDE_INT, const_tree);

/* Show the back end the frame of the function that is being compiled if it
   carries a convention.  True if target_port.leave_frame must follow.  */

static bool
enter_frame (void)
{
  if (!current_convention () || !convention_abi_id_p (crtl->abi->id ()))
    return false;
  target_port.enter_frame (crtl->abi->full_reg_clobbers ()
			   | unwritten_registers ());
  return true;
}

/* TARGET_COMPUTE_FRAME_LAYOUT.  */

static void
convention_compute_frame_layout (void)
{
  bool entered = enter_frame ();
  saved_compute_frame_layout ();
  if (entered)
    target_port.leave_frame ();
}

/* What GEN, the prologue or the epilogue pattern, makes for this function.  */

static rtx_insn *
gen_frame_code (rtx_insn *(*gen) (void))
{
  if (!enter_frame ())
    return gen ();

  rtx_insn *seq = gen ();
  target_port.leave_frame ();
  if (target_port.fix_frame_code && !LEFT_OUT (fix_frame_code))
    target_port.fix_frame_code (seq,
				convention_registers (current_convention ()));
  return seq;
}

/* The prologue and epilogue patterns.  There is no sibcall_epilogue: such a
   function makes no sibling call.  */

static rtx_insn *
convention_gen_prologue (void)
{
  return gen_frame_code (saved_gen_prologue);
}

static rtx_insn *
gen_port_epilogue (void)
{
  return (target_port.gen_epilogue
	  ? target_port.gen_epilogue (saved_gen_epilogue)
	  : saved_gen_epilogue ());
}

static rtx_insn *
convention_gen_epilogue (void)
{
  return gen_frame_code (current_convention ()
			 ? gen_port_epilogue : saved_gen_epilogue);
}

/* True if control enters a block of the current function other than by its
   branches: as a landing pad, say.  Plain C's callees have overwritten the
   registers of a convention by then, so the block must not be the first to save
   them.  */

static bool
abnormal_edges_p (void)
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, cfun)
    {
      edge e;
      edge_iterator ei;
      FOR_EACH_EDGE (e, ei, bb->preds)
	if (e->flags & EDGE_COMPLEX)
	  return !LEFT_OUT (components_of_landing_pads);
    }
  return false;
}

/* TARGET_SHRINK_WRAP_GET_SEPARATE_COMPONENTS, and the hooks that emit the code
   of components.  TARGET_SHRINK_WRAP_COMPONENTS_FOR_BB is not wrapped: it compares
   the function's ABI id with those of its calls.  */

static sbitmap
convention_get_separate_components (void)
{
  if (current_convention ()
      && (!target_port.separate_components || abnormal_edges_p ()))
    {
      tell ("%s: all registers are saved in the prologue",
	    current_function_name ());
      return NULL;
    }
  bool entered = enter_frame ();
  sbitmap components = saved_get_separate_components ();
  if (entered)
    target_port.leave_frame ();
  return components;
}

static void
convention_emit_prologue_components (sbitmap components)
{
  bool entered = enter_frame ();
  saved_emit_prologue_components (components);
  if (entered)
    target_port.leave_frame ();
}

static void
convention_emit_epilogue_components (sbitmap components)
{
  bool entered = enter_frame ();
  saved_emit_epilogue_components (components);
  if (entered)
    target_port.leave_frame ();
}

/* TARGET_ASM_CAN_OUTPUT_MI_THUNK.  A back end's own thunk changes argument
   registers and jumps; without it GCC compiles the thunk as a function.  */

static bool
convention_can_output_mi_thunk (const_tree fndecl, HOST_WIDE_INT delta,
				HOST_WIDE_INT vcall_offset,
				const_tree function)
{
  return (!decl_convention (function)
	  && saved_can_output_mi_thunk (fndecl, delta, vcall_offset, function));
}

static const pass_data callee_abi_data
  = PM_PASS (RTL_PASS, "pm_callee_abi", 0);

/* Runs after expand, for which crtl->abi was what callers may assume.  */

class pass_callee_abi : public rtl_opt_pass
{
public:
  pass_callee_abi (gcc::context *ctxt)
    : rtl_opt_pass (callee_abi_data, ctxt) {}

  bool gate (function *) final override
  {
    return current_convention () && convention_abi_id_p (crtl->abi->id ());
  }

  unsigned int execute (function *fun) final override
  {
    const predefined_function_abi *abi
      = &callee_abi (current_convention (), TREE_TYPE (fun->decl));
    if (abi != crtl->abi && !LEFT_OUT (callee_abi))
      crtl->abi = abi;
    if (telling_p ())
      {
	char *list = convention_register_names
	  (current_convention (), (convention_registers (current_convention ())
				   & ~abi->full_reg_clobbers ()));
	tell ("%s: ABI id %u, preserves %s", current_function_name (),
	      abi->id (), list);
	free (list);
      }
    return 0;
  }
};

void
callee_init (const char *plugin_name)
{
  place_pass (plugin_name, new pass_callee_abi (g), PASS_POS_INSERT_AFTER,
	      "expand");

  WRAP_HOOK (compute_frame_layout, targetm.compute_frame_layout,
	     saved_compute_frame_layout, convention_compute_frame_layout);
  WRAP_HOOK (gen_prologue, targetm.gen_prologue, saved_gen_prologue,
	     convention_gen_prologue);
  WRAP_HOOK (gen_epilogue, targetm.gen_epilogue, saved_gen_epilogue,
	     convention_gen_epilogue);
  if (target_port.frame_costs_ask_abi)
    compat_wrap_frame_costs (enter_frame, target_port.leave_frame);
  if (targetm.shrink_wrap.get_separate_components)
    {
      WRAP_HOOK (get_separate_components,
		 targetm.shrink_wrap.get_separate_components,
		 saved_get_separate_components,
		 convention_get_separate_components);
      WRAP_HOOK (emit_prologue_components,
		 targetm.shrink_wrap.emit_prologue_components,
		 saved_emit_prologue_components,
		 convention_emit_prologue_components);
      WRAP_HOOK (emit_epilogue_components,
		 targetm.shrink_wrap.emit_epilogue_components,
		 saved_emit_epilogue_components,
		 convention_emit_epilogue_components);
    }
  WRAP_HOOK (can_output_mi_thunk, targetm.asm_out.can_output_mi_thunk,
	     saved_can_output_mi_thunk, convention_can_output_mi_thunk);
}
