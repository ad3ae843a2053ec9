/* The kernel's slow paths, for a module of its own.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/export.h>
#undef EXPORT_SYMBOL
#define EXPORT_SYMBOL(NAME)
#include LIST_DEBUG_C
