/* Tables of jumps, and the limits of the numbers that choose their entries.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_CODE_TABLE_H
#define CHECKER_CODE_TABLE_H

#include "code-state.h"
#include "code-step.h"

/* What a move of the low BYTES of VALUE, zero-extended, makes of it.  */
struct value limit_extended (const struct value *value, int bytes, uint64_t at);

/* A number less than BELOW.  */
struct value limit_below (uint64_t below, uint64_t at);

/* Flags that tell of a comparison of register NUMBER, or of the bytes at ADDRESS +
   OFFSET if that is -1, with the constant AMOUNT: BYTES of them.  */
void compare_constant (const struct space *space, struct state *state, int number,
		       const struct value *address, int64_t amount, int bytes);

/* Flags that tell whether two registers are equal.  */
void compare_registers (struct state *state, int one, int other);

/* What a branch tells of the numbers that were compared.  */
enum relation { ABOVE, ABOVE_OR_EQUAL, BELOW, BELOW_OR_EQUAL, EQUAL, NOT_EQUAL };
void step_relation (const struct state *state, enum relation relation,
		    struct step *step);

/* Let STATE know what STEP tells if its branch is TAKEN, or is not.  */
void state_learn (struct space *space, struct state *state,
		  const struct step *step, bool taken);

/* What insn AT reads of the entry of SIZE bytes at TABLE, an address, whose number
   INDEX is multiplied with SCALE.  */
struct value table_load (struct space *space, const struct value *table,
			 const struct value *index, int scale, int size,
			 bool is_signed, uint64_t at);

/* The sum of BASE, an address, and ENTRY, which was loaded and is extended from
   BYTES and shifted, if 0 as it is.  */
struct value table_target (struct space *space, const struct value *base,
			   const struct value *entry, int bytes, bool is_signed,
			   int shift, uint64_t at);

/* The address in entry NUMBER of TABLE.  Returns whether it is known.  */
bool table_entry (const struct space *space, const struct table *table,
		  uint64_t number, uint64_t *address);

#endif
