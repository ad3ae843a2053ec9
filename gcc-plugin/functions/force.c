/* The test suite's argument `force'.  A function that preserves more than its
   callers know is safe to call by any type and from any unit, unless these
   expect the address of its result; so its declaration gets a type of its own,
   and a call that names it asks for that type, whereas a call through a
   pointer goes by the pointer's.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "ports/port.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/attribute.h"
#include "language/unsupported.h"
#include "functions/force.h"

/* Where to keep the account, or NULL.  */

static const char *log_name;

/* True if a caller of NODE that does not know of the convention may rely on a
   register that it does not return: plain C functions return the address of a
   result in memory, and those with a convention preserve the register.  */

static bool
returns_address_p (cgraph_node *node)
{
  tree decl = node->decl;
  return ((TREE_PUBLIC (decl) || node->address_taken)
	  && !targetm.calls.omit_struct_return_reg
	  && aggregate_value_p (TREE_TYPE (TREE_TYPE (decl)), decl));
}

/* Why NODE, which has a body, keeps its type, for %s, or NULL.  A body that
   another unit also has, or may replace, is called by this unit's calls only
   if it is this unit's.  */

static const char *
reason_to_leave (cgraph_node *node)
{
  tree decl = node->decl;
  if (DECL_EXTERNAL (decl))
    return "another definition is called";
  if (DECL_WEAK (decl) || DECL_COMDAT (decl))
    return "it may be replaced";
  if (DECL_STATIC_CHAIN (decl))
    return "it has a static chain";
  tree attributes = DECL_ATTRIBUTES (decl);
  if (DECL_FUNCTION_VERSIONED (decl)
      || lookup_attribute ("target_clones", attributes))
    return "it has versions";
  if (lookup_attribute ("omp declare simd", attributes)
      || lookup_attribute ("simd", attributes))
    return "it has vector clones";
  if (MAIN_NAME_P (DECL_NAME (decl)))
    return "it is called by the C library";
  if (returns_address_p (node))
    return "it returns the address of its result";
  return exclusive_attribute (TREE_TYPE (decl));
}

/* Give NODE the convention CONV, or return why it keeps its own.  */

static const char *
force_convention (cgraph_node *node, const struct convention *conv)
{
  const char *reason = reason_to_leave (node);
  if (reason)
    return reason;

  tree type = TREE_TYPE (node->decl);
  TREE_TYPE (node->decl) = mark_type (type, conv);
  push_cfun (DECL_STRUCT_FUNCTION (node->decl));
  reason = refusal_reason (node->decl);
  pop_cfun ();
  if (reason)
    TREE_TYPE (node->decl) = type;
  return reason;
}

/* PLUGIN_ALL_IPA_PASSES_START: the unit's functions are known, and none has
   been copied.  The account has a line for each that is left alone, and one
   with the number of the others.  */

static void
force_conventions (void *, void *)
{
  const struct convention *conv = all_conventions ()[0];
  FILE *log = NULL;
  unsigned int forced = 0;
  cgraph_node *node;

  /* Link-time optimization finds the types that the compilation gave.  */
  if (in_lto_p)
    return;
  if (log_name && !(log = fopen (log_name, "a")))
    error ("cannot write %qs: %m", log_name);
  FOR_EACH_FUNCTION_WITH_GIMPLE_BODY (node)
    if (!decl_convention (node->decl))
      {
	const char *reason = force_convention (node, conv);
	if (!reason)
	  forced++;
	else if (log)
	  fprintf (log, "left\t%s\t%s\n", node->name (), reason);
      }

  if (log)
    {
      fprintf (log, "forced\t%u\n", forced);
      fclose (log);
    }
}

void
force_init (const char *plugin_name, const char *log)
{
  log_name = log;
  register_callback (plugin_name, PLUGIN_ALL_IPA_PASSES_START,
		     force_conventions, NULL);
}
