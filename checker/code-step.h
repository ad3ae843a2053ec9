/* What one insn does.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_CODE_STEP_H
#define CHECKER_CODE_STEP_H

#include <capstone/capstone.h>

#include "code-state.h"

enum step_kind
{
  STEP_NEXT,			/* on to the next insn */
  STEP_JUMP, STEP_BRANCH,	/* to DESTINATION; or to the next insn */
  STEP_CALL,			/* of DESTINATION */
  STEP_INDIRECT_CALL,
  STEP_INDIRECT_JUMP,
  STEP_RETURN,
  STEP_END,			/* the program ends here */
  STEP_UNKNOWN			/* nobody knows */
};

struct step
{
  enum step_kind kind;
  uint64_t destination;
  uint64_t loaded;		/* the insn that reads the address of an indirect branch
				   from memory, or 0 */
  uint64_t slot;		/* the word of memory that has it, or 0 */
  uint64_t formed;		/* the insn that has it as its operand, or 0 */
  const struct table *table;	/* that has it, and the number of entries */
  uint64_t entries;
  struct compared compared;	/* what a branch depends on, and tells of that */
  uint64_t below_taken, below_next;
  bool equal_taken, equal_next;
};

/* The branch KIND to the address VALUE.  */
struct step step_indirect (const struct space *space, enum step_kind kind,
			   const struct value *value);

/* Let INSN change STATE.  Calls are left to the caller.  */
struct step step_x86_64 (struct space *space, struct state *state,
			 const cs_insn *insn);
struct step step_aarch64 (struct space *space, struct state *state,
			  const cs_insn *insn);

/* The same for INSN, the bits of an AArch64 insn, if it is of those that capstone 4
   does not know or later releases call by other names.  False if it is none.  */
bool step_aarch64_raw (struct space *space, struct state *state, uint32_t insn,
		       uint64_t address, struct step *step);

#endif
