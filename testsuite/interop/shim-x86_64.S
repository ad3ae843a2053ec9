/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The x86_64 half of the adversarial shim.  A caller calls a STUB; the stub
   calls the real function with the stack arguments in place, and support.c
   decides from the function's record which values both sides see.  */

/* Offsets into struct shim_frame and struct shim_registers (shim.h).  */
#define FRAME_RECORD 0
#define FRAME_RETURN 8
#define AREA_SIZE 2240
#define CALLER 16
#define GIVEN (CALLER + AREA_SIZE)
#define LEFT (GIVEN + AREA_SIZE)
#define BACK (LEFT + AREA_SIZE)
#define FRAME_SIZE (BACK + AREA_SIZE)
#define RECORD_SIZE 56

#define RSP 32
#define R11 88
#define VECTORS 128
#define MASKS 2176

/* All general registers but rsp and r11, with their offsets.  */
.macro	general operation, area
	\operation %rax, \area
	\operation %rcx, \area + 8
	\operation %rdx, \area + 16
	\operation %rbx, \area + 24
	\operation %rbp, \area + 40
	\operation %rsi, \area + 48
	\operation %rdi, \area + 56
	\operation %r8, \area + 64
	\operation %r9, \area + 72
	\operation %r10, \area + 80
	\operation %r12, \area + 96
	\operation %r13, \area + 104
	\operation %r14, \area + 112
	\operation %r15, \area + 120
.endm

.macro	store register, offset
	movq	\register, \offset(%r11)
.endm

.macro	load register, offset
	movq	\offset(%r11), \register
.endm

/* Every vector register that the processor has, from or to AREA(%r11).  */
.macro	store_vectors area
	cmpl	$1, shim_vector_level(%rip)
	ja	2f
	je	1f
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movups	%xmm\n, \area + VECTORS + 64 * \n(%r11)
	.endr
	jmp	3f
1:	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	vmovups	%ymm\n, \area + VECTORS + 64 * \n(%r11)
	.endr
	jmp	3f
2:	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	vmovups	%zmm\n, \area + VECTORS + 64 * \n(%r11)
	.endr
	.irp	n, 0,1,2,3,4,5,6,7
	kmovq	%k\n, \area + MASKS + 8 * \n(%r11)
	.endr
3:
.endm

.macro	load_vectors area
	cmpl	$1, shim_vector_level(%rip)
	ja	2f
	je	1f
	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	movups	\area + VECTORS + 64 * \n(%r11), %xmm\n
	.endr
	jmp	3f
1:	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
	vmovups	\area + VECTORS + 64 * \n(%r11), %ymm\n
	.endr
	jmp	3f
2:	.irp	n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
	vmovups	\area + VECTORS + 64 * \n(%r11), %zmm\n
	.endr
	.irp	n, 0,1,2,3,4,5,6,7
	kmovq	\area + MASKS + 8 * \n(%r11), %k\n
	.endr
3:
.endm

/* Calls FUNCTION (frame in r11) with an aligned stack; all registers have
   been stored.  The frame is in r11 again afterwards.  */
.macro	call_support function
	movq	%r11, %rbx
	movq	%r11, %rdi
	andq	$-16, %rsp
	cld
	call	\function
	movq	%rbx, %r11
.endm

.macro	function name
	.globl	\name
	.type	\name, @function
\name:
.endm

	.text
	.hidden	shim_records, shim_top, shim_poison, shim_vector_level
	.hidden	shim_enter, shim_leave

/* The stub that callers know as NAME: record number INDEX.  Pointers to
   members take an odd address for that of a virtual function.  */
.macro	STUB name, index
	.p2align 1
	function \name
	leaq	shim_records + \index * RECORD_SIZE(%rip), %r11
	jmp	shim_call
	.size	\name, . - \name
.endm

/* r11 = the record, return address on top of the stack.  */
	.type	shim_call, @function
shim_call:
	pushq	%r11
	movq	shim_top(%rip), %r11
	popq	FRAME_RECORD(%r11)
	popq	FRAME_RETURN(%r11)
	general	store, CALLER
	movq	%rsp, CALLER + RSP(%r11)
	store_vectors CALLER
	addq	$FRAME_SIZE, shim_top(%rip)
	call_support shim_enter
	load_vectors GIVEN
	general	load, GIVEN
	movq	GIVEN + RSP(%r11), %rsp
	/* The target by way of memory, so that every register is poisoned.  */
	pushq	FRAME_RECORD(%r11)
	popq	shim_target(%rip)
	pushq	%rax
	movq	shim_target(%rip), %rax
	movq	(%rax), %rax
	movq	%rax, shim_target(%rip)
	popq	%rax
	movq	GIVEN + R11(%r11), %r11
	call	*shim_target(%rip)

	movq	shim_top(%rip), %r11
	leaq	-FRAME_SIZE(%r11), %r11
	general	store, LEFT
	movq	%rsp, LEFT + RSP(%r11)
	pushfq
	popq	LEFT + R11(%r11)
	store_vectors LEFT
	call_support shim_leave
	load_vectors BACK
	movq	BACK + RSP(%r11), %rsp
	general	load, BACK
	pushq	FRAME_RETURN(%r11)
	movq	%r11, shim_top(%rip)
	pushq	$0x8d5
	popfq
	movq	BACK + R11(%r11), %r11
	ret
	.size	shim_call, . - shim_call

	.local	shim_target
	.comm	shim_target, 8, 8

/* Ordinary functions: they do their work, if any, and clobber the rest.  */
	function clobber_everything
	leaq	shim_poison(%rip), %r11
	load_vectors 0
	movq	(%r11), %rax
	movq	8(%r11), %rcx
	movq	16(%r11), %rdx
	movq	48(%r11), %rsi
	movq	56(%r11), %rdi
	movq	64(%r11), %r8
	movq	72(%r11), %r9
	movq	80(%r11), %r10
	pushq	$0x8d5
	popfq
	movq	R11(%r11), %r11
	ret

#ifdef CLOBBERING_LIBRARY
	function memmove
	movq	%rdi, %rax
	subq	%rsi, %rax
	cmpq	%rdx, %rax
	jae	memcpy
	leaq	-1(%rsi,%rdx), %rsi
	pushq	%rdi
	leaq	-1(%rdi,%rdx), %rdi
	movq	%rdx, %rcx
	std
	rep movsb
	cld
	jmp	clobber_and_return

	function memcpy
	pushq	%rdi
	movq	%rdx, %rcx
	rep movsb
	jmp	clobber_and_return

	function memset
	pushq	%rdi
	movl	%esi, %eax
	movq	%rdx, %rcx
	rep stosb
clobber_and_return:
	call	clobber_everything
	popq	%rax
	ret
#endif

/* void run_on_stack (void (*function) (void), void *top)  */
	function run_on_stack
	pushq	%rbp
	movq	%rsp, %rbp
	movq	%rsi, %rsp
	call	*%rdi
	movq	%rbp, %rsp
	popq	%rbp
	ret

/* void run_handler (void (*handler) (void *), const unsigned long *before,
		     unsigned long *after)
   Does as the processor does at an interrupt, with the general registers of
   BEFORE, and leaves in AFTER what is in them when the handler has returned.  */
	function run_handler
	pushq	%rbx
	pushq	%rbp
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	movq	%rsp, handler_stack(%rip)
	movq	%rdi, handler_entry(%rip)
	movq	%rdx, handler_after(%rip)
	movq	%rsi, %r11
	general	load, 0
	movq	R11(%r11), %r11
	andq	$-16, %rsp
	pushq	$0x2b
	pushq	handler_stack(%rip)
	pushfq
	pushq	$0x33
	pushq	handler_return(%rip)
	jmp	*handler_entry(%rip)
after_handler:
	pushq	%r11
	movq	handler_after(%rip), %r11
	general	store, 0
	popq	R11(%r11)
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbp
	popq	%rbx
	ret

	.data
	.p2align 3
handler_return:
	.quad	after_handler
	.local	handler_stack, handler_entry, handler_after
	.comm	handler_stack, 8, 8
	.comm	handler_entry, 8, 8
	.comm	handler_after, 8, 8

	.section .note.GNU-stack, "", @progbits
	.text
