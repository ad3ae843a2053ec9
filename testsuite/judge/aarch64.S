/* The judge's calls and callees on AArch64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

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

/* Overwrite what a preserve_most function may, but for x0, x1 and x8.  */
.macro	clobber_always
	mov	x2, #0x9f9f9f9f9f9f9f9f
.irp n, 0,1,2,3,4,5,6,7,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	fmov	d\n, x2
.endr
	mov	v8.d[1], x2
	mov	v9.d[1], x2
	mov	v10.d[1], x2
	mov	v11.d[1], x2
	mov	v12.d[1], x2
	mov	v13.d[1], x2
	mov	v14.d[1], x2
	mov	v15.d[1], x2
.irp n, 3,4,5,6,7,16,17,18
	mov	x\n, x2
.endr
	cmp	x2, x2
.endm

/* What instrumentation calls is plain C's.  */
	function __sanitizer_cov_trace_pc
	function __cyg_profile_func_enter
	function __cyg_profile_func_exit
	function clobber_plain
	clobber_always
.irp n, 0,1,8,9,10,11,12,13,14,15
	mov	x\n, x2
.endr
	ret

	function clobber_plain_identity
	clobber_always
.irp n, 1,8,9,10,11,12,13,14,15
	mov	x\n, x2
.endr
	ret

	function clobber_void
	clobber_always
.irp n, 0,1,8
	mov	x\n, x2
.endr
	ret

	function clobber_one
	clobber_always
.irp n, 1,8
	mov	x\n, x2
.endr
	mov	x0, #1
	ret

	function clobber_two
	clobber_always
	mov	x8, x2
	mov	x0, #1
	mov	x1, #2
	ret

	function clobber_vector
	clobber_always
.irp n, 0,1,8
	mov	x\n, x2
.endr
	fmov	d0, #1.5
	ret

	function clobber_memory
	clobber_always
	mov	x0, #1
.irp n, 0,1,2,3,4,5,6,7
	str	x0, [x8, #8*\n]
	add	x0, x0, #1
.endr
.irp n, 0,1,8
	mov	x\n, x2
.endr
	ret

	.section .note.GNU-stack, "", %progbits
