/* Debug information tells which function types have a convention, as Clang's
   does: DW_AT_calling_convention, here on DW_TAG_subroutine_type.

   GCC writes it for functions alone, and a plugin cannot add an attribute to a
   DIE.  For each function type GCC asks the front end whether to add one of two
   flags, and a plugin can change an attribute that exists: the flag that the type
   does not need is asked for, and becomes DW_AT_calling_convention before the
   DIEs are written.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/dies.h"
#include "compat/wrap.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "link/debug-types.h"

static int (*saved_dwarf_calling_convention) (const_tree);

/* TARGET_DWARF_CALLING_CONVENTION, which GCC asks for each function.  */

static int
convention_dwarf_code (const_tree type)
{
  if (FUNC_OR_METHOD_TYPE_P (type))
    if (const struct convention *conv = type_convention (type))
      return conv->dwarf_code;
  return saved_dwarf_calling_convention (type);
}

#if COMPAT_HAVE_GET_AT

/* A DIE that has the flag FLAG in place of the calling convention CODE.  */
struct asked_flag
{
  dw_die_ref die;
  enum dwarf_attribute flag;
  int code;
};

/* Those whose flag was not yet replaced.  GCC keeps the DIEs until it has
   written them.  */
static vec<asked_flag> asked_flags;

static struct gcc_debug_hooks hooks;
static const struct gcc_debug_hooks *saved_hooks;
static int (*saved_type_dwarf_attribute) (const_tree, int);

/* The type_dwarf_attribute of langhooks.h: -1 for no flag ATTRIBUTE.  GCC
   asks for DW_AT_reference, then for DW_AT_rvalue_reference, of which a C++
   member function has at most one, when TYPE has its DIE.  */

static int
convention_type_attribute (const_tree type, int attribute)
{
  int value = saved_type_dwarf_attribute (type, attribute);
  if (value != -1 || !FUNC_OR_METHOD_TYPE_P (type) || !TYPE_SYMTAB_DIE (type))
    return value;
  const struct convention *conv = type_convention (type);
  if (!conv
      || (attribute == DW_AT_rvalue_reference
	  && saved_type_dwarf_attribute (type, DW_AT_reference) == -1)
      || (attribute != DW_AT_reference && attribute != DW_AT_rvalue_reference))
    return value;
  asked_flag asked = { TYPE_SYMTAB_DIE (type), (enum dwarf_attribute) attribute,
		       conv->dwarf_code };
  asked_flags.safe_push (asked);
  return 1;
}

/* Make calling conventions of the flags that were asked for.  */

static void
replace_flags (void)
{
  for (const asked_flag &asked : asked_flags)
    if (dw_attr_node *attribute = get_AT (asked.die, asked.flag))
      {
	attribute->dw_attr = DW_AT_calling_convention;
	attribute->dw_attr_val.val_class = dw_val_class_unsigned_const;
	attribute->dw_attr_val.v.val_unsigned = asked.code;
      }
  asked_flags.truncate (0);
}

/* The members of debug.h after which DIEs are written: early_finish with -flto,
   finish otherwise, and handle_pch into a precompiled header.  */

static void
convention_early_finish (const char *file)
{
  replace_flags ();
  saved_hooks->early_finish (file);
}

static void
convention_finish (const char *file)
{
  replace_flags ();
  saved_hooks->finish (file);
}

static void
convention_handle_pch (unsigned int write)
{
  replace_flags ();
  saved_hooks->handle_pch (write);
}

/* PLUGIN_START_UNIT, when GCC has chosen its debug_hooks.  */

static void
wrap_debug_hooks (void *, void *)
{
  saved_hooks = debug_hooks;
  hooks = *saved_hooks;
  hooks.early_finish = convention_early_finish;
  hooks.finish = convention_finish;
  hooks.handle_pch = convention_handle_pch;
  debug_hooks = &hooks;
}

#endif

void
debug_types_init (const char *plugin_name ATTRIBUTE_UNUSED)
{
  WRAP_HOOK (dwarf_calling_convention, targetm.dwarf_calling_convention,
	     saved_dwarf_calling_convention, convention_dwarf_code);
#if COMPAT_HAVE_GET_AT
  WRAP_HOOK (type_dwarf_attribute, lang_hooks.types.type_dwarf_attribute,
	     saved_type_dwarf_attribute, convention_type_attribute);
  register_callback (plugin_name, PLUGIN_START_UNIT, wrap_debug_hooks, NULL);
#endif
}
