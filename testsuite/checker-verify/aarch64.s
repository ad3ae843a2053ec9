// Functions with the convention, for preserve-most-check --verify.  Each name says what
// has to be told: right, lost_REGISTER or unproved_, and what it is about.
// SPDX-License-Identifier: GPL-2.0-or-later

	.arch	armv8.3-a+lse+sve
	.macro	function name
	.pushsection .comment.preserve_most, "eMS", %progbits, 1
	.byte	1
	.asciz	"1 D g - hand \name"
	.popsection
	.globl	\name
	.type	\name, @function
\name:
	.endm
	.macro	done name
	.size	\name, . - \name
	.endm
	.macro	save
	stp	x29, x30, [sp, -96]!
	stp	x9, x10, [sp, 16]
	stp	x11, x12, [sp, 32]
	stp	x13, x14, [sp, 48]
	str	x15, [sp, 64]
	.endm
	.macro	restore
	ldp	x9, x10, [sp, 16]
	ldp	x11, x12, [sp, 32]
	ldp	x13, x14, [sp, 48]
	ldr	x15, [sp, 64]
	ldp	x29, x30, [sp], 96
	.endm

	.pushsection .comment.preserve_most, "eMS", %progbits, 1
	.byte	1
	.asciz	"1 U g - hand marked"
	.popsection

	.text
function right_nothing
	ret
done right_nothing
function right_call
	save
	bl	ordinary
	restore
	ret
done right_call
function right_signed
	paciasp
	save
	mov	x29, sp
	bl	ordinary
	restore
	retaa
done right_signed
function right_hints
	bti	c
	hint	32
	nop
	cmp	x0, 0
	csdb
	ret
done right_hints
function right_structures
	ld1d	{z5.d}, p0/z, [x0]
	ld2d	{z5.d, z6.d}, p0/z, [x0]
	ret
done right_structures
function right_marked_call
	stp	x29, x30, [sp, -16]!
	bl	marked
	adrp	x0, :got:marked
	ldr	x0, [x0, :got_lo12:marked]
	blr	x0
	ldp	x29, x30, [sp], 16
	b	marked
done right_marked_call
function right_aligned
	stp	x29, x30, [sp, -32]!
	mov	x29, sp
	str	x9, [sp, 16]
	sub	x9, sp, 64
	and	sp, x9, -64
	stp	xzr, xzr, [sp, 16]
	mov	sp, x29
	ldr	x9, [sp, 16]
	ldp	x29, x30, [sp], 32
	ret
done right_aligned
function right_allocated
	stp	x29, x30, [sp, -32]!
	mov	x29, sp
	stp	x10, x19, [sp, 16]
	mov	x10, 0
	mov	x19, sp
	sub	x0, x19, x1
	mov	sp, x0
	str	xzr, [sp, 8]
	mov	sp, x29
	ldp	x10, x19, [x29, 16]
	ldp	x29, x30, [sp], 32
	ret
done right_allocated
function right_large
	sub	sp, sp, 4096
	sub	sp, sp, 16
	str	x9, [sp, 8]
	str	d8, [sp]
	fmov	d8, x9
	mov	x9, 1
	fmov	x9, d8
	ldr	d8, [sp]
	add	sp, sp, 1, lsl 12
	add	sp, sp, 16
	ret
done right_large
function right_constant
	mov	x16, 5008
	sub	sp, sp, x16
	str	x9, [sp, 16]
	mov	x9, 3
	ldr	x9, [sp, 16]
	mov	x16, 5008
	add	sp, sp, x16
	movz	x16, 0x10
	movk	x16, 0x2, lsl 16
	sub	sp, sp, x16
	str	x10, [sp, 8]
	movi	v0.2d, 0
	mov	x10, 4
	ldr	x10, [sp, 8]
	add	sp, sp, 0x20, lsl 12
	add	sp, sp, 16
	ret
done right_constant
function right_quadwords
	stp	q8, q9, [sp, -32]!
	movi	v8.2d, 0
	fmov	s9, 1.0
	ldp	q8, q9, [sp], 32
	ret
done right_quadwords
function right_atomic
	ldadd	x0, x1, [x9]
	cas	x2, x3, [x10]
	stxr	w4, x5, [x11]
	ret
done right_atomic
function right_noreturn
	cbz	x0, 1f
	sub	sp, sp, 16
	bl	abort
1:	ret
done right_noreturn

function lost_x9_aligned
	stp	x29, x30, [sp, -16]!
	mov	x29, sp
	sub	x9, sp, 64
	and	sp, x9, -64
	mov	sp, x29
	ldp	x29, x30, [sp], 16
	ret
done lost_x9_aligned
function lost_x15_call
	stp	x29, x30, [sp, -80]!
	stp	x9, x10, [sp, 16]
	stp	x11, x12, [sp, 32]
	stp	x13, x14, [sp, 48]
	bl	ordinary
	ldp	x9, x10, [sp, 16]
	ldp	x11, x12, [sp, 32]
	ldp	x13, x14, [sp, 48]
	ldp	x29, x30, [sp], 80
	ret
done lost_x15_call
function lost_x9_x10_exchanged
	stp	x9, x10, [sp, -16]!
	ldp	x10, x9, [sp], 16
	ret
done lost_x9_x10_exchanged
function lost_x11_one_path
	cbz	x0, 1f
	str	x11, [sp, -16]!
	mov	x11, 0
	ldr	x11, [sp], 16
	ret
1:	mov	x11, 0
	ret
done lost_x11_one_path
function lost_x12_below
	str	x12, [sp, -16]!
	add	sp, sp, 16
	mov	x12, 0
	ldr	x12, [sp, -16]
	ret
done lost_x12_below
function lost_x13_half
	str	x13, [sp, -16]!
	str	wzr, [sp, 4]
	ldr	x13, [sp], 16
	ret
done lost_x13_half
function lost_x14_wide
	mov	w14, w14
	ret
done lost_x14_wide
function lost_d8_vector
	fadd	v8.2d, v8.2d, v8.2d
	ret
done lost_d8_vector
function lost_x19_ordinary
	mov	x19, x0
	ret
done lost_x19_ordinary
function lost_x15_atomic
	ldadd	x0, x15, [x1]
	ret
done lost_x15_atomic
function lost_x14_compared
	cas	x14, x0, [x1]
	ret
done lost_x14_compared
function lost_x13_written_back
	ldr	x0, [x13], 8
	ret
done lost_x13_written_back
function lost_x12_status
	stxr	w12, x0, [x1]
	ret
done lost_x12_status
function lost_sp_constant
	mov	x16, 16
	sub	sp, sp, x16
	mov	x16, 16
	movk	x16, 1, lsl 16
	add	sp, sp, x16
	ret
done lost_sp_constant
function lost_x13_constant
	mov	x13, 16
	ret
done lost_x13_constant
function lost_sp_moved
	sub	sp, sp, 16
	ret
done lost_sp_moved
function lost_x9_x10_x11_x12_x13_x14_x15_tail
	b	ordinary
done lost_x9_x10_x11_x12_x13_x14_x15_tail

function unproved_insn
	addvl	sp, sp, -1
	addvl	sp, sp, 1
	ret
done unproved_insn
function unproved_structure
	ld2d	{z7.d, z8.d}, p0/z, [x0]
	ret
done unproved_structure
function unproved_structures
	ld4d	{z6.d-z9.d}, p0/z, [x0, 4, mul vl]
	ret
done unproved_structures
function unproved_zeroed
	stp	x29, x30, [sp, -32]!
	str	x19, [sp, 16]
	mov	x0, sp
	dc	zva, x0
	ldr	x19, [sp, 16]
	ldp	x29, x30, [sp], 32
	ret
done unproved_zeroed
function unproved_jump
	br	x16
done unproved_jump
function unproved_signed_jump
	braaz	x16
	ret
done unproved_signed_jump
function unproved_signed_call
	save
	blraa	x8, x9
	restore
	ret
done unproved_signed_call
function unproved_memory
	ldr	x9, [x0]
	ret
done unproved_memory
function unproved_return
	mov	x30, x0
	ret
done unproved_return
function unproved_end
	nop
done unproved_end

/* Tables of jumps: entries are a fourth of the distance from a label.  */
	.macro	distances name, limit
	cmp	w0, \limit
	b.hi	9f
	adrp	x1, \name
	add	x1, x1, :lo12:\name
	ldrb	w1, [x1, w0, uxtw]
	adr	x2, 1f
	add	x1, x2, w1, sxtb #2
	br	x1
	.endm
function right_table
	distances .Lright, 1
1:	ret
2:	str	x9, [sp, -16]!
	mov	x9, 0
	ldr	x9, [sp], 16
	ret
9:	brk	1
	.pushsection .rodata
.Lright:
	.byte	(1b - 1b) / 4, (2b - 1b) / 4
	.popsection
done right_table
function lost_x9_table
	distances .Llost, 2
1:	ret
2:	mov	x9, 0
	ret
9:	brk	1
	.pushsection .rodata
.Llost:
	.byte	(1b - 1b) / 4, (1b - 1b) / 4, (2b - 1b) / 4
	.popsection
done lost_x9_table
function unproved_table_end
	distances .Lend, 200
1:	ret
9:	brk	1
	.pushsection .rodata
.Lend:
	.byte	(1b - 1b) / 4, (1b - 1b) / 4
	.popsection
done unproved_table_end
function unproved_table_written
	distances .Lwritten, 1
1:	ret
9:	brk	1
	.pushsection .data
.Lwritten:
	.byte	(1b - 1b) / 4, (1b - 1b) / 4
	.popsection
done unproved_table_written
function right_pointer
	str	x30, [sp, -16]!
	adrp	x0, marked
	add	x0, x0, :lo12:marked
	blr	x0
	ldr	x30, [sp], 16
	ret
done right_pointer
function right_probes
	sub	x16, sp, 20480
1:	sub	sp, sp, 4096
	str	xzr, [sp, 1024]
	cmp	sp, x16
	b.ne	1b
	add	sp, sp, 20480
	ret
done right_probes
function right_vectors
	.arch	armv8.2-a+sve
	ptrue	p0.b
	ld1d	z0.d, p0/z, [x0]
	fadd	z0.d, z0.d, z0.d
	st1d	z0.d, p0, [x1]
	ret
done right_vectors
function unproved_vectors
	cntd	x9
	ret
done unproved_vectors
function lost_x9_vectors
	str	x9, [sp, -16]!
	mov	x9, 0
	st1d	z0.d, p0, [sp]
	ldr	x9, [sp], 16
	ret
done lost_x9_vectors
function right_tags
	.arch	armv8.5-a+memtag
	save
	mov	x29, sp
	sub	sp, sp, x0
	mov	x1, sp
	gmi	x2, sp, xzr
	irg	x2, sp, x2
	addg	x3, x2, 16, 1
1:	stg	x2, [x1], 16
	st2g	x2, [x1, -32]!
	stzg	x2, [x1]
	subs	x0, x0, 1
	b.ne	1b
	stg	x2, [x29]
	ldg	x2, [x1]
	subp	x2, x3, x2
	mov	sp, x29
	restore
	ret
done right_tags
function right_tags_moved
	str	x9, [sp, -32]!
	mov	x9, 0
	stz2g	sp, [sp, -32]!
	stg	sp, [sp], 16
	add	sp, sp, 16
	ldr	x9, [sp], 32
	ret
done right_tags_moved
function lost_x9_tags
	str	x9, [sp, -32]!
	stzg	sp, [sp]
	ldr	x9, [sp], 32
	ret
done lost_x9_tags
function lost_x9_x10_tags
	stp	x9, x10, [sp, -32]!
	stz2g	sp, [sp, -16]
	ldp	x9, x10, [sp], 32
	ret
done lost_x9_x10_tags
function lost_x11_tags
	irg	x11, sp
	ret
done lost_x11_tags
function lost_x12_tags
	gmi	x12, x0, xzr
	ret
done lost_x12_tags
function lost_x13_tags
	subg	x13, x0, 16, 1
	ret
done lost_x13_tags
function lost_x14_tags
	ldg	x14, [x0]
	ret
done lost_x14_tags
function lost_x15_tags
	subps	x15, x0, x1
	ret
done lost_x15_tags
function unproved_stored
	stp	x30, x9, [sp, -32]!
	bl	neighbour
	str	x9, [sp, 16]
	mov	x9, 0
	ldr	x9, [sp, 16]
	ldr	x30, [sp], 32
	ret
done unproved_stored
	.type	neighbour, %function
neighbour:
	ret
	.size	neighbour, . - neighbour

# A name of Linux for x86_64, which returns nowhere else.
function lost_x9_x10_x11_x12_x13_x14_x15_return_thunk
	b	__x86_return_thunk
done lost_x9_x10_x11_x12_x13_x14_x15_return_thunk

# Numbers whose sums and shifts do not fit into 64 bits with a sign.
function right_large_numbers
	mov	x16, 0
	movk	x16, 0xffff, lsl 48
	mov	x17, 0x7fff000000000000
	movk	x17, 0x8000, lsl 48
	sub	x16, x16, x17
	add	x16, x16, x16
	ret
done right_large_numbers
function unproved_far_frame
	mov	x16, 0x7fff000000000000
	mov	x17, sp
	add	x17, x17, x16
	add	x17, x17, x16
	mov	sp, x17
	ret
done unproved_far_frame

function right_shadow_stack
	paciasp
	str	x30, [x18], 8
	stp	x29, x30, [sp, -32]!
	str	x9, [sp, 16]
	mov	x9, 0
	ldr	x9, [sp, 16]
	ldr	x30, [x18, -8]!
	ldr	x29, [sp], 32
	autiasp
	ret
done right_shadow_stack
function lost_x9_shadow_stack
	str	x30, [x18], 8
	mov	x9, 0
	ldr	x30, [x18, -8]!
	ret
done lost_x9_shadow_stack
function unproved_other_stack
	str	x30, [x17], 8
	ldr	x30, [x17, -8]!
	ret
done unproved_other_stack

// The call of a descriptor, which changes x0, x1, perhaps, and x30.
	.macro	descriptor
	adrp	x0, :tlsdesc:variable
	ldr	x2, [x0, #:tlsdesc_lo12:variable]
	add	x0, x0, :tlsdesc_lo12:variable
	.tlsdesccall variable
	blr	x2
	.endm
function right_descriptor
	str	x30, [sp, -16]!
	mov	x3, x9
	mov	x9, 0
	descriptor
	mov	x9, x3
	ldr	x30, [sp], 16
	ret
done right_descriptor
function lost_x9_x10_descriptor
	str	x30, [sp, -16]!
	mov	x0, x9
	mov	x1, x10
	mov	x9, 0
	mov	x10, 0
	descriptor
	mov	x9, x0
	mov	x10, x1
	ldr	x30, [sp], 16
	ret
done lost_x9_x10_descriptor
function unproved_descriptor
	descriptor
	ret
done unproved_descriptor
function lost_x9_x10_x11_x12_x13_x14_x15_no_descriptor
	str	x30, [sp, -16]!
	blr	x2
	ldr	x30, [sp], 16
	ret
done lost_x9_x10_x11_x12_x13_x14_x15_no_descriptor
