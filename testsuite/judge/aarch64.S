/* The judge's calls and callees on AArch64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "registers.h"

	.bss
	.balign	16
/* struct state of judge.c.  */
	.globl	judge_before, judge_after
judge_before:
	.skip	896
judge_after:
	.skip	896
own_sp:
	.skip	8

	.text

.macro	function name
	.globl	\name
	.type	\name, %function
\name:
	hint	#34	/* bti c */
.endm

.macro	address reg, symbol
	adrp	\reg, \symbol
	add	\reg, \reg, :lo12:\symbol
.endm

/* judge_call (FUNCTION, STACK): all registers from judge_before, and to
   judge_after.  FUNCTION runs on the stack that ends at STACK.  */
	function judge_call
	stp	x29, x30, [sp, #-160]!
	stp	x19, x20, [sp, #16]
	stp	x21, x22, [sp, #32]
	stp	x23, x24, [sp, #48]
	stp	x25, x26, [sp, #64]
	stp	x27, x28, [sp, #80]
	stp	d8, d9, [sp, #96]
	stp	d10, d11, [sp, #112]
	stp	d12, d13, [sp, #128]
	stp	d14, d15, [sp, #144]
	mov	x17, x0
	address	x16, own_sp
	mov	x2, sp
	str	x2, [x16]
	sub	sp, x1, #128
	address	x16, judge_before
	add	x1, x16, #768
	mov	x2, sp
	mov	x3, #16
0:	ldr	x4, [x1], #8
	str	x4, [x2], #8
	subs	x3, x3, #1
	b.ne	0b
	mov	x2, sp
	str	x2, [x16, #8*31]
	add	x1, x16, #256
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	ldr	q\n, [x1, #16*\n]
.endr
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,18,19,20,21,22,23,24,25,26,27,28,29
	ldr	x\n, [x16, #8*\n]
.endr
	blr	x17
	address	x16, judge_after
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,18,19,20,21,22,23,24,25,26,27,28,29
	str	x\n, [x16, #8*\n]
.endr
	mov	x17, sp
	str	x17, [x16, #8*31]
	add	x17, x16, #256
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	str	q\n, [x17, #16*\n]
.endr
	address	x16, own_sp
	ldr	x17, [x16]
	mov	sp, x17
	ldp	x19, x20, [sp, #16]
	ldp	x21, x22, [sp, #32]
	ldp	x23, x24, [sp, #48]
	ldp	x25, x26, [sp, #64]
	ldp	x27, x28, [sp, #80]
	ldp	d8, d9, [sp, #96]
	ldp	d10, d11, [sp, #112]
	ldp	d12, d13, [sp, #128]
	ldp	d14, d15, [sp, #144]
	ldp	x29, x30, [sp], #160
	ret

/* Overwrite the general register N with x17, unless the judge, of whom w16 tells,
   wants only another one overwritten.  */
.macro	junk n
	cmp	w16, #EVERY_REGISTER
	b.eq	8f
	cmp	w16, #\n
	b.ne	9f
8:	mov	x\n, x17
9:
.endm

/* Overwrite what a preserve_most function may, but for x0, x1, x8, x16 and
   x17.  */
.macro	clobber_always
	adrp	x16, judge_only
	ldrb	w16, [x16, :lo12:judge_only]
	mov	x17, #0x9f9f9f9f9f9f9f9f
	cmp	w16, #EVERY_REGISTER
	b.ne	1f
.irp n, 0,1,2,3,4,5,6,7,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	fmov	d\n, x17
.endr
.irp v, v8.d,v9.d,v10.d,v11.d,v12.d,v13.d,v14.d,v15.d
	mov	\v[1], x17
.endr
1:
.irp n, 2,3,4,5,6,7,18
	junk	\n
.endr
.endm

/* What a linker's veneer may overwrite in any case, and the flags.  */
.macro	clobber_last
	mov	x16, x17
	cmp	x17, x17
.endm

/* What instrumentation calls is plain C's.  */
	function __sanitizer_cov_trace_pc
	function __cyg_profile_func_enter
	function __cyg_profile_func_exit
	function clobber_plain
	clobber_always
.irp n, 0,1,8,9,10,11,12,13,14,15
	junk	\n
.endr
	clobber_last
	ret

	function clobber_plain_identity
	clobber_always
.irp n, 1,8,9,10,11,12,13,14,15
	junk	\n
.endr
	clobber_last
	ret

	function clobber_void
	clobber_always
.irp n, 0,1,8
	junk	\n
.endr
	clobber_last
	ret

	function clobber_one
	clobber_always
.irp n, 1,8
	junk	\n
.endr
	mov	x0, #1
	clobber_last
	ret

	function clobber_two
	clobber_always
	junk	8
	mov	x0, #1
	mov	x1, #2
	clobber_last
	ret

	function clobber_vector
	clobber_always
.irp n, 0,1,8
	junk	\n
.endr
	fmov	d0, #1.5
	clobber_last
	ret

	function clobber_memory
	clobber_always
	mov	w17, #1
.irp n, 0,1,2,3,4,5,6,7
	str	x17, [x8, #8*\n]
	add	x17, x17, #1
.endr
.irp n, 0,1,8
	junk	\n
.endr
	clobber_last
	ret

	.section .note.GNU-stack, "", %progbits
