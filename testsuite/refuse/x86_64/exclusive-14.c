/* The attributes of other conventions that came with GCC 14.  */
/* { dg-do compile } */
/* { dg-require-gcc 14 "no_callee_saved_registers" } */
/* { dg-options "-mgeneral-regs-only" } */

#define PM __attribute__ ((preserve_most))
#define A(X) __attribute__ ((X))

PM A (no_callee_saved_registers) void none_second (void); /* { dg-error "'preserve_most' and 'no_callee_saved_registers' attributes are not compatible" } */
A (no_callee_saved_registers) PM void none_first (void); /* { dg-error "'preserve_most' and 'no_callee_saved_registers' attributes are not compatible" } */
A (no_callee_saved_registers) void none (void);
