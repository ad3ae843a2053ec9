/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the assembly stubs, support.c and a generated program's data.c share.
   The offsets in shim-CPU.S follow from the structures here.  */

#ifndef SHIM_H
#define SHIM_H

/* One function under test.  The masks are indexed as register_names in
   support.c: the registers that it has to preserve, those that carry its
   result, and those that a stub must hand on unchanged though they are no
   argument registers (AL of a variadic call).  */
struct shim_record
{
  void (*real) (void);
  const char *name;
  unsigned long preserved;
  unsigned long result;
  unsigned long inputs;
  unsigned long calls;
  unsigned long reported;
};

#ifdef __x86_64__
# define GENERAL_REGISTERS 16
# define VECTOR_BYTES 64
#elif defined __aarch64__
# define GENERAL_REGISTERS 32
# define VECTOR_BYTES 16
#else
# error "no registers are known for this processor"
#endif

struct shim_registers
{
  unsigned long general[GENERAL_REGISTERS];
  unsigned char vector[32][VECTOR_BYTES];
  unsigned long other[8];
};

/* One active call: what the caller had, what the callee was given, what it
   left, and what the caller gets back.  */
struct shim_frame
{
  struct shim_record *record;
  unsigned long return_address;
  struct shim_registers caller, given, left, back;
};

extern struct shim_record shim_records[];
extern const unsigned int shim_record_count;
extern struct shim_frame *shim_top;
extern struct shim_registers shim_poison;
extern int shim_vector_level;

/* True if the functions lose what those of some releases of Clang do.  */
extern int shim_foreign;

void shim_enter (struct shim_frame *frame);
void shim_leave (struct shim_frame *frame);

/* Overwrites all that a plain C function may clobber.  */
void clobber_everything (void);

/* Calls FUNCTION with the stack pointer at TOP.  */
void run_on_stack (void (*function) (void), void *top);

/* Interrupt handlers of the program, as far as a compiler made them, and how
   one is run, on x86_64.  */
struct frame;
extern void (*const handlers[]) (struct frame *) __attribute__ ((weak));
extern const unsigned int handler_count __attribute__ ((weak));
void run_handler (void (*handler) (struct frame *), const unsigned long *before,
		  unsigned long *after);

/* The generated program's entry, and its way to report a wrong value: a
   call, or for functions that must not contain one, a variable.  */
void run_callers (void);
void report (const char *what);
extern const char *volatile leaf_failure;

#endif
