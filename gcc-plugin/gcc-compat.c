/* The differences between GCC versions that need code.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "gcc-compat.h"

/* GCC 14 replaced NULL-terminated attribute tables by counted ones that
   name their name space.  Both are kept by GCC, so they are not freed.  */

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
  struct attribute_spec *table = XCNEWVEC (struct attribute_spec, 2);
  table[0] = *spec;
  register_scoped_attributes (table, ns);
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
