/* What a target must supply: all that knows its registers, its prologues'
   habits and its back end's private state.

   Preconditions, which the plugin relies on and a new target has to meet; what
   of them can be seen when the plugin is loaded is checked then:
   - The back end lays out its frame in TARGET_COMPUTE_FRAME_LAYOUT and in the
     prologue's expander only, by what enter_frame can change.
   - Calls are expanded by targetm.gen_call, gen_call_value and the two for
     sibling calls, and TARGET_RETURN_POPS_ARGS is asked before each of the
     first two.
   - It has an ABI id for each return class that it does not use itself, and its
     id for plain C is 0.
   - The code of a PLT entry, before and after it is bound, overwrites no register
     that a convention preserves: x86_64's uses r11, AArch64's x16 and x17.  What
     the loader overwrites while it binds one is lazy_binding_clobbers.
   A member of struct port may be NULL only where this file says so.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_PORT_H
#define PM_PORT_H

struct convention;

/* Something that a function cannot have together with a convention, or a
   call cannot.  */
struct refusal
{
  /* What the user wrote, an option or an attribute, for %qs.  */
  const char *what;

  /* Why registers would be lost, for G_(); no format directives.  */
  const char *reason;

  /* True if FNDECL has it, a function with a body that carries a
     convention and is cfun.  May be NULL.  */
  bool (*applies) (tree fndecl);

  /* True if functions of the type FNTYPE have it: asked for every function
     and every call that carries a convention, besides APPLIES.  May be
     NULL.  */
  bool (*type_applies) (const_tree fntype);
};

/* What the UNSPECs in the back end's frame code do that verify/ has to
   follow.  */
enum frame_unspec
{
  /* Nothing that need be known: any result.  */
  FRAME_UNSPEC_OTHER,

  /* The result is the first operand, an address without a signature.  */
  FRAME_UNSPEC_SAME,

  /* In a store: its two operands are stored side by side, the first at the
     lower address; and the other way round.  */
  FRAME_UNSPEC_PAIR,
  FRAME_UNSPEC_PAIR_SWAPPED,

  /* The word at the address of the memory that is its first operand, and the
     word after that.  The second may leave the memory to the first, which
     then begins the pattern.  */
  FRAME_UNSPEC_LOAD_FIRST,
  FRAME_UNSPEC_LOAD_SECOND,

  /* In a store: what memory holds is not changed, but probed or tagged.  */
  FRAME_UNSPEC_PROBE,

  /* A loop that ends when the result is the second operand; and one that
     subtracts the second operand from the first.  */
  FRAME_UNSPEC_UP_TO,
  FRAME_UNSPEC_LESS
};

struct port
{
  /* Asked when the plugin is loaded and when the options are final.  */

  /* The CPU's name in the conventions' table.  */
  const char *cpu;

  /* The first and the last of the ABI ids that GCC's back end leaves free.
     Each return class of each convention takes one, from the last down.  */
  unsigned int first_abi_id, last_abi_id;

  /* False where the attribute is to be ignored, with a warning: for options
     that select another instruction set, as -m32 does.  Asked once, when the
     options are final.  */
  bool (*supported_p) (void);

  /* Asked by language/, for a declaration or a function that has a convention.  */

  /* The attributes of a function type that exclude a convention, by the
     names under which GCC's types carry them.  NULL ends the list.  */
  const char *const *exclusive_attributes;

  /* True if the processor's ABI says that every function preserves the hard
     register REGNO.  Options such as -fcall-used-REG do not matter.  */
  bool (*plain_preserved_p) (unsigned int regno);

  /* What is refused on this target.  A row without reason ends it.  */
  const struct refusal *refusals;

  /* Asked by convention/.  */

  /* The hard registers that a plain C function may clobber in whole, for the
     target that is current: from its tables alone, so that they are the same
     whatever function is being compiled.  Asked when a return class is first
     needed, and again for each set of `target' attributes and options.  */
  HARD_REG_SET (*plain_clobbers) (void);

  /* True if calls in the function FNDECL must be compiled as ordinary ones: in
     x86_64's interrupt handlers the back end changes what an ordinary call
     clobbers.  Asked for the ABI of each call in it.  NULL: there are no such
     functions.  */
  bool (*calls_are_plain_p) (const_tree fndecl);

  /* Asked by functions/, for a function that has a convention.  */

  /* enter_frame makes what the back end decides saves by, a table of its own or
     crtl->abi, say that a function may clobber CLOBBERS and nothing else, so that
     the frame has a place for every other register that is live in the function;
     leave_frame restores it.  Both are called around each hook that lays out the
     frame, emits the prologue, the epilogue or components and, if
     frame_costs_ask_abi, tells the costs of a frame; never nested.  */
  void (*enter_frame) (const_hard_reg_set clobbers);
  void (*leave_frame) (void);

  /* True if the hooks of separate shrink-wrapping work by what enter_frame
     changes, so that a register may be saved only in the blocks that need it.  */
  bool separate_components;

  /* True if the hooks in which GCC 15 and later ask for the cost of a frame
     look at crtl->abi, so that they need enter_frame, too.  */
  bool frame_costs_ask_abi;

  /* Generate the epilogue of cfun, which has a convention, by calling GEN
     once.  NULL: GEN is called as it is.  */
  rtx_insn *(*gen_epilogue) (rtx_insn *(*gen) (void));

  /* Called for each prologue and epilogue SEQ that the back end has just
     emitted.  Replaces the scratch registers in it that are in PRESERVED:
     AArch64 uses x12 and x13 there.  NULL: this back end uses none.  */
  void (*fix_frame_code) (rtx_insn *seq, const_hard_reg_set preserved);

  /* The hard register with the return address, which a call overwrites and the
     frame has to save; or INVALID_REGNUM.  */
  unsigned int return_address_regno;

  /* Asked by placement/, for an ordinary function with a rare call.  */

  /* True if add_local_frame serves cfun, whose frame has been laid out.  The
     members below are asked only then.  */
  bool (*local_frame_p) (void);

  /* True if the frame of cfun, as it was laid out last, is empty.  */
  bool (*frame_empty_p) (void);

  /* The bytes of such a frame.  */
  HOST_WIDE_INT (*local_frame_size) (void);

  /* Put a frame around the call insn CALL of cfun, whose own frame is
     empty.  */
  void (*add_local_frame) (rtx_insn *call);

  /* Asked by verify/, in the last pass over a function.  */

  /* What X, an UNSPEC or UNSPEC_VOLATILE, does.  */
  enum frame_unspec (*frame_unspec) (const_rtx x);

  /* How many bytes below the stack pointer no signal handler touches, for
     cfun.  */
  HOST_WIDE_INT (*red_zone) (void);

  /* Names what final adds to the insns of cfun that may overwrite preserved
     registers, for %qs; NULL if there is nothing.  */
  const char *(*hidden_code) (void);

  /* Asked by calls/, when the plugin is loaded the strings, and the functions for
     each call of a function that may be another object's.  */

  /* The preserved registers that the loader clobbers when it binds a PLT
     entry at its first call, by the names that GCC's asm accepts; "" if there
     are none.  */
  const char *lazy_binding_clobbers;

  /* False where the code model excludes lazy binding.  */
  bool (*lazy_binding_p) (void);

  /* Make GCC call FNDECL through its entry in the GOT and not through the PLT,
     if the code model can.  Called for each function of the convention that
     may be another object's, before the unit's first function is expanded.
     NULL: the back end cannot.  */
  void (*avoid_plt) (tree fndecl);

  /* True if a call at ADDRESS goes through a PLT entry in spite of avoid_plt.  */
  bool (*calls_plt_entry_p) (const_rtx address);

  /* True if the user says that no PLT entry is the address of a function.  */
  bool (*no_plt_p) (void);

  /* The directive that makes the loader bind a symbol's PLT entries before
     they are called, in every object of the link, if the linker knows it.
     NULL: there is none.  */
  const char *early_binding_directive;

  /* The preserved registers that releases of Clang clobber by mistake: in any
     callee, and in one that returns its result in a register of the
     convention; "" if there are none.  Callers count them as clobbered without
     trust-callee.  */
  const char *foreign_callee_clobbers, *foreign_value_clobbers;

  /* Wrap the hooks that only this back end needs wrapped.  Called when the plugin
     is loaded, after all others have wrapped theirs.  May be NULL.  */
  void (*init) (void);
};

/* The port that the plugin was built with.  */
extern const struct port target_port;

/* False, after an error, if GCC's back end does not meet a precondition.  Asked
   when the plugin is loaded, before any hook is wrapped.  */
bool port_preconditions_p (void);

#endif /* PM_PORT_H */
