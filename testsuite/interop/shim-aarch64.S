/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The aarch64 half of the adversarial shim; see shim-x86_64.S.  */

/* Offsets into struct shim_frame and struct shim_registers (shim.h).  */
#define FRAME_RECORD 0
#define FRAME_RETURN 8
#define AREA_SIZE 832
#define CALLER 16
#define GIVEN (CALLER + AREA_SIZE)
#define LEFT (GIVEN + AREA_SIZE)
#define BACK (LEFT + AREA_SIZE)
#define FRAME_SIZE (BACK + AREA_SIZE)
#define RECORD_SIZE 56

#define SP_OFFSET 248
#define VECTORS 256

.macro	function name
	.globl	\name
	.type	\name, %function
\name:
.endm

/* All but x17, which points to the frame, x30 and sp; x16 is scratch.  */
.macro	store_registers area
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,18,19,20,21,22,23,24,25,26,27,28,29
	str	x\n, [x17, #\area + 8 * \n]
	.endr
	mov	x16, sp
	str	x16, [x17, #\area + SP_OFFSET]
	add	x16, x17, #\area + VECTORS
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	str	q\n, [x16, #16 * \n]
	.endr
.endm

.macro	load_registers area
	add	x16, x17, #\area + VECTORS
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	ldr	q\n, [x16, #16 * \n]
	.endr
	ldr	x16, [x17, #\area + SP_OFFSET]
	mov	sp, x16
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,18,19,20,21,22,23,24,25,26,27,28,29
	ldr	x\n, [x17, #\area + 8 * \n]
	.endr
	mov	x16, #0xf0000000
	msr	nzcv, x16
	ldr	x16, [x17, #\area + 8 * 16]
.endm

	.text
	.hidden	shim_records, shim_top, shim_poison
	.hidden	shim_enter, shim_leave

/* The stub that callers know as NAME: record number INDEX.  */
.macro	STUB name, index
	function \name
	adrp	x16, shim_records + \index * RECORD_SIZE
	add	x16, x16, #:lo12:shim_records + \index * RECORD_SIZE
	b	shim_call
	.size	\name, . - \name
.endm

.macro	load_top register
	adrp	\register, shim_top
	ldr	\register, [\register, #:lo12:shim_top]
.endm

.macro	store_top register, scratch
	adrp	\scratch, shim_top
	str	\register, [\scratch, #:lo12:shim_top]
.endm

/* x16 = the record, x30 = the return address.  */
	.type	shim_call, %function
shim_call:
	load_top x17
	str	x16, [x17, #FRAME_RECORD]
	str	x30, [x17, #FRAME_RETURN]
	store_registers CALLER
	add	x0, x17, #FRAME_SIZE
	store_top x0, x1
	mov	x19, x17
	mov	x0, x17
	bl	shim_enter
	mov	x17, x19
	load_registers GIVEN
	ldr	x30, [x17, #FRAME_RECORD]
	ldr	x30, [x30]
	ldr	x17, [x17, #GIVEN + 8 * 17]
	blr	x30

	load_top x17
	sub	x17, x17, #FRAME_SIZE
	store_registers LEFT
	mov	x19, x17
	mov	x0, x17
	bl	shim_leave
	mov	x17, x19
	store_top x17, x0
	load_registers BACK
	ldr	x30, [x17, #FRAME_RETURN]
	ldr	x17, [x17, #BACK + 8 * 17]
	ret
	.size	shim_call, . - shim_call

/* Ordinary functions: they do their work, if any, and clobber the rest.  */
	function clobber_everything
	adrp	x17, shim_poison
	add	x17, x17, #:lo12:shim_poison
	add	x16, x17, #VECTORS
	.irp	n, 0,1,2,3,4,5,6,7,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	ldr	q\n, [x16, #16 * \n]
	.endr
	/* Of v8-v15 the low halves stay.  */
	.irp	n, 8,9,10,11,12,13,14,15
	ldr	x0, [x16, #16 * \n + 8]
	ins	v\n\().d[1], x0
	.endr
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,18
	ldr	x\n, [x17, #8 * \n]
	.endr
	mov	x16, #0xf0000000
	msr	nzcv, x16
	ldr	x16, [x17, #8 * 16]
	ldr	x17, [x17, #8 * 17]
	ret

#ifdef CLOBBERING_LIBRARY
	function memmove
	sub	x3, x0, x1
	cmp	x3, x2
	b.hs	memcpy
	mov	x3, x0
1:	cbz	x2, clobber_and_return
	sub	x2, x2, #1
	ldrb	w4, [x1, x2]
	strb	w4, [x3, x2]
	b	1b

	function memcpy
	mov	x3, x0
1:	cbz	x2, clobber_and_return
	sub	x2, x2, #1
	ldrb	w4, [x1], #1
	strb	w4, [x3], #1
	b	1b

	function memset
	mov	x3, x0
1:	cbz	x2, clobber_and_return
	sub	x2, x2, #1
	strb	w1, [x3], #1
	b	1b

clobber_and_return:
#ifndef GENTLE_LIBRARY
	stp	x0, x30, [sp, #-16]!
	bl	clobber_everything
	ldp	x0, x30, [sp], #16
#endif
	ret
#endif

/* void run_on_stack (void (*function) (void), void *top)  */
	function run_on_stack
	stp	x29, x30, [sp, #-16]!
	mov	x29, sp
	mov	sp, x1
	blr	x0
	mov	sp, x29
	ldp	x29, x30, [sp], #16
	ret

	.section .note.GNU-stack, "", %progbits
	.text
