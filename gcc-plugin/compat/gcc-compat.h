/* The GCC that the plugin is built for: its headers, and the differences
   between its versions.  No other file includes a GCC header or compares
   a version.

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
#include "tree.h"
#include "gimple.h"
#include "gimple-iterator.h"
#include "rtl.h"
#include "regs.h"
#include "function-abi.h"
#include "stringpool.h"
#include "attribs.h"
#include "tree-pass.h"
#include "context.h"
#include "memmodel.h"
#include "emit-rtl.h"
#include "df.h"
#include "calls.h"
#include "expr.h"
#include "cfgrtl.h"
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
#include "tree-dfa.h"
#include "cpplib.h"

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
#define PM_HAVE_PAIR_UNSPECS (GCCPLUGIN_VERSION_MAJOR >= 14)

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

/* The C++ parser's token, parser.h's cp_token as far as it is needed.  VALUE is
   the identifier of a name or keyword.  */
struct compat_token
{
  unsigned int type : 8;
  unsigned int keyword : 8;
  unsigned char flags;
  unsigned char bits;
  location_t location;
  tree value;
};

/* Set *FIRST and *END to the bounds of the unit's tokens, and *NEXT to that which
   C++ parses next; false while there are none.  */
bool compat_cxx_tokens (struct compat_token **first, struct compat_token **next,
			struct compat_token **end);

/* The pointer type in TYPE if that is C++'s for a pointer to a member
   function, else NULL_TREE.  */
tree compat_member_function_pointer (const_tree type);

/* True if DECL is a C++ conversion function.  */
bool compat_conversion_function_p (const_tree decl);

/* C++'s type for a pointer to a member function, of POINTER.  */
tree compat_build_member_function_pointer (tree pointer);

/* C++'s expansion of a pack, of the PATTERN.  */
tree compat_build_pack_expansion (tree pattern);

/* A reference to TYPE of the kind, lvalue or rvalue, that MODEL is.  */
tree compat_build_reference (tree type, const_tree model);

/* True if STMT makes a trampoline for the function that its second argument
   is the address of.  GCC 14 and later can do that by a library call.  */
bool compat_makes_trampoline_p (const gimple *stmt);

/* The C++ function, with parameters of templates, of which the function DECL
   is an instance or a specialization, or which it declares; or NULL_TREE.  */
tree compat_general_template (tree decl);

/* The last declaration of the function that DECL, a C++ function which is being
   declared, declares anew, whatever the attributes of the two types; or
   NULL_TREE.  A function with C linkage may have been declared in another name
   space.  Members of class templates are not found.  */
tree compat_earlier_declaration (tree decl);

/* The base class's constructor that DECL, a C++ function, inherits; or
   NULL_TREE.  */
tree compat_inherited_constructor (tree decl);

/* Have diagnostics written to STREAM; returns where they went before.  Those
   in JSON or SARIF go elsewhere.  */
FILE *compat_replace_diagnostic_stream (FILE *stream);

/* Have EDIT change what messages say of an argument that is a tree, and the
   labels of places that are shown in JSON or SARIF: it is given the text and
   its length, and returns how much of it is left.  AMEND is given a type and
   what they say of it, and returns that with more, to be freed, or NULL; also of
   two types that C++ compares, if AMENDS returns true for the first.  */
void compat_edit_messages (size_t (*edit) (char *, size_t),
			   char *(*amend) (tree, const char *),
			   bool (*amends) (tree));

/* TARGET_INSN_CALLEE_ABI's place in targetm.  GCC 17 has no such hook, since
   each call insn keeps the id that TARGET_FNTYPE_ABI gave; the place is then
   one that nobody reads.  */
typedef const predefined_function_abi &(*insn_callee_abi_hook)
  (const rtx_insn *);
insn_callee_abi_hook *compat_insn_callee_abi_slot (void);

/* Wrap the hooks in which GCC 15 and later ask for the cost of a frame: ENTER
   is called before each, and LEAVE after it if ENTER returned true.  */
void compat_wrap_frame_costs (bool (*enter) (void), void (*leave) (void));

/* Whether AArch64's back end keeps a function's ABI id, and expects one of its
   own there.  */
#define COMPAT_HAVE_PCS (GCCPLUGIN_VERSION_MAJOR >= 16)

#endif /* PM_GCC_COMPAT_H */
