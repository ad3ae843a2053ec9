/* For a module that brings its own slow paths, in a kernel whose lists are
   checked otherwise.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#undef CONFIG_DEBUG_LIST
#undef CONFIG_BUG_ON_DATA_CORRUPTION
#define __list_add_valid_or_report own_list_add_valid_or_report
#define __list_del_entry_valid_or_report own_list_del_entry_valid_or_report
