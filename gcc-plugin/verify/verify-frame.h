/* What the registers and the frame of a function hold at a point of its final
   code: an abstract state.

   A value is that of a register on entry, an address relative to the stack
   pointer on entry ("sp"), or unknown.  An x86_64 function that preserves rcx,
   with the state after each insn:

       entry		       rcx = entry rcx, rsp = sp
       push %rcx	       rsp = sp-8;  [sp-8] = entry rcx
       sub $16, %rsp	       rsp = sp-24
       call plain	       rcx unknown;  [sp-8] is in no object: still known
       add $16, %rsp	       rsp = sp-8
       pop %rcx		       rcx = entry rcx, rsp = sp
       ret		       rcx and rsp are intact: the promise is kept

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_VERIFY_FRAME_H
#define PM_VERIFY_FRAME_H

#include "verify/verify-slots.h"

/* Enough for all general registers of a target and the vector registers that
   plain C preserves.  What does not fit is unknown.  */
#define FRAME_MAX_REGISTERS 48

struct frame_state
{
  /* What has been pushed for calls under way, which unwinding pops.  */
  poly_int64 args_size;

  struct frame_value registers[FRAME_MAX_REGISTERS];

  struct frame_slots slots;
};

/* Prepare for cfun.  To be called before any other function of this file.  */
void frame_begin (void);

/* The followed registers that plain C preserves, the stack pointer
   included.  */
const HARD_REG_SET &frame_plain_preserved (void);

/* Set *TO to the state on entry.  */
void frame_entry (struct frame_state *to);

/* Copy FROM to TO.  */
void frame_copy (struct frame_state *to, const struct frame_state *from);

/* The state, to be freed, on the first arrival at LABEL with FROM.  It may
   lose slots, and has no room for more.  */
struct frame_state *frame_save (const struct frame_state *from,
				const rtx_insn *label);

/* What the register REGNO holds; unknown if it is not followed.  */
const struct frame_value &frame_register (const struct frame_state *state,
					  unsigned int regno);

/* True if the register REGNO has the value that it had on entry.  */
bool frame_intact_p (const struct frame_state *state, unsigned int regno);

/* True if the register REGNO is followed.  */
bool frame_followed_p (unsigned int regno);

/* Let REGNO hold VALUE, as INSN sets it.  */
void frame_set_register (struct frame_state *state, unsigned int regno,
			 struct frame_value value, const rtx_insn *insn);

/* Let all registers in CLOBBERS be unknown, because of INSN.  */
void frame_clobber (struct frame_state *state, const_hard_reg_set clobbers,
		    const rtx_insn *insn);

/* Forget what the callee of the call INSN may overwrite in the frame.  */
void frame_lend_memory (struct frame_state *state, const rtx_insn *insn);

/* Restrict INTO, which frame_save has made for LABEL, to what holds in FROM as
   well, where control comes from.  True if INTO has changed.  */
bool frame_join (struct frame_state *into, const struct frame_state *from,
		 const rtx_insn *label);

/* Change the state after INSN to that in the landing pad which it unwinds
   to.  */
void frame_unwind (struct frame_state *state, const rtx_insn *insn);

/* Change the state after the call INSN to that at LABEL, to which its callee
   jumps by a nonlocal goto or __builtin_longjmp.  */
void frame_nonlocal_goto (struct frame_state *state, const rtx_insn *insn,
			  const rtx_insn *label);

#endif /* PM_VERIFY_FRAME_H */
