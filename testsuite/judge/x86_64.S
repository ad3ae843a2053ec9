/* The judge's calls and callees on x86_64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "registers.h"

#define JUNK $0xbadbadbadbadbad

	.bss
	.balign	16
/* struct state of judge.c.  */
	.globl	judge_before, judge_after
judge_before:
	.skip	896
judge_after:
	.skip	896
function:
	.skip	8
own_sp:
	.skip	8

	.text

#define VECTOR(STATE, N) STATE+256+16*N(%rip)
#define GENERAL(STATE, N) STATE+8*N(%rip)

.macro	function name
	.globl	\name
	.type	\name, @function
\name:
	endbr64
.endm

/* judge_call (FUNCTION, STACK): all registers from judge_before, and to
   judge_after.  FUNCTION runs on the stack that ends at STACK.  */
	function judge_call
	push	%rbx
	push	%rbp
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	mov	%rsp, own_sp(%rip)
	lea	-128(%rsi), %rsp
	mov	%rdi, function(%rip)
	lea	768+judge_before(%rip), %rsi
	mov	%rsp, %rdi
	mov	$16, %ecx
	cld
	rep movsq
	mov	%rsp, GENERAL (judge_before, 7)
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movdqu	VECTOR (judge_before, \n), %xmm\n
.endr
	mov	GENERAL (judge_before, 0), %rax
	mov	GENERAL (judge_before, 1), %rbx
	mov	GENERAL (judge_before, 2), %rcx
	mov	GENERAL (judge_before, 3), %rdx
	mov	GENERAL (judge_before, 4), %rsi
	mov	GENERAL (judge_before, 5), %rdi
	mov	GENERAL (judge_before, 6), %rbp
.irp n, 8,9,10,11,12,13,14,15
	mov	GENERAL (judge_before, \n), %r\n
.endr
	call	*function(%rip)
	mov	%rax, GENERAL (judge_after, 0)
	mov	%rbx, GENERAL (judge_after, 1)
	mov	%rcx, GENERAL (judge_after, 2)
	mov	%rdx, GENERAL (judge_after, 3)
	mov	%rsi, GENERAL (judge_after, 4)
	mov	%rdi, GENERAL (judge_after, 5)
	mov	%rbp, GENERAL (judge_after, 6)
	mov	%rsp, GENERAL (judge_after, 7)
.irp n, 8,9,10,11,12,13,14,15
	mov	%r\n, GENERAL (judge_after, \n)
.endr
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movdqu	%xmm\n, VECTOR (judge_after, \n)
.endr
	fninit	/* a result may be there */
	mov	own_sp(%rip), %rsp
	pop	%r15
	pop	%r14
	pop	%r13
	pop	%r12
	pop	%rbp
	pop	%rbx
	ret

/* Overwrite the general register R, whose number is N, unless the judge wants
   only another one overwritten.  */
.macro	junk r, n
	cmpb	$EVERY_REGISTER, judge_only(%rip)
	je	8f
	cmpb	$\n, judge_only(%rip)
	jne	9f
8:	movq	JUNK, %\r
9:
.endm

/* Overwrite the vector registers, r11 and the flags.  */
.macro	clobber_always
	junk	r11, 11
	cmpb	$EVERY_REGISTER, judge_only(%rip)
	jne	1f
	cmpb	$1, judge_vectors(%rip)
	jb	3f
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	vcmptrueps	%ymm0, %ymm0, %ymm\n
.endr
	je	2f
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	vpternlogd	$255, %zmm0, %zmm0, %zmm\n
.endr
.irp n, 0,1,2,3,4,5,6,7
	kxnorw	%k\n, %k\n, %k\n
.endr
2:	vzeroupper
3:	pcmpeqd	%xmm0, %xmm0
.irp n, 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movdqa	%xmm0, %xmm\n
.endr
1:	cmp	%rsp, %r11
	stc
.endm

.macro	clobber_but_rax
	junk	rcx, 2
	junk	rdx, 3
	junk	rsi, 4
	junk	rdi, 5
	junk	r8, 8
	junk	r9, 9
	junk	r10, 10
.endm

/* What instrumentation calls is plain C's.  */
	function __sanitizer_cov_trace_pc
	function __cyg_profile_func_enter
	function __cyg_profile_func_exit
	function clobber_plain
	clobber_always
	junk	rax, 0
	clobber_but_rax
	ret

	function clobber_plain_identity
	mov	%rdi, %rax
	clobber_always
	clobber_but_rax
	ret

	function clobber_void
	clobber_always
	ret

	function clobber_one
	clobber_always
	mov	$1, %eax
	ret

	function clobber_two
	clobber_always
	mov	$1, %eax
	mov	$2, %edx
	ret

	function clobber_vector
	clobber_always
	movq	one_and_a_half(%rip), %xmm0
	ret

	function clobber_memory
	clobber_always
.irp n, 1,2,3,4,5,6,7,8
	movq	$\n, 8*\n-8(%rdi)
.endr
	ret

	.section .rodata
	.balign	8
one_and_a_half:
	.quad	0x3ff8000000000000

	.section .note.GNU-stack, "", @progbits
