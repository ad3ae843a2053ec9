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
  CONSTANT = -5,		/* OFFSET */
  ADDRESS = -6,			/* the same, of code or data */
  PAGE = -7,			/* the first part of the address OFFSET */
  SYMBOL = -8,			/* the address of what insn OFFSET refers to */
  ENTRY = -9,			/* of table OFFSET, zero-extended */
  SIGNED_ENTRY = -10,
  TARGET = -11,			/* where table OFFSET leads */
  SLOT = -12			/* what stands in memory at the address OFFSET */
};

struct value
{
  int base;
  int64_t offset;
  uint64_t origin;		/* the insn that last wrote it; no part of the value */
  uint64_t below;		/* if not 0, the low BYTES are less; the same */
  unsigned char bytes;
  unsigned char scale;		/* if not 0, it is such a number multiplied with it */
};

/* Whether VALUE was read from memory that is not the frame's.  */
static inline bool
value_is_loaded (const struct value *value)
{
  return value->base == LOADED || value->base == SLOT;
}

struct slot
{
  int base;
  int64_t offset;		/* of the 8 bytes */
  struct value value;
};

/* What the flags tell: that a register, or some bytes of the frame, were compared with
   a constant or another register.  */
struct compared
{
  int bytes;			/* 0: nothing */
  int one, other;		/* registers, or -1 */
  int base;			/* of the bytes */
  int64_t offset;
  uint64_t amount;
};

/* Bytes of the frame that have a number less than BELOW, 0 if none.  */
struct limited
{
  int base;
  int64_t offset;
  int bytes;
  uint64_t below;
};

struct state
{
  struct value registers[REGISTERS];
  size_t slot_count;
  struct slot *slots;
  struct compared compared;
  struct limited limited;
};

/* Where, relative to the stack pointer at the start, an aligned one may lie.  */
struct frame
{
  uint64_t address;		/* of the insn that made it */
  int64_t low, high;
};

#define FRAMES 32

/* A table that one insn reads.  */
struct table
{
  uint64_t insn, address;
  int size;			/* of an entry */
  bool summed;			/* entries are added to BASE */
  uint64_t base;
  int shift;
  bool is_signed;
};

#define TABLES 64

/* What is the same at all points of a function.  */
struct space
{
  int sp;
  int registers;		/* how many there are */
  int64_t red_zone;
  uint64_t written;		/* registers that some insn writes */
  struct frame frames[FRAMES];
  int frame_count;
  struct table tables[TABLES];
  int table_count;
  bool several_tables;		/* an insn reads more than one */
  const struct code *code;
};

void state_start (const struct space *space, struct state *state);
void state_copy (struct state *to, const struct state *from);
void state_free (struct state *state);

/* Make INTO hold only what both hold.  Returns whether that changed INTO.  AT is
   where they meet.  */
bool state_join (struct space *space, struct state *into, const struct state *other,
		 uint64_t at);

bool value_same (const struct value *one, const struct value *other);

/* VALUE, which is one of a register at the start, and AMOUNT.  */
struct value value_plus (const struct value *value, int64_t amount);
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
