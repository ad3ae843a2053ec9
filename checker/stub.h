/* The stubs by which programs and libraries call functions of others.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_STUB_H
#define CHECKER_STUB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether the SIZE BYTES at ADDRESS, code of MACHINE, jump to what the word at *SLOT
   has, and do nothing else that a caller sees.  */
bool stub_slot (unsigned machine, const unsigned char *bytes, size_t size,
		uint64_t address, uint64_t *slot);

#endif
