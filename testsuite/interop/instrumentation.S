/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What instrumenting options call, as ordinary functions that clobber all
   they may: no sanitizer's run time is needed, and none is as hostile.  */

#ifdef __x86_64__
# define JUMP jmp
#else
# define JUMP b
#endif

	.text
.macro	entries prefix, names:vararg
	.irp	name, \names
	.globl	\prefix\name
\prefix\name:
	.endr
.endm

	entries __cyg_profile_func_, enter, exit
	entries __gcov_, init, exit, merge_add
	entries __sanitizer_cov_trace_, pc, cmp1, cmp2, cmp4, cmp8, cmpf, cmpd, switch
	entries __sanitizer_cov_trace_const_, cmp1, cmp2, cmp4, cmp8
	entries __tsan_, init, func_entry, func_exit, vptr_update, read_range, write_range
	entries __tsan_read, 1, 2, 4, 8, 16
	entries __tsan_write, 1, 2, 4, 8, 16
	entries __tsan_unaligned_read, 2, 4, 8, 16
	entries __tsan_unaligned_write, 2, 4, 8, 16
	entries __tsan_volatile_read, 1, 2, 4, 8, 16
	entries __tsan_volatile_write, 1, 2, 4, 8, 16
	entries __asan_, init, version_mismatch_check_v8, handle_no_return
	entries __asan_, register_globals, unregister_globals, loadN_noabort, storeN_noabort
	entries __asan_, load1_noabort, load2_noabort, load4_noabort, load8_noabort, load16_noabort
	entries __asan_, store1_noabort, store2_noabort, store4_noabort, store8_noabort, store16_noabort
	entries __asan_, alloca_poison, allocas_unpoison, poison_stack_memory, unpoison_stack_memory
	JUMP	clobber_everything

/* A generated program is free of undefined behaviour; one of these called
   means a miscompilation or a fault of the generator.  */
	entries __ubsan_handle_, add_overflow, sub_overflow, mul_overflow, divrem_overflow
	entries __ubsan_handle_, negate_overflow, shift_out_of_bounds, out_of_bounds
	entries __ubsan_handle_, type_mismatch_v1, load_invalid_value, pointer_overflow
	entries __ubsan_handle_, vla_bound_not_positive, nonnull_arg, builtin_unreachable
	entries __ubsan_handle_, float_cast_overflow, invalid_builtin, alignment_assumption
	entries __ubsan_handle_, nonnull_return_v1, missing_return
#ifdef __x86_64__
	leaq	undefined_behaviour(%rip), %rdi
#else
	adrp	x0, undefined_behaviour
	add	x0, x0, #:lo12:undefined_behaviour
#endif
	JUMP	report

	.section .rodata
undefined_behaviour:
	.string	"undefined behaviour"

#ifdef __x86_64__
	.section .note.GNU-stack, "", @progbits
#else
	.section .note.GNU-stack, "", %progbits
#endif
