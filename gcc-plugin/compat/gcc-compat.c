/* The differences between GCC versions that need code.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/wrap.h"
#include <dlfcn.h>

/* GCC 14 replaced NULL-terminated attribute tables by counted ones that
   name their name space.  GCC keeps both.  */

void
compat_register_attribute (const struct attribute_spec *spec, const char *ns)
{
  if (strcmp (ns, "gnu") == 0)
    {
      register_attribute (spec);
      return;
    }

#if GCCPLUGIN_VERSION_MAJOR >= 14
  scoped_attribute_specs *table = new scoped_attribute_specs
    { ns, array_slice<const attribute_spec> (spec, 1) };
  register_scoped_attributes (*table);
#else
  register_scoped_attributes (spec, ns);
#endif
}

const char *
compat_attribute_namespace (const_tree attr)
{
  if (!cxx11_attribute_p (attr))
    return NULL;
  tree ns = get_attribute_namespace (attr);
  return ns ? IDENTIFIER_POINTER (ns) : NULL;
}

bool
compat_wrap_has_attribute (int (**saved) (cpp_reader *, bool),
			   int (*wrapper) (cpp_reader *, bool))
{
  typedef cpp_callbacks *get (cpp_reader *);
  get *get_callbacks = (get *) dlsym (RTLD_DEFAULT,
				      "_Z17cpp_get_callbacksP10cpp_reader");
  cpp_reader **reader = (cpp_reader **) dlsym (RTLD_DEFAULT, "parse_in");
  if (!get_callbacks || !reader || !*reader)
    return false;
  cpp_callbacks *callbacks = get_callbacks (*reader);
  *saved = callbacks->has_attribute;
  callbacks->has_attribute = wrapper;
  return true;
}

/* libcpp's functions are not in lto1.  */

void
compat_add_dependency (const char *file)
{
  typedef cpp_options *get_options (cpp_reader *);
  typedef class mkdeps *get_deps (cpp_reader *);
  typedef void add (class mkdeps *, const char *);
  get_options *options = (get_options *) dlsym
    (RTLD_DEFAULT, "_Z15cpp_get_optionsP10cpp_reader");
  get_deps *deps = (get_deps *) dlsym (RTLD_DEFAULT,
				       "_Z12cpp_get_depsP10cpp_reader");
  add *add_dep = (add *) dlsym (RTLD_DEFAULT,
				"_Z12deps_add_depP6mkdepsPKc");
  cpp_reader **reader = (cpp_reader **) dlsym (RTLD_DEFAULT, "parse_in");
  if (options && deps && add_dep && reader && *reader
      && options (*reader)->deps.style != DEPS_NONE)
    add_dep (deps (*reader), file);
}

bool
compat_makes_trampoline_p (const gimple *stmt)
{
#if GCCPLUGIN_VERSION_MAJOR >= 14
  if (gimple_call_builtin_p (stmt, BUILT_IN_GCC_NESTED_PTR_CREATED))
    return true;
#endif
  return (gimple_call_builtin_p (stmt, BUILT_IN_INIT_TRAMPOLINE)
	  || gimple_call_builtin_p (stmt, BUILT_IN_INIT_HEAP_TRAMPOLINE));
}

insn_callee_abi_hook *
compat_insn_callee_abi_slot (void)
{
#if GCCPLUGIN_VERSION_MAJOR >= 17
  return NULL;
#else
  return &targetm.calls.insn_callee_abi;
#endif
}

bool
compat_shadow_call_stack_p (void)
{
#if GCCPLUGIN_VERSION_MAJOR >= 12
  return sanitize_flags_p (SANITIZE_SHADOW_CALL_STACK);
#else
  return false;
#endif
}

#if GCCPLUGIN_VERSION_MAJOR >= 15

static bool (*enter_frame) (void);
static void (*leave_frame) (void);

static int (*saved_callee_save_cost) (spill_cost_type, unsigned int,
				      machine_mode, unsigned int, int,
				      const HARD_REG_SET &, bool);
static int (*saved_frame_allocation_cost) (frame_cost_type,
					   const HARD_REG_SET &);

/* TARGET_CALLEE_SAVE_COST.  */

static int
compat_callee_save_cost (spill_cost_type type, unsigned int regno,
			 machine_mode mode, unsigned int nregs, int mem_cost,
			 const HARD_REG_SET &saved, bool existing_spills_p)
{
  bool entered = enter_frame ();
  int cost = saved_callee_save_cost (type, regno, mode, nregs, mem_cost,
				     saved, existing_spills_p);
  if (entered)
    leave_frame ();
  return cost;
}

/* TARGET_FRAME_ALLOCATION_COST.  */

static int
compat_frame_allocation_cost (frame_cost_type type, const HARD_REG_SET &saved)
{
  bool entered = enter_frame ();
  int cost = saved_frame_allocation_cost (type, saved);
  if (entered)
    leave_frame ();
  return cost;
}

void
compat_wrap_frame_costs (bool (*enter) (void), void (*leave) (void))
{
  enter_frame = enter;
  leave_frame = leave;
  WRAP_HOOK (callee_save_cost, targetm.callee_save_cost,
	     saved_callee_save_cost, compat_callee_save_cost);
  WRAP_HOOK (frame_allocation_cost, targetm.frame_allocation_cost,
	     saved_frame_allocation_cost, compat_frame_allocation_cost);
}

#else

void
compat_wrap_frame_costs (bool (*) (void), void (*) (void))
{
}

#endif
