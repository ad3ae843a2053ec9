/* The functions that instrumented code calls, written to be as bad as they may
   be: each overwrites all that plain C lets a function overwrite.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stddef.h>

volatile long hook_calls;

#ifdef __x86_64__
#define OVERWRITE_REGISTERS						\
  __asm__ volatile (							\
    "mov $-1, %%rax; mov %%rax, %%rcx; mov %%rax, %%rdx;"		\
    "mov %%rax, %%rsi; mov %%rax, %%rdi; mov %%rax, %%r8;"		\
    "mov %%rax, %%r9; mov %%rax, %%r10; mov %%rax, %%r11"		\
    : : : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11")
#elif defined __aarch64__
#define OVERWRITE_REGISTERS						\
  __asm__ volatile (							\
    "mov x0, #-1; mov x1, x0; mov x2, x0; mov x3, x0; mov x4, x0;"	\
    "mov x5, x0; mov x6, x0; mov x7, x0; mov x8, x0; mov x9, x0;"	\
    "mov x10, x0; mov x11, x0; mov x12, x0; mov x13, x0; mov x14, x0;"	\
    "mov x15, x0; mov x16, x0; mov x17, x0"				\
    : : : "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9",	\
      "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17")
#else
# error "no registers are known for this processor"
#endif

#define HOOK(NAME)		\
  void				\
  NAME (void)			\
  {				\
    hook_calls++;		\
    OVERWRITE_REGISTERS;	\
  }

/* For N in the sizes of an access.  */
#define HOOKS(BEFORE, AFTER)	\
  HOOK (BEFORE##1##AFTER)	\
  HOOK (BEFORE##2##AFTER)	\
  HOOK (BEFORE##4##AFTER)	\
  HOOK (BEFORE##8##AFTER)	\
  HOOK (BEFORE##16##AFTER)

/* -finstrument-functions  */
HOOK (__cyg_profile_func_enter)
HOOK (__cyg_profile_func_exit)

/* -fsanitize-coverage  */
HOOK (__sanitizer_cov_trace_pc)
HOOK (__sanitizer_cov_trace_cmp1)
HOOK (__sanitizer_cov_trace_cmp2)
HOOK (__sanitizer_cov_trace_cmp4)
HOOK (__sanitizer_cov_trace_cmp8)
HOOK (__sanitizer_cov_trace_const_cmp1)
HOOK (__sanitizer_cov_trace_const_cmp2)
HOOK (__sanitizer_cov_trace_const_cmp4)
HOOK (__sanitizer_cov_trace_const_cmp8)
HOOK (__sanitizer_cov_trace_cmpf)
HOOK (__sanitizer_cov_trace_cmpd)
HOOK (__sanitizer_cov_trace_switch)

/* -fsanitize=thread, without its library  */
HOOK (__tsan_init)
HOOK (__tsan_func_entry)
HOOK (__tsan_func_exit)
HOOKS (__tsan_read, )
HOOKS (__tsan_write, )
HOOKS (__tsan_unaligned_read, )
HOOKS (__tsan_unaligned_write, )
HOOKS (__tsan_volatile_read, )
HOOKS (__tsan_volatile_write, )
HOOKS (__tsan_read_write, )
HOOK (__tsan_read_range)
HOOK (__tsan_write_range)

void *
__tsan_memcpy (void *to, const void *from, size_t n)
{
  for (size_t i = 0; i < n; i++)
    ((char *) to)[i] = ((const volatile char *) from)[i];
  OVERWRITE_REGISTERS;
  return to;
}

void *
__tsan_memset (void *to, int byte, size_t n)
{
  for (size_t i = 0; i < n; i++)
    ((volatile char *) to)[i] = byte;
  OVERWRITE_REGISTERS;
  return to;
}

/* -fsanitize=kernel-address with calls  */
HOOKS (__asan_load, _noabort)
HOOKS (__asan_store, _noabort)
HOOK (__asan_loadN_noabort)
HOOK (__asan_storeN_noabort)
HOOK (__asan_handle_no_return)
