/* The symbols of GCC's intermediate code.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_LTO_H
#define CHECKER_LTO_H

#include <libelf.h>
#include <stdbool.h>

/* Call TAKE with DATA for each symbol of the intermediate code in ELF.  Returns
   what is wrong, or NULL.  */
const char *lto_symbols (Elf *elf, void (*take) (void *data, const char *name,
						 bool defined, bool weak),
			 void *data);

#endif
