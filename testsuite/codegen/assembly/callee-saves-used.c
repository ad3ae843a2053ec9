/* A callee that saves what it does not change, or result registers: a leaf
   that uses some registers, and one whose only calls preserve the same.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fplugin-arg-preserve_most-trust-callee" } */

#define PM __attribute__ ((preserve_most))

#pragma GCC visibility push (hidden)
extern PM void most (void);
extern PM long most_one (void);
#pragma GCC visibility pop
extern long global;

PM void empty (void) { }
PM void stores (void) { global = 0; }
PM long loads (void) { return global; }
PM void calls_most (void) { most (); most (); }
PM long calls_most_one (void) { most (); return most_one () + 1; }
PM long calls_in_loop (void) { while (most_one ()) most (); return 0; }

/* { dg-final { saves empty "" } } */
/* { dg-final { saves stores "" } } */
/* { dg-final { saves loads "" } } */
/* { dg-final { saves calls_most "" } } */
/* { dg-final { saves calls_most_one "" } } */
/* { dg-final { saves calls_in_loop "" } } */

#define CHANGE(A, B) __asm__ volatile ("" : : : #A, #B)

#ifdef __x86_64__
PM void first_pair (void) { CHANGE (rcx, r11); }
PM long second_pair (void) { CHANGE (rax, r10); return 0; }
PM void third_pair (void) { CHANGE (rax, rdx); }
PM __int128 fourth_pair (void) { CHANGE (rax, rdx); return 0; }
PM double fifth_pair (void) { CHANGE (xmm1, r8); return 0; }
#elif defined __aarch64__
PM void first_pair (void) { CHANGE (x9, x8); }
PM long second_pair (void) { CHANGE (x0, x10); return 0; }
PM void third_pair (void) { CHANGE (x16, x17); }
PM __int128 fourth_pair (void) { CHANGE (x7, x18); return 0; }
PM double fifth_pair (void) { CHANGE (v1, x15); return 0; }
#else
# error "no registers are known for this processor"
#endif

/* { dg-final { saves first_pair "rcx" { target x86_64-*-* } } } */
/* { dg-final { saves second_pair "r10" { target x86_64-*-* } } } */
/* { dg-final { saves third_pair "rax rdx" { target x86_64-*-* } } } */
/* { dg-final { saves fourth_pair "" { target x86_64-*-* } } } */
/* { dg-final { saves fifth_pair "r8" { target x86_64-*-* } } } */
/* { dg-final { saves first_pair "x9" { target aarch64-*-* } } } */
/* { dg-final { saves second_pair "x10" { target aarch64-*-* } } } */
/* { dg-final { saves third_pair "" { target aarch64-*-* } } } */
/* { dg-final { saves fourth_pair "" { target aarch64-*-* } } } */
/* { dg-final { saves fifth_pair "x15" { target aarch64-*-* } } } */
