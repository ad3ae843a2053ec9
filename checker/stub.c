/* Where has the procedure linkage table a function's address from?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <elf.h>
#include <string.h>

#include "stub.h"

static uint32_t
word_at (const unsigned char *bytes)
{
  return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | (uint32_t) bytes[3] << 24;
}

/* [endbr64] [bnd] jmp *SLOT(%rip).  */

static bool
x86_slot (const unsigned char *bytes, size_t size, uint64_t address, uint64_t *slot)
{
  size_t i = 0;
  if (size >= 4 && memcmp (bytes, "\xf3\x0f\x1e\xfa", 4) == 0)
    i = 4;
  if (i < size && bytes[i] == 0xf2)
    i++;
  if (size - i < 6 || bytes[i] != 0xff || bytes[i + 1] != 0x25)
    return false;
  *slot = address + i + 6 + (int32_t) word_at (bytes + i + 2);
  return true;
}

/* [bti c] adrp x16, SLOT; ldr x17, [x16, SLOT]; add x16, x16, SLOT; br x17.  */

static bool
a64_slot (const unsigned char *bytes, size_t size, uint64_t address, uint64_t *slot)
{
  size_t i = size >= 4 && word_at (bytes) == 0xd503245f ? 4 : 0;
  if (size - i < 16)
    return false;
  uint32_t page = word_at (bytes + i), load = word_at (bytes + i + 4);
  if ((page & 0x9f00001f) != 0x90000010 || (load & 0xffc003ff) != 0xf9400211
      || (word_at (bytes + i + 8) & 0xffc003ff) != 0x91000210
      || word_at (bytes + i + 12) != 0xd61f0220)
    return false;
  uint64_t pages = (page >> 29 & 3) | (uint64_t) (page >> 5 & 0x7ffff) << 2;
  if (pages & 0x100000)
    pages -= 0x200000;
  *slot = ((address + i) & ~(uint64_t) 0xfff) + (pages << 12)
	  + (load >> 10 & 0xfff) * 8;
  return true;
}

bool
stub_slot (unsigned machine, const unsigned char *bytes, size_t size,
	   uint64_t address, uint64_t *slot)
{
  return machine == EM_AARCH64 ? a64_slot (bytes, size, address, slot)
	 : x86_slot (bytes, size, address, slot);
}
