/* Attributes that are of another calling convention, in either order, on a
   declaration and through a type.  */
/* { dg-do compile } */
/* { dg-options "-mgeneral-regs-only" } */

#define PM __attribute__ ((preserve_most))
#define A(X) __attribute__ ((X))
struct frame;

PM A (ms_abi) void ms_second (void); /* { dg-error "'preserve_most' and 'ms_abi' attributes are not compatible" } */
A (ms_abi) PM void ms_first (void); /* { dg-error "'preserve_most' and 'ms_abi' attributes are not compatible" } */
A (__ms_abi__) PM void ms_underscores (void); /* { dg-error "'preserve_most' and 'ms_abi' attributes are not compatible" } */
PM A (sysv_abi) void sysv_second (void); /* { dg-error "'preserve_most' and 'sysv_abi' attributes are not compatible" } */
A (sysv_abi) PM void sysv_first (void); /* { dg-error "'preserve_most' and 'sysv_abi' attributes are not compatible" } */
PM A (regparm (2)) void regparm_second (void); /* { dg-error "'preserve_most' and 'regparm' attributes are not compatible" } */
A (regparm (2)) PM void regparm_first (void); /* { dg-error "'preserve_most' and 'regparm' attributes are not compatible" } */
PM A (interrupt) void interrupt_second (struct frame *); /* { dg-error "'preserve_most' and 'interrupt' attributes are not compatible" } */
A (interrupt) PM void interrupt_first (struct frame *); /* { dg-error "'preserve_most' and 'interrupt' attributes are not compatible" } */
PM A (no_caller_saved_registers) void saved_second (void); /* { dg-error "'preserve_most' and 'no_caller_saved_registers' attributes are not compatible" } */
A (no_caller_saved_registers) PM void saved_first (void); /* { dg-error "'preserve_most' and 'no_caller_saved_registers' attributes are not compatible" } */

typedef A (ms_abi) void ms_type (void);
PM ms_type by_ms_type; /* { dg-error "'preserve_most' and 'ms_abi' attributes are not compatible" } */
typedef PM void most_type (void);
A (ms_abi) most_type by_most_type; /* { dg-error "'preserve_most' and 'ms_abi' attributes are not compatible" } */
A (ms_abi) most_type *pointer; /* { dg-error "'preserve_most' and 'ms_abi' attributes are not compatible" } */

/* Each alone.  */
A (ms_abi) void ms (void);
A (sysv_abi) void sysv (void);
A (interrupt) void interrupts (struct frame *);
