/* What every kernel shares.  A kernel is one hot function, hot_NAME, with one
   call of a slow path that the benchmark never takes, and run (I), which calls
   the function once.

   MODE says what the slow path is:
     PLAIN, COLD	an ordinary function; the same with the attribute cold
     MARKED, MARKED_COLD the same two with the attribute preserve_most
     BOUND		an asm that takes the arguments where the call has them,
			sets the result's register, and clobbers memory and no
			other register: no compiler can do better than this
   LEAVES is 1 if the hot function returns after the slow path, and 0 if it
   goes on where it would without.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef KERNEL_H
#define KERNEL_H

#define PLAIN 1
#define COLD 2
#define MARKED 3
#define MARKED_COLD 4
#define BOUND 5

#define unlikely(X) __builtin_expect (!!(X), 0)
#define NOINLINE __attribute__ ((noinline))
#define NOIPA __attribute__ ((noinline, used))

#if MODE == PLAIN
# define SLOW
#elif MODE == COLD
# define SLOW __attribute__ ((cold))
#elif MODE == MARKED
# define SLOW __attribute__ ((preserve_most))
#elif MODE == MARKED_COLD
# define SLOW __attribute__ ((preserve_most, cold))
#elif MODE == BOUND
#else
# error "MODE is not set"
#endif

#if defined __x86_64__
# define R0 "rax"
# define A0 "rdi"
# define A1 "rsi"
# define A2 "rdx"
# define A3 "rcx"
#elif defined __aarch64__
# define R0 "x0"
# define A0 "x0"
# define A1 "x1"
# define A2 "x2"
# define A3 "x3"
#else
# error "no registers for this processor"
#endif

/* SLOW_FUNCTIONN (NAME, TYPE...): a slow path of N arguments without a result;
   SLOW_VALUEN one that returns a long.  */

#if MODE != BOUND

# define SLOW_FUNCTION0(NAME) SLOW void NAME (void);
# define SLOW_FUNCTION1(NAME, T0) SLOW void NAME (T0);
# define SLOW_FUNCTION2(NAME, T0, T1) SLOW void NAME (T0, T1);
# define SLOW_FUNCTION3(NAME, T0, T1, T2) SLOW void NAME (T0, T1, T2);
# define SLOW_FUNCTION4(NAME, T0, T1, T2, T3) SLOW void NAME (T0, T1, T2, T3);
# define SLOW_VALUE1(NAME, T0) SLOW long NAME (T0);
# define SLOW_VALUE2(NAME, T0, T1) SLOW long NAME (T0, T1);
# define SLOW_VALUE3(NAME, T0, T1, T2) SLOW long NAME (T0, T1, T2);

#else

# define INLINE static inline __attribute__ ((always_inline))
# define IN(N) register long r##N __asm__ (A##N) = (long) a##N;

# define SLOW_FUNCTION0(NAME)						\
  INLINE void NAME (void) { __asm__ volatile ("nop" ::: "memory"); }
# define SLOW_FUNCTION1(NAME, T0)					\
  INLINE void NAME (T0 a0)						\
  { IN (0) __asm__ volatile ("nop" :: "r" (r0) : "memory"); }
# define SLOW_FUNCTION2(NAME, T0, T1)					\
  INLINE void NAME (T0 a0, T1 a1)					\
  { IN (0) IN (1) __asm__ volatile ("nop" :: "r" (r0), "r" (r1) : "memory"); }
# define SLOW_FUNCTION3(NAME, T0, T1, T2)				\
  INLINE void NAME (T0 a0, T1 a1, T2 a2)				\
  { IN (0) IN (1) IN (2)						\
    __asm__ volatile ("nop" :: "r" (r0), "r" (r1), "r" (r2) : "memory"); }
# define SLOW_FUNCTION4(NAME, T0, T1, T2, T3)				\
  INLINE void NAME (T0 a0, T1 a1, T2 a2, T3 a3)				\
  { IN (0) IN (1) IN (2) IN (3)						\
    __asm__ volatile ("nop" :: "r" (r0), "r" (r1), "r" (r2), "r" (r3)	\
		      : "memory"); }
# define RESULT register long result __asm__ (R0);
# define SLOW_VALUE1(NAME, T0)						\
  INLINE long NAME (T0 a0)						\
  { IN (0) RESULT							\
    __asm__ volatile ("nop" : "=r" (result) : "r" (r0) : "memory");	\
    return result; }
# define SLOW_VALUE2(NAME, T0, T1)					\
  INLINE long NAME (T0 a0, T1 a1)					\
  { IN (0) IN (1) RESULT						\
    __asm__ volatile ("nop" : "=r" (result) : "r" (r0), "r" (r1) : "memory"); \
    return result; }
# define SLOW_VALUE3(NAME, T0, T1, T2)					\
  INLINE long NAME (T0 a0, T1 a1, T2 a2)				\
  { IN (0) IN (1) IN (2) RESULT						\
    __asm__ volatile ("nop" : "=r" (result)				\
		      : "r" (r0), "r" (r1), "r" (r2) : "memory");	\
    return result; }

#endif

/* After the slow path of a function without a result.  */
#if LEAVES
# define AFTER_SLOW return
# define AFTER_SLOW_WITH(VALUE) return VALUE
#else
# define AFTER_SLOW (void) 0
# define AFTER_SLOW_WITH(VALUE) (void) 0
#endif

/* Call the hot function once, for the I-th time.  */
void run (long i);

#endif /* KERNEL_H */
