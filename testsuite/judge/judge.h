/* The judge of preserved registers: an assembly caller, which fills every
   register, calls a function and looks at every register again; and assembly
   callees, which overwrite everything that they may.  What the plugin says of
   a convention is not asked: the sets stand in judge.c and CPU.S.

   A test is a program with a table of subjects; main is the judge's.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef JUDGE_H
#define JUDGE_H

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif
#ifdef __clang__
# define NOINLINE __attribute__ ((noinline))
#else
# define NOINLINE __attribute__ ((noinline, noclone))
#endif
#define ARRAY_SIZE(A) (sizeof (A) / sizeof ((A)[0]))

/* What carries the result, in the terms of x86_64: nothing that a
   preserve_most function would else preserve; rax; rax and rdx.  */
enum result { RESULT_NONE, RESULT_ONE, RESULT_TWO };

/* Which registers the function must preserve: those of preserve_most or those
   of plain C.  */
enum convention { PRESERVE_MOST, PLAIN };

struct subject
{
  const char *name;
  void (*function) (void);
  enum convention convention;
  enum result result;
  /* Integer arguments, as many as go to registers; the rest of those
     registers have values of no meaning.  Vector register N has the double
     N + 1.5 and stack word N has 100 + N.  */
  unsigned int n_arguments;
  long arguments[6];
  /* Where a result in memory goes, or null.  */
  void *memory;
  /* Whether rax or x0 must return VALUE.  */
  int has_value;
  long value;
};

#define FUNCTION(F) #F, (void (*) (void)) F
#define ARGUMENTS(...) \
  sizeof ((long []) { __VA_ARGS__ }) / sizeof (long), { __VA_ARGS__ }
#define NO_ARGUMENTS 0, { 0 }

/* Initializers of a subject.  */
#define VOID_SUBJECT(F, ARGS) \
  { FUNCTION (F), PRESERVE_MOST, RESULT_NONE, ARGS, 0, 0, 0 }
#define ONE_SUBJECT(F, VALUE, ARGS) \
  { FUNCTION (F), PRESERVE_MOST, RESULT_ONE, ARGS, 0, 1, VALUE }
#define TWO_SUBJECT(F, VALUE, ARGS) \
  { FUNCTION (F), PRESERVE_MOST, RESULT_TWO, ARGS, 0, 1, VALUE }
#define MEMORY_SUBJECT(F, MEMORY, ARGS) \
  { FUNCTION (F), PRESERVE_MOST, RESULT_NONE, ARGS, MEMORY, 0, 0 }
#define PLAIN_SUBJECT(F, VALUE, ARGS) \
  { FUNCTION (F), PLAIN, RESULT_ONE, ARGS, 0, 1, VALUE }

/* The test's.  The last one has no name.  */
extern const struct subject subjects[];

/* The test's further checks, on values; it calls judge_fail for each that
   fails.  */
extern void check_values (void);
extern void judge_fail (const char *what);

/* After a failure the check is repeated, with callees that overwrite no general
   register, and then one of them at a time: judge_next chooses, and is 0 at the
   end; judge_blame is told whether the check then holds, and names the register
   that was lost.  */
extern int judge_next (void);
extern void judge_blame (int holds);

#define STRING(X) #X
#define LINE_STRING(N) STRING (N)
#define CHECK(CONDITION)						\
  do									\
    {									\
      if (!(CONDITION))							\
	for (judge_fail (__FILE__ ":" LINE_STRING (__LINE__) ": " #CONDITION); \
	     judge_next (); )						\
	  judge_blame (CONDITION);					\
    }									\
  while (0)

/* Overwrite everything that a plain C function may.  */
extern void clobber_plain (void);
extern long clobber_plain_identity (long);

/* Overwrite everything that a preserve_most function with such a result may,
   and nothing else.  Arguments may be passed, but are not looked at: cast
   the functions.  The results are 1, 1 and 2, 1.5 in the first vector
   register, and the words 1 to 8 in memory.  */
struct words { long word[8]; };
typedef struct { long first, second; } two_words;
extern PM void clobber_void (void);
extern PM long clobber_one (void);
extern PM two_words clobber_two (void);
extern PM double clobber_vector (void);
extern PM struct words clobber_memory (void);

/* VALUE, of which the compiler knows nothing.  */
static __inline__ long
opaque (long value)
{
  __asm__ volatile ("" : "+r" (value));
  return value;
}

#endif /* JUDGE_H */
