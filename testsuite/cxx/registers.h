/* What makes a lost register visible: values that callers keep, and callees
   that overwrite.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef REGISTERS_H
#define REGISTERS_H

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif
#define NOINLINE __attribute__ ((noinline))

/* Overwrite all general registers that plain C lets a function overwrite.  A
   macro, for functions of other targets have it, too.  */
#ifdef __x86_64__
# define overwrite()							\
  __asm__ volatile ("movq $-1, %%rax; movq $-2, %%rcx; movq $-3, %%rdx;" \
		    "movq $-4, %%rsi; movq $-5, %%rdi; movq $-6, %%r8;"	\
		    "movq $-7, %%r9; movq $-8, %%r10; movq $-9, %%r11"	\
		    : : : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", \
		    "r10", "r11")
#elif defined __aarch64__
# define overwrite()							\
  __asm__ volatile ("mov x0, #-1; mov x1, #-2; mov x2, #-3; mov x3, #-4;" \
		    "mov x4, #-5; mov x5, #-6; mov x6, #-7; mov x7, #-8;" \
		    "mov x8, #-9; mov x9, #-10; mov x10, #-11;"		\
		    "mov x11, #-12; mov x12, #-13; mov x13, #-14;"	\
		    "mov x14, #-15; mov x15, #-16; mov x16, #-17;"	\
		    "mov x17, #-18"					\
		    : : : "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", \
		    "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15", \
		    "x16", "x17")
#else
# error "no registers are known for this processor"
#endif

/* A value of which the compiler knows nothing.  */
#define opaque(A)							\
  __extension__ ({ long opaque_ = (A);					\
		   __asm__ volatile ("" : "+r" (opaque_)); opaque_; })

#ifdef __cplusplus
extern "C" {
#endif
void failed (const char *what, int line);
void passed (void);
#ifdef __cplusplus
}
#endif

/* Run the statement with 12 values live across it, more than plain C
   preserves, and look at them afterwards.  */
#define KEEPING(...)							\
  do									\
    {									\
      long a_ = opaque (1), b_ = opaque (2), c_ = opaque (3),		\
	d_ = opaque (4), e_ = opaque (5), f_ = opaque (6),		\
	g_ = opaque (7), h_ = opaque (8), i_ = opaque (9),		\
	j_ = opaque (10), k_ = opaque (11), l_ = opaque (12);		\
      __VA_ARGS__;							\
      if (opaque (a_) != 1 || opaque (b_) != 2 || opaque (c_) != 3	\
	  || opaque (d_) != 4 || opaque (e_) != 5 || opaque (f_) != 6	\
	  || opaque (g_) != 7 || opaque (h_) != 8 || opaque (i_) != 9	\
	  || opaque (j_) != 10 || opaque (k_) != 11 || opaque (l_) != 12) \
	failed (#__VA_ARGS__ " lost a register", __LINE__);		\
      passed ();							\
    }									\
  while (0)

#define CHECK(CONDITION)						\
  do									\
    {									\
      if (!(CONDITION))							\
	failed (#CONDITION, __LINE__);					\
      passed ();							\
    }									\
  while (0)

#endif /* REGISTERS_H */
