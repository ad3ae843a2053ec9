/* What a call may lose once code leaves the unit: lazy binding, and callees
   that other compilers got wrong.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_LINK_SAFETY_H
#define PM_LINK_SAFETY_H

/* What is done about the first call through a PLT entry, in which the loader
   clobbers registers that the callee preserves.  */
enum lazy_binding
{
  /* No such entry is called where that can be had; where one may be, its
     clobbers are taken into account.  */
  LAZY_BINDING_AVOID,

  /* Where an object can say that a function is to be bound early, its direct
     calls are left as they are: linker and loader heed it.  Elsewhere the
     same as LAZY_BINDING_AVOID.  */
  LAZY_BINDING_VARIANT_PCS,

  /* Calls are left as they are, and their clobbers taken into account.  */
  LAZY_BINDING_CLOBBER,

  /* Nothing: the user says that there is no lazy binding.  */
  LAZY_BINDING_IGNORE
};

struct link_options
{
  enum lazy_binding lazy_binding;

  /* True if functions of other units keep to the convention.  */
  bool trust_callee;
};

/* True if a call of FNDECL, which may be null, at ADDRESS may arrive at a PLT entry
   that is not bound.  */
bool may_bind_lazily_p (tree fndecl, const_rtx address);

/* True if FNDECL is null or may be a function that another compiler compiled, and
   is not trusted.  */
bool foreign_callee_p (tree fndecl);

/* The preserved registers that a call by the type FNTYPE, which carries a
   convention, may lose all the same.  FNDECL is the callee, or null; ADDRESS
   what the call insn calls.  */
HARD_REG_SET call_losses (const_tree fntype, tree fndecl, const_rtx address);

/* Have the function of NODE, which carries a convention, called without its PLT entry
   if that might be bound lazily.  */
void avoid_plt_entry (cgraph_node *node);

/* Read the port's lists of registers.  False, after an error, if GCC does not know
   one.  */
bool link_safety_registers (void);

/* Arrange for the measures that OPTIONS ask for.  */
void link_safety_init (const char *plugin_name,
		       const struct link_options &options);

#endif /* PM_LINK_SAFETY_H */
