/* What registers and words of the frame hold at a point of a function.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_CODE_STATE_H
#define CHECKER_CODE_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Registers have the numbers of their encoding; vector registers come after the
   general ones, and stand for their low 64 bits.  */
enum
{
  REGISTERS = 64,
  X86_SP = 4, X86_VECTOR = 16, X86_REGISTERS = 32,
  A64_SP = 31, A64_VECTOR = 32, A64_REGISTERS = 64
};

/* A value is the one that register BASE had at the start, plus OFFSET.  From
   REGISTERS on, BASE stands for a stack pointer that was aligned or lowered by
   an unknown amount (struct frame).  */
enum
{
  CLOBBERED = -1,		/* some other value */
  OPAQUE = -2,			/* it is not known which */
  RETURN_ADDRESS = -3,
  LOADED = -4,			/* what the insn at OFFSET reads from memory */
  CONSTANT = -5			/* OFFSET */
};

struct value
{
  int base;
  int64_t offset;
  uint64_t origin;		/* the insn that last wrote it; no part of the value */
};

struct slot
{
  int base;
  int64_t offset;		/* of the 8 bytes */
  struct value value;
};

struct state
{
  struct value registers[REGISTERS];
  size_t slot_count;
  struct slot *slots;
};

/* Where, relative to the stack pointer at the start, an aligned one may lie.  */
struct frame
{
  uint64_t address;		/* of the insn that made it */
  int64_t low, high;
};

#define FRAMES 32

/* What is the same at all points of a function.  */
struct space
{
  int sp;
  int registers;		/* how many there are */
  int64_t red_zone;
  uint64_t written;		/* registers that some insn writes */
  struct frame frames[FRAMES];
  int frame_count;
};

void state_start (const struct space *space, struct state *state);
void state_copy (struct state *to, const struct state *from);
void state_free (struct state *state);

/* Make INTO hold only what both hold.  Returns whether that changed INTO.  AT is
   where they meet.  */
bool state_join (struct state *into, const struct state *other, uint64_t at);

bool value_same (const struct value *one, const struct value *other);
struct value value_clobbered (uint64_t origin);
struct value value_opaque (uint64_t origin);

/* Whether VALUE is an address in the frame.  */
bool value_is_frame (const struct space *space, const struct value *value);

/* Write a register.  If the stack pointer rises, what it leaves is lost.  */
void state_set (struct space *space, struct state *state, int number,
		struct value value);

/* What insn AT reads from the 8 bytes at ADDRESS + OFFSET.  */
struct value state_load (const struct space *space, const struct state *state,
			 const struct value *address, int64_t offset, uint64_t at);

/* Write SIZE bytes to ADDRESS + OFFSET; VALUE to the first 8, or unknown ones if
   it is NULL.  A store whose address is not known is one to the program's own
   variables, which no saved register shares.  */
void state_store (const struct space *space, struct state *state,
		  const struct value *address, int64_t offset, int64_t size,
		  const struct value *value);

/* A stack pointer that insn AT makes of FROM by aligning it to ALIGNMENT bytes, or
   by lowering it by an unknown amount if that is 0.  */
struct value state_new_frame (struct space *space, struct state *state,
			      const struct value *from, int64_t alignment,
			      uint64_t at);

/* A call: what is below the stack pointer is lost.  */
void state_forget_below (const struct space *space, struct state *state,
			 int64_t distance);

#endif
