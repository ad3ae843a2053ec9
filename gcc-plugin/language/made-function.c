/* The functions that front ends make without attributes, and that have the
   convention of what the programmer has written.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "compat/cxx-front-end.h"
#include "compat/control.h"
#include "compat/wrap.h"
#include "convention/convention.h"
#include "convention/marked-type.h"
#include "language/made-function.h"

static tree (*saved_versions_dispatcher) (void *);

/* PLUGIN_PRE_GENERICIZE: FNDECL is defined.  The front end makes the functions
   of a constructor that a class inherits without attributes, the one for
   complete objects and that for bases after FNDECL.  Calls that it has parsed
   go by the type that their function has later.  */

static void
mark_inherited_constructor (void *fndecl, void *)
{
  if (!lang_GNU_CXX () || !convention_in_use_p ()
      || LEFT_OUT (inherited_constructor))
    return;
  for (tree decl = (tree) fndecl;
       decl && TREE_CODE (decl) == FUNCTION_DECL
       && DECL_CXX_CONSTRUCTOR_P (decl);
       decl = DECL_CHAIN (decl))
    if (tree inherited = compat_inherited_constructor (decl))
      if (const struct convention *conv = decl_convention (inherited))
	TREE_TYPE (decl) = mark_innermost (TREE_TYPE (decl), conv);
}

/* TARGET_GET_FUNCTION_VERSIONS_DISPATCHER: the function that stands for all
   versions of that of DECL, which GCC makes without attributes.  */

static tree
convention_versions_dispatcher (void *decl)
{
  tree dispatcher = saved_versions_dispatcher (decl);
  const struct convention *conv = decl_convention ((tree) decl);
  if (conv && dispatcher && TREE_CODE (dispatcher) == FUNCTION_DECL)
    TREE_TYPE (dispatcher) = mark_innermost (TREE_TYPE (dispatcher), conv);
  return dispatcher;
}

void
made_function_init (const char *plugin_name)
{
  if (targetm.get_function_versions_dispatcher)
    WRAP_HOOK (versions_dispatcher, targetm.get_function_versions_dispatcher,
	       saved_versions_dispatcher, convention_versions_dispatcher);
  register_callback (plugin_name, PLUGIN_PRE_GENERICIZE,
		     mark_inherited_constructor, NULL);
}
