/* The GCC that the plugin is built for: its headers, and the differences
   between its versions.  No file outside compat/ includes a GCC header or
   compares a version.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_GCC_COMPAT_H
#define PM_GCC_COMPAT_H

#include "gcc-plugin.h"
#include "plugin-version.h"
#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "target.h"
#include "hooks.h"
#include "tree.h"
#include "gimple.h"
#include "gimple-iterator.h"
#include "rtl.h"
#include "insn-config.h"
#include "recog.h"
#include "regs.h"
#include "function-abi.h"
#include "stringpool.h"
#include "attribs.h"
#include "tree-pass.h"
#include "context.h"
#include "pass_manager.h"
#include "memmodel.h"
#include "emit-rtl.h"
#include "df.h"
#include "calls.h"
#include "expr.h"
#include "cfgrtl.h"
#include "cfgloop.h"
#include "diagnostic-core.h"
#include "intl.h"
#include "opts.h"
#include "output.h"
#include "varasm.h"
#include "langhooks.h"
#include "toplev.h"
#include "cgraph.h"
#include "tm_p.h"
#include "function.h"
#include "rtl-iter.h"
#include "print-tree.h"
#include "print-rtl.h"
#include "except.h"
#include "asan.h"
#include "tree-dfa.h"
#include "cpplib.h"
#include "sreal.h"
#include "ira.h"
#include "ira-int.h"

/* The majors whose hooks and ABI ids were read and tested.  A test builds a
   plugin that knows no GCC as new as the one that loads it.  */
#define PM_OLDEST_GCC 11
#ifndef PM_NEWEST_GCC
#define PM_NEWEST_GCC 16
#endif
#define COMPAT_KNOWN_GCC (GCCPLUGIN_VERSION_MAJOR >= PM_OLDEST_GCC	\
			  && GCCPLUGIN_VERSION_MAJOR <= PM_NEWEST_GCC)

/* The registers that plain C clobbers before any option: the name in GCC 14
   and later for AArch64.  */
#ifndef CALL_USED_REGISTERS
#define CALL_USED_REGISTERS CALL_REALLY_USED_REGISTERS
#endif

/* Whether the back ends have UNSPECs for loads and stores of two registers;
   they were parallel moves before, or did not exist.  */
#define COMPAT_HAVE_PAIR_UNSPECS (GCCPLUGIN_VERSION_MAJOR >= 14)

/* Whether LRA looks for a register over a call for a value that IRA left in memory,
   which may be one that has to be saved.  */
#define COMPAT_LRA_SEARCHES_OVER_CALLS (GCCPLUGIN_VERSION_MAJOR >= 15)

/* Whether AArch64's insns that store tags of memory have an UNSPEC_VOLATILE.  */
#define COMPAT_HAVE_TAG_STORES (GCCPLUGIN_VERSION_MAJOR >= 16)

/* Whether the C++ front end drops attributes in double brackets behind the
   declarator of a friend that is a member.  */
#define COMPAT_DROPS_BEHIND_FRIEND (GCCPLUGIN_VERSION_MAJOR < 13)

/* True if x86_64's TARGET_HARD_REGNO_CALL_PART_CLOBBERED stops at ABI ids that
   the back end does not give out.  */
#define COMPAT_STOPS_AT_ABI_IDS (GCCPLUGIN_VERSION_MAJOR >= 17)

/* A call insn that is no call, but has the clobbers of one.  */
#ifndef FAKE_CALL_P
#define FAKE_CALL_P(INSN) false
#endif

/* Make the attribute SPEC known in the name space NS, for the life of the
   compiler.  SPEC must not move, and an empty one follows it.  For
   PLUGIN_ATTRIBUTES only.  */
void compat_register_attribute (const struct attribute_spec *spec,
				const char *ns);

/* The name space that ATTR was written with: NULL for __attribute__.  */
const char *compat_attribute_namespace (const_tree attr);

/* Have WRAPPER answer __has_attribute; *SAVED did before.  False if this is no
   compiler of C or C++.  */
bool compat_wrap_has_attribute (int (**saved) (cpp_reader *, bool),
				int (*wrapper) (cpp_reader *, bool));

/* Name FILE among the dependencies of the unit, if the options ask for these and
   this is a compiler of C or C++.  */
void compat_add_dependency (const char *file);

/* True if STMT makes a trampoline for the function that its second argument
   is the address of.  GCC 14 and later can do that by a library call.  */
bool compat_makes_trampoline_p (const gimple *stmt);

/* TARGET_INSN_CALLEE_ABI's place in targetm.  NULL in GCC 17, which has no such
   hook: expansion asks TARGET_FNTYPE_ABI about the type that a call is made by,
   and keeps the id in the call insn.  A callee that is a clone without the
   convention (testsuite/ipa/constant.c) is called by the type that still has it:
   see note_callee, which looks at the callee's own type.  */
typedef const predefined_function_abi &(*insn_callee_abi_hook)
  (const rtx_insn *);
insn_callee_abi_hook *compat_insn_callee_abi_slot (void);

/* True if the current function keeps its return address on a shadow stack, too,
   which GCC 12 and later can do.  */
bool compat_shadow_call_stack_p (void);

/* Wrap the hooks in which GCC 15 and later ask for the cost of a frame: ENTER
   is called before each, and LEAVE after it if ENTER returned true.  */
void compat_wrap_frame_costs (bool (*enter) (void), void (*leave) (void));

/* Whether AArch64's back end keeps a function's ABI id, and expects one of its
   own there.  */
#define COMPAT_HAVE_PCS (GCCPLUGIN_VERSION_MAJOR >= 16)

#endif /* PM_GCC_COMPAT_H */
