/* What GCC's dwarf2out.h uses of a header that GCC does not install.  The values
   are DWARF's.  Found by this name in the compiler's include path.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_DWARF2_H
#define PM_DWARF2_H

enum dwarf_attribute
{
  DW_AT_calling_convention = 0x36,
  DW_AT_reference = 0x77,
  DW_AT_rvalue_reference = 0x78,
  DW_AT_hi_user = 0x3fff
};

/* Here for the size alone.  */
enum dwarf_location_atom { DW_OP_hi_user = 0xff };
enum dwarf_call_frame_info : int { DW_CFA_hi_user = 0x3f };
enum dwarf_tag { DW_TAG_hi_user = 0xffff };

#endif /* PM_DWARF2_H */
