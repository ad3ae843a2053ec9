/* GCC's debugging information entries, DIEs.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_DIES_H
#define PM_DIES_H

#include "compat/gcc-compat.h"
#include "debug.h"
#include "dwarf2out.h"

/* Whether get_AT of dwarf2out.h is there for plugins.  */
#define COMPAT_HAVE_GET_AT (GCCPLUGIN_VERSION_MAJOR >= 12)

#endif /* PM_DIES_H */
