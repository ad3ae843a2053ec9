/* The judge's calls on arm64.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/linkage.h>

/* x18 may hold the shadow call stack.  x16, which no function preserves, is
   the one that has no value to keep.  */
.macro	caller name, function
SYM_FUNC_START (\name)
	stp	x29, x30, [sp, #-112]!
	mov	x29, sp
	stp	x19, x20, [sp, #16]
	stp	x21, x22, [sp, #32]
	stp	x23, x24, [sp, #48]
	stp	x25, x26, [sp, #64]
	stp	x27, x28, [sp, #80]
	str	x1, [sp, #96]
.irp n, 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,17,19,20,21,22,23,24,25,26,27,28
	ldr	x\n, [x0, #8*\n]
.endr
	ldr	x0, [x0]
	bl	\function
	ldr	x16, [sp, #96]
.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,17,19,20,21,22,23,24,25,26,27,28
	str	x\n, [x16, #8*\n]
.endr
	ldp	x19, x20, [sp, #16]
	ldp	x21, x22, [sp, #32]
	ldp	x23, x24, [sp, #48]
	ldp	x25, x26, [sp, #64]
	ldp	x27, x28, [sp, #80]
	ldp	x29, x30, [sp], #112
	ret
SYM_FUNC_END (\name)
.endm

	.text
	caller	call_list_add, __list_add_valid_or_report
	caller	call_list_del, __list_del_entry_valid_or_report
