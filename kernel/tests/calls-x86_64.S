/* The judge's calls on x86_64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/linkage.h>
#include <linux/cfi_types.h>

/* Called through pointers.  r11, which no function preserves, is the one that has no
   value to keep.  */
.macro	caller name function
SYM_TYPED_FUNC_START (\name)
	push	%rbx
	push	%rbp
	push	%r12
	push	%r13
	push	%r14
	push	%r15
	push	%rsi
	mov	0*8(%rdi), %rax
	mov	1*8(%rdi), %rbx
	mov	2*8(%rdi), %rcx
	mov	3*8(%rdi), %rdx
	mov	4*8(%rdi), %rsi
	mov	6*8(%rdi), %rbp
.irp n, 8,9,10,11,12,13,14,15
	mov	(\n-1)*8(%rdi), %r\n
.endr
	mov	5*8(%rdi), %rdi
	call	\function
	mov	(%rsp), %r11
	mov	%rax, 0*8(%r11)
	mov	%rbx, 1*8(%r11)
	mov	%rcx, 2*8(%r11)
	mov	%rdx, 3*8(%r11)
	mov	%rsi, 4*8(%r11)
	mov	%rdi, 5*8(%r11)
	mov	%rbp, 6*8(%r11)
.irp n, 8,9,10,12,13,14,15
	mov	%r\n, (\n-1)*8(%r11)
.endr
	pop	%rsi
	pop	%r15
	pop	%r14
	pop	%r13
	pop	%r12
	pop	%rbp
	pop	%rbx
	RET
SYM_FUNC_END (\name)
.endm

	.text
	caller	call_list_add, __list_add_valid_or_report
	caller	call_list_del, __list_del_entry_valid_or_report
