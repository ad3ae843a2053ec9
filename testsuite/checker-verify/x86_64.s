# Functions with the convention, for preserve-most-check --verify.  Each name says what
# has to be told: right, lost_REGISTER, result_REGISTER or unproved_, and what it is about.
# SPDX-License-Identifier: GPL-2.0-or-later

	.macro	function name, class
	.pushsection .comment.preserve_most, "eMS", %progbits, 1
	.byte	1
	.asciz	"1 D g \class hand \name"
	.popsection
	.p2align 4
	.globl	\name
	.type	\name, @function
\name:
	.endm
	.macro	done name
	.size	\name, . - \name
	.endm
	.macro	save
	push	%rax
	push	%rcx
	push	%rdx
	push	%rsi
	push	%rdi
	push	%r8
	push	%r9
	push	%r10
	.endm
	.macro	restore
	pop	%r10
	pop	%r9
	pop	%r8
	pop	%rdi
	pop	%rsi
	pop	%rdx
	pop	%rcx
	pop	%rax
	.endm

	.pushsection .comment.preserve_most, "eMS", %progbits, 1
	.byte	1
	.asciz	"1 U g - hand marked"
	.byte	1
	.asciz	"1 U g rax hand marked_long"
	.byte	1
	.asciz	"1 U g rax,rdx hand marked_wide"
	.popsection

	.text
function right_nothing -
	ret
done right_nothing
function right_call -
	save
	sub	$8, %rsp
	call	ordinary
	add	$8, %rsp
	restore
	ret
done right_call
function right_marked_call -
	sub	$8, %rsp
	call	marked
	add	$8, %rsp
	ret
done right_marked_call
function right_marked_slot -
	sub	$8, %rsp
	call	*marked@GOTPCREL(%rip)
	add	$8, %rsp
	jmp	marked
done right_marked_slot
function right_frame rax
	push	%rbp
	mov	%rsp, %rbp
	push	%rcx
	mov	%rdi, -16(%rbp)
	and	$-64, %rsp
	sub	$64, %rsp
	movups	%xmm0, 16(%rsp)
	xor	%ecx, %ecx
	lea	(%rcx,%rdi), %rdi
	mov	-16(%rbp), %rdi
	mov	-8(%rbp), %rcx
	mov	%ecx, %eax
	leave
	ret
done right_frame
function right_allocated -
	push	%rbp
	mov	%rsp, %rbp
	push	%rax
	push	%rcx
	mov	%rdi, %rcx
	mov	%rsp, %rax
	sub	%rcx, %rax
	mov	%rax, %rsp
	movq	$0, 8(%rsp)
	lea	-16(%rbp), %rsp
	pop	%rcx
	pop	%rax
	pop	%rbp
	ret
done right_allocated
function right_vector -
	movq	%rcx, %xmm5
	xor	%ecx, %ecx
	movq	%xmm5, %rcx
	ret
done right_vector
function right_red_zone -
	mov	%rdx, -8(%rsp)
	mov	%rax, -16(%rsp)
	rdtsc
	mov	-8(%rsp), %rdx
	mov	-16(%rsp), %rax
	xchg	%rax, %r11
	mov	%rcx, %rax
	mov	%rax, %rcx
	xchg	%r11, %rax
	jmp	right_red_zone_end
right_red_zone_end:
	push	%rax
	pop	%rax
	jmp	marked
done right_red_zone
function right_noreturn -
	test	%edi, %edi
	je	1f
	sub	$8, %rsp
	call	abort
1:	ret
done right_noreturn
function right_return_address rax
	mov	%edi, %eax
	pop	%r11
	lfence
	jmp	*%r11
done right_return_address

function lost_rcx_one_slot rax
	push	%rax
	call	marked_long
	pop	%rcx
	ret
done lost_rcx_one_slot
function lost_rax_one_slot -
	push	%rcx
	call	marked
	pop	%rax
	ret
done lost_rax_one_slot
function lost_r10_call -
	push	%rax
	push	%rcx
	push	%rdx
	push	%rsi
	push	%rdi
	push	%r8
	push	%r9
	call	ordinary
	pop	%r9
	pop	%r8
	pop	%rdi
	pop	%rsi
	pop	%rdx
	pop	%rcx
	pop	%rax
	ret
done lost_r10_call
function lost_rdi_swapped -
	push	%rsi
	push	%rsi
	pop	%rdi
	pop	%rsi
	ret
done lost_rdi_swapped
function lost_rdx_one_path -
	test	%edi, %edi
	je	1f
	push	%rdx
	xor	%edx, %edx
	pop	%rdx
	ret
1:	xor	%edx, %edx
	ret
done lost_rdx_one_path
function lost_rsi_unsaved_path -
	sub	$24, %rsp
	test	%edi, %edi
	je	1f
	mov	%rsi, 8(%rsp)
1:	xor	%esi, %esi
	mov	8(%rsp), %rsi
	add	$24, %rsp
	ret
done lost_rsi_unsaved_path
function lost_rsi_other_path -
	sub	$24, %rsp
	mov	%rsi, 8(%rsp)
	test	%edi, %edi
	je	1f
	movq	$0, 8(%rsp)
1:	xor	%esi, %esi
	mov	8(%rsp), %rsi
	add	$24, %rsp
	ret
done lost_rsi_other_path
function lost_rcx_half -
	push	%rcx
	movl	$0, 4(%rsp)
	pop	%rcx
	ret
done lost_rcx_half
function lost_r8_overlap -
	push	%r8
	movq	$0, -4(%rsp)
	movups	%xmm0, -8(%rsp)
	mov	(%rsp), %r8
	add	$8, %rsp
	ret
done lost_r8_overlap
function lost_r9_below -
	mov	%r9, -24(%rsp)
	sub	$8, %rsp
	call	marked
	add	$8, %rsp
	mov	-24(%rsp), %r9
	ret
done lost_r9_below
function lost_rax_low -
	mov	$1, %al
	ret
done lost_rax_low
function lost_rdx_loop -
	push	%rdi
	push	%rax
1:	dec	%edi
	mul	%rcx
	jne	1b
	pop	%rax
	pop	%rdi
	ret
done lost_rdx_loop
function lost_rsp_moved -
	mov	(%rsp), %r11
	add	$16, %rsp
	jmp	*%r11
done lost_rsp_moved
function lost_rdi_string -
	push	%rcx
	push	%rax
	mov	$8, %ecx
	xor	%eax, %eax
	rep stosb
	pop	%rax
	pop	%rcx
	ret
done lost_rdi_string
function lost_rcx_cpu rax
	syscall
	ret
done lost_rcx_cpu
function lost_r12_ordinary -
	xor	%r12d, %r12d
	ret
done lost_r12_ordinary
function lost_rax_rcx_rdx_rsi_rdi_r8_r9_r10_tail -
	jmp	ordinary
done lost_rax_rcx_rdx_rsi_rdi_r8_r9_r10_tail
function lost_rdx_result rax
	sub	$8, %rsp
	call	marked_wide
	add	$8, %rsp
	ret
done lost_rdx_result

function result_rax_restored rax
	push	%rax
	mov	$1, %eax
	pop	%rax
	ret
done result_rax_restored

function unproved_insn -
	.byte	0x0f, 0xff, 0xff
	ret
done unproved_insn
function unproved_jump -
	jmp	*%rdi
done unproved_jump
function unproved_memory -
	mov	(%rdi), %rcx
	ret
done unproved_memory
function unproved_end -
	nop
done unproved_end
function unproved_return -
	push	%rdi
	ret
done unproved_return

# Tables of jumps: entries are relative to the table, or addresses.
	.macro	relative name, limit
	cmp	$\limit, %edi
	ja	9f
	lea	\name(%rip), %r11
	mov	%edi, %ebx
	movslq	(%r11,%rbx,4), %rbx
	add	%r11, %rbx
	jmp	*%rbx
	.endm
function right_table -
	push	%rbx
	relative .Lright, 1
1:	push	%rdx
	xor	%edx, %edx
	pop	%rdx
2:	pop	%rbx
	ret
9:	ud2
	.pushsection .rodata
.Lright:
	.long	1b - .Lright, 2b - .Lright
	.popsection
done right_table
function right_addresses -
	and	$1, %r11d
	jmp	*.Laddresses(,%r11,8)
1:	push	%rdx
	xor	%edx, %edx
	pop	%rdx
2:	ret
	.pushsection .rodata
.Laddresses:
	.quad	1b, 2b
	.popsection
done right_addresses
function lost_rdx_table -
	push	%rbx
	relative .Llost, 2
1:	pop	%rbx
	ret
2:	xor	%edx, %edx
	jmp	1b
9:	ud2
	.pushsection .rodata
.Llost:
	.long	1b - .Llost, 1b - .Llost, 2b - .Llost
	.popsection
done lost_rdx_table
function unproved_table_short -
	push	%rbx
	relative .Lshort, 2
1:	pop	%rbx
	ret
9:	ud2
	.pushsection .rodata
.Lshort:
	.long	1b - .Lshort, 1b - .Lshort
	.quad	0
	.popsection
done unproved_table_short
function unproved_table_written -
	push	%rbx
	relative .Lwritten, 1
1:	pop	%rbx
	ret
9:	ud2
	.pushsection .data
.Lwritten:
	.long	1b - .Lwritten, 1b - .Lwritten
	.popsection
done unproved_table_written
function unproved_table_signed -
	cmp	$1, %edi
	jg	1f
	mov	%edi, %r11d
	jmp	*.Lsigned(,%r11,8)
1:	ret
	.pushsection .rodata
.Lsigned:
	.quad	1b, 1b
	.popsection
done unproved_table_signed
function unproved_table_changed -
	cmp	$1, %r11d
	ja	1f
	shl	$1, %r11d
	jmp	*.Lchanged(,%r11,8)
1:	ret
	.pushsection .rodata
.Lchanged:
	.quad	1b, 1b
	.popsection
done unproved_table_changed
function unproved_table_one_path -
	test	%edi, %edi
	je	2f
	cmp	$1, %r11d
	ja	1f
2:	mov	%r11d, %r11d
	jmp	*.Lpath(,%r11,8)
1:	ret
	.pushsection .rodata
.Lpath:
	.quad	1b, 1b
	.popsection
done unproved_table_one_path
function unproved_table_wide -
	cmp	$1, %r11b
	ja	1f
	mov	%r11d, %r11d
	jmp	*.Lwide(,%r11,8)
1:	ret
	.pushsection .rodata
.Lwide:
	.quad	1b, 1b
	.popsection
done unproved_table_wide
function right_pointer -
	sub	$8, %rsp
	lea	marked(%rip), %r11
	call	*%r11
	add	$8, %rsp
	ret
done right_pointer
function lost_rax_rcx_rdx_rsi_rdi_r8_r9_r10_pointer -
	sub	$8, %rsp
	mov	pointer(%rip), %r11
	call	*%r11
	add	$8, %rsp
	ret
done lost_rax_rcx_rdx_rsi_rdi_r8_r9_r10_pointer
# Five pages of the stack, each touched, as -fstack-clash-protection does it.
.macro	probes
	lea	-20480(%rsp), %r11
1:	sub	$4096, %rsp
	orq	$0, (%rsp)
	cmp	%r11, %rsp
	jne	1b
.endm
function right_probes -
	push	%rdx
	probes
	xor	%edx, %edx
	add	$20480, %rsp
	pop	%rdx
	ret
done right_probes
function lost_rdx_probes -
	push	%rdx
	probes
	movq	$0, 20480(%rsp)
	add	$20480, %rsp
	pop	%rdx
	ret
done lost_rdx_probes
function right_compared_vectors -
	pcmpeqd	%xmm3, %xmm3
	ret
done right_compared_vectors
function lost_rcx_compared_strings -
	pcmpistri $0, %xmm1, %xmm0
	ret
done lost_rcx_compared_strings
function right_in_mask_register -
	movq	%rcx, %xmm1
	xor	%ecx, %ecx
	pcmpistrm $0, %xmm3, %xmm2
	movq	%xmm1, %rcx
	ret
done right_in_mask_register
function lost_rcx_in_mask_register -
	movq	%rcx, %xmm0
	xor	%ecx, %ecx
	pcmpistrm $0, %xmm3, %xmm2
	movq	%xmm0, %rcx
	ret
done lost_rcx_in_mask_register
function lost_rcx_loaded_vectors -
	sub	$520, %rsp
	movq	%rcx, %xmm0
	fxrstor	(%rsp)
	movq	%xmm0, %rcx
	add	$520, %rsp
	ret
done lost_rcx_loaded_vectors
function right_below_saved_vectors -
	push	%rcx
	sub	$512, %rsp
	fxsave	(%rsp)
	add	$512, %rsp
	pop	%rcx
	ret
done right_below_saved_vectors
function lost_rcx_in_saved_vectors -
	push	%rcx
	sub	$512, %rsp
	fxsave	8(%rsp)
	add	$512, %rsp
	pop	%rcx
	ret
done lost_rcx_in_saved_vectors
function right_below_saved_x87 -
	mov	%rcx, -8(%rsp)
	fnsave	-116(%rsp)
	mov	-8(%rsp), %rcx
	ret
done right_below_saved_x87
function lost_rcx_in_saved_x87 -
	mov	%rcx, -8(%rsp)
	fnsave	-115(%rsp)
	mov	-8(%rsp), %rcx
	ret
done lost_rcx_in_saved_x87
function lost_rcx_in_masked_bytes -
	mov	%rcx, -24(%rsp)
	mov	%rdi, -8(%rsp)
	lea	-24(%rsp), %rdi
	maskmovdqu %xmm1, %xmm0
	mov	-24(%rsp), %rcx
	mov	-8(%rsp), %rdi
	ret
done lost_rcx_in_masked_bytes

# The returns and indirect calls of -mfunction-return and -mindirect-branch, which
# lead to functions of Linux.
function right_return_thunk -
	push	%rdx
	xor	%edx, %edx
	pop	%rdx
	jmp	__x86_return_thunk
done right_return_thunk
function right_branch_to_return_thunk -
	cmpq	$0, 8(%rsp)
	je	__x86_return_thunk
	push	%rdx
	xor	%edx, %edx
	pop	%rdx
	ret
done right_branch_to_return_thunk
function lost_rdx_branch_to_return_thunk -
	xor	%edx, %edx
	je	__x86_return_thunk
	ret
done lost_rdx_branch_to_return_thunk
function lost_rdx_return_thunk -
	push	%rdx
	xor	%edx, %edx
	lea	8(%rsp), %rsp
	jmp	__x86_return_thunk
done lost_rdx_return_thunk
function lost_rsp_return_thunk -
	push	%rdx
	jmp	__x86_return_thunk
done lost_rsp_return_thunk
function result_rax_return_thunk rax
	push	%rax
	mov	%rdi, %rax
	pop	%rax
	jmp	__x86_return_thunk
done result_rax_return_thunk
function right_indirect_thunk -
	save
	call	__x86_indirect_thunk_r11
	restore
	ret
done right_indirect_thunk
function lost_rdx_indirect_thunk -
	save
	call	__x86_indirect_thunk_r11
	restore
	mov	%rbx, %rdx
	ret
done lost_rdx_indirect_thunk
function unproved_indirect_thunk -
	jmp	__x86_indirect_thunk_r11
done unproved_indirect_thunk

# The call of a descriptor, which changes rax and what is below the stack pointer.
function right_descriptor rax
	lea	variable@TLSDESC(%rip), %rax
	call	*variable@TLSCALL(%rax)
	ret
done right_descriptor
function lost_rcx_descriptor rax
	mov	%rcx, %rax
	call	*variable@TLSCALL(%rax)
	mov	%rax, %rcx
	ret
done lost_rcx_descriptor
function lost_rdx_descriptor rax
	mov	%rdx, -8(%rsp)
	xor	%edx, %edx
	lea	variable@TLSDESC(%rip), %rax
	call	*variable@TLSCALL(%rax)
	mov	-8(%rsp), %rdx
	ret
done lost_rdx_descriptor
function lost_rcx_rdx_rsi_rdi_r8_r9_r10_no_descriptor rax
	lea	variable@TLSDESC(%rip), %rax
	call	*(%rax)
	ret
done lost_rcx_rdx_rsi_rdi_r8_r9_r10_no_descriptor
