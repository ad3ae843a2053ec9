/* What a target must supply: all that knows its registers, its prologues'
   habits and its back end's private state.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_PORT_H
#define PM_PORT_H

struct convention;

/* Something that a function cannot have together with a convention, or a
   call cannot.  */
struct refusal
{
  /* What the user wrote, an option or an attribute, for %qs; or NULL if
     REASON says it.  */
  const char *what;

  /* Why registers would be lost, for G_(); no format directives.  */
  const char *reason;

  /* True if FNDECL has it, a function with a body that carries a
     convention and is cfun.  NULL: TYPE_APPLIES is asked.  */
  bool (*applies) (tree fndecl);

  /* True if functions of the type FNTYPE have it: asked for every function
     and every call that carries a convention.  */
  bool (*type_applies) (const_tree fntype);
};

struct port
{
  /* The CPU's name in the conventions' table.  */
  const char *cpu;

  /* The ABI ids of GCC's back end that no convention of its own uses: the
     port's conventions get these, one a return class.  */
  unsigned int first_abi_id, last_abi_id;

  /* False where the attribute is to be ignored, with a warning: for options
     that select another instruction set.  Asked once, when the options are
     final.  */
  bool (*supported_p) (void);

  /* The attributes of a function type that exclude a convention, by the
     names under which GCC's types carry them.  NULL ends the list.  */
  const char *const *exclusive_attributes;

  /* The hard registers that a plain C function may clobber in whole, for the
     target that is current; independent of the function that is being
     compiled.  Asked once for each target of the unit.  */
  HARD_REG_SET (*plain_clobbers) (void);

  /* True if a plain C function preserves the hard register REGNO: by the
     ABI's word, whatever options say.  */
  bool (*plain_preserved_p) (unsigned int regno);

  /* Make the back end lay out and emit the frame of a function whose ABI is
     ABI, and undo it.  Called around each hook in which the back end does so,
     and never nested.  */
  void (*enter_frame) (const predefined_function_abi &abi);
  void (*leave_frame) (void);

  /* Change the prologue or epilogue SEQ, which the back end has just made,
     so that it uses no preserved register but to save or restore it.
     NULL: there is no need.  */
  void (*fix_frame_code) (rtx_insn *seq, const_hard_reg_set preserved);

  /* What is refused on this target.  A row without reason ends it.  */
  const struct refusal *refusals;

  /* Wrap the hooks that only this back end needs wrapped.  May be NULL.  */
  void (*init) (void);
};

/* The port that the plugin was built with.  */
extern const struct port target_port;

#endif /* PM_PORT_H */
