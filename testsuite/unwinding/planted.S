/* SPDX-License-Identifier: GPL-2.0-or-later */
/* void outer (void): calls middle () with a value of its own, which
   debugger.exp knows, in each register that such a function preserves.  */

	.text
	.globl	outer, outer_return

#ifdef __x86_64__
	.type	outer, @function
outer:
	.cfi_startproc
	.irp	r, rbx, rbp, r12, r13, r14, r15
	pushq	%\r
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset \r, 0
	.endr
	subq	$8, %rsp
	.cfi_adjust_cfa_offset 8
	.irp	n, 8, 9, 10, 12, 13, 14, 15
	movq	$(0x5eed00 + \n), %r\n
	.endr
	movq	$(0x5eed00 + 20), %rax
	movq	$(0x5eed00 + 21), %rbx
	movq	$(0x5eed00 + 22), %rcx
	movq	$(0x5eed00 + 23), %rdx
	movq	$(0x5eed00 + 24), %rsi
	movq	$(0x5eed00 + 25), %rdi
	movq	$(0x5eed00 + 26), %rbp
	call	middle
outer_return:
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	.irp	r, r15, r14, r13, r12, rbp, rbx
	popq	%\r
	.cfi_adjust_cfa_offset -8
	.cfi_restore \r
	.endr
	ret
	.cfi_endproc
	.size	outer, . - outer
	.section .note.GNU-stack, "", @progbits
#else
	.type	outer, %function
outer:
	.cfi_startproc
	sub	sp, sp, #96
	.cfi_adjust_cfa_offset 96
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
	str	x\n, [sp, #8 * (\n - 19)]
	.cfi_rel_offset x\n, 8 * (\n - 19)
	.endr
	.irp	n, 9, 10, 11, 12, 13, 14, 15, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28
	movz	x\n, #0x5eed, lsl #16
	movk	x\n, #\n
	.endr
	bl	middle
outer_return:
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
	ldr	x\n, [sp, #8 * (\n - 19)]
	.cfi_restore x\n
	.endr
	add	sp, sp, #96
	.cfi_adjust_cfa_offset -96
	ret
	.cfi_endproc
	.size	outer, . - outer
	.section .note.GNU-stack, "", %progbits
#endif
