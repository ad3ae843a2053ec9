/* The words of a function's frame that are known at a point of its final code,
   and the values that they, and registers, may hold.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_SLOTS_H
#define PM_VERIFY_SLOTS_H

enum frame_value_kind
{
  /* Anything.  ID is the uid of the insn that made it so, or 0.  */
  FRAME_UNKNOWN,
  /* What the register ID held on entry.  */
  FRAME_ENTRY,
  /* The address OFFSET bytes above a base.  Base 0 is the stack pointer on
     entry; any other is what the stack pointer was after the insn, or on
     arrival at the label, whose uid is ID.  */
  FRAME_ADDRESS,
  /* The number OFFSET.  */
  FRAME_NUMBER
};

struct frame_value
{
  enum frame_value_kind kind;
  int id;
  poly_int64 offset;
};

static inline struct frame_value
frame_make_value (enum frame_value_kind kind, int id, poly_int64 offset)
{
  struct frame_value value;
  value.kind = kind;
  value.id = id;
  value.offset = offset;
  return value;
}

/* The value of something that INSN makes unknown.  */

static inline struct frame_value
frame_unknown (const rtx_insn *insn)
{
  return frame_make_value (FRAME_UNKNOWN, INSN_UID (insn), 0);
}

/* Whichever insns made them so, all unknown values are alike.  */

static inline bool
same_value_p (const struct frame_value &a, const struct frame_value &b)
{
  return (a.kind == b.kind
	  && (a.kind == FRAME_UNKNOWN
	      || (a.id == b.id && known_eq (a.offset, b.offset))));
}

/* Restrict A to what it has in common with B.  True if it has changed.  */

static inline bool
join_values (struct frame_value &a, const struct frame_value &b)
{
  if (a.kind == FRAME_UNKNOWN || same_value_p (a, b))
    return false;
  a = b.kind == FRAME_UNKNOWN ? b : frame_make_value (FRAME_UNKNOWN, 0, 0);
  return true;
}

/* A word of the frame that a prologue has stored: VALUE, at OFFSET bytes
   above the base BASE.  */
struct frame_slot
{
  int base;
  poly_int64 offset;
  struct frame_value value;
};

/* Two words of the frame for each register that is followed.  What does not
   fit is unknown.  */
#define FRAME_MAX_SLOTS 96

struct frame_slots
{
  /* How many bytes the base of the stack pointer is below all slots, at least,
     where the function has allocated memory dynamically.  */
  poly_int64 room;

  unsigned int n;
  struct frame_slot slot[FRAME_MAX_SLOTS];
};

/* The bytes of SLOTS that are in use, from its start on.  */

static inline size_t
slots_size (const struct frame_slots *slots)
{
  return (offsetof (struct frame_slots, slot)
	  + slots->n * sizeof (struct frame_slot));
}

/* Copy FROM to TO, of which only as many bytes need exist as FROM has in
   use.  */

static inline void
slots_copy (struct frame_slots *to, const struct frame_slots *from)
{
  to->room = from->room;
  to->n = from->n;
  for (unsigned int i = 0; i < from->n; i++)
    to->slot[i] = from->slot[i];
}

/* In what follows, SP is the stack pointer's value, which is an address.  */

/* Prepare for cfun.  To be called before any other function of this file.  */
void slots_begin (void);

/* The stack pointer that INSN makes by aligning the address VALUE, which is
   anded with MASK.  */
struct frame_value slots_realign (const struct frame_value &value,
				  HOST_WIDE_INT mask, const rtx_insn *insn);

/* The stack pointer gets another base, which is not above SP.  */
void slots_leave_base (struct frame_slots *slots,
		       const struct frame_value &sp);

/* Forget all words relative to BASE, which gets another meaning.  */
void slots_forget_base (struct frame_slots *slots, int base);

/* Forget the words below the stack pointer; those that signal handlers leave
   alone as well if RED_ZONE_TOO.  */
void slots_forget_below (struct frame_slots *slots,
			 const struct frame_value &sp, bool red_zone_too);

/* True if a store to the SIZE bytes at ADDRESS may change a word that is
   known.  */
bool slots_hit_p (const struct frame_slots *slots,
		  const struct frame_value &address, poly_int64 size);

/* Store VALUE to the SIZE bytes at ADDRESS, as INSN does.  What prologues
   store is remembered.  */
void slots_store (struct frame_slots *slots, const struct frame_value &sp,
		  const struct frame_value &address, poly_int64 size,
		  const struct frame_value &value, const rtx_insn *insn);

/* The word at ADDRESS as INSN loads it.  */
struct frame_value slots_load (const struct frame_slots *slots,
			       const struct frame_value &address,
			       const rtx_insn *insn);

/* Restrict INTO, whose stack pointer is SP, to what holds in FROM as well, whose
   stack pointer is FROM_SP.  NEW_BASE: the two differ, so that the stack pointer
   of both paths together becomes a new base.  True if a word of INTO has
   changed.  */
bool slots_join (struct frame_slots *into, const struct frame_value &sp,
		 const struct frame_slots *from,
		 const struct frame_value &from_sp, bool new_base);

#endif /* PM_VERIFY_SLOTS_H */
