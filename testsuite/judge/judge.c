/* The judge's verdict.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM
#include "judge.h"
#include "registers.h"
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The registers as CPU.S has them.  */
struct state
{
  unsigned long general[32];
  unsigned long vector[32][2];
  unsigned long stack[16];
};

extern struct state judge_before, judge_after;
extern void judge_call (void (*) (void), void *);

/* Frames may be large, and have trampolines.  */
#define STACK_SIZE (64 << 20)
static char *stack;

/* For CPU.S: 1 if there are registers of 256 bits, 2 if there are those of
   AVX512.  */
char judge_vectors;

/* For CPU.S.  */
unsigned char judge_only = EVERY_REGISTER;

/* A register that some convention preserves.  */
struct preserved
{
  const char *name;
  unsigned int index;
  /* Set if plain C preserves it as well.  */
  int plain;
  /* The first result class in which it carries the result.  */
  enum result carries;
};

#define NEVER 99

#ifdef __x86_64__

enum { RAX, RBX, RCX, RDX, RSI, RDI, RBP, RSP, R8, R9, R10, R11, R12 };
#define FIRST_RESULT RAX

/* Those that the callees overwrite, by their numbers.  */
static const char *const overwritten[] =
  { "rax", 0, "rcx", "rdx", "rsi", "rdi", 0, 0, "r8", "r9", "r10", "r11" };

static const unsigned int argument_registers[] = { RDI, RSI, RDX, RCX, R8, R9 };

static const struct preserved general_registers[] =
{
  { "rax", RAX, 0, RESULT_ONE }, { "rcx", RCX, 0, NEVER },
  { "rdx", RDX, 0, RESULT_TWO }, { "rsi", RSI, 0, NEVER },
  { "rdi", RDI, 0, NEVER },      { "r8", R8, 0, NEVER },
  { "r9", R9, 0, NEVER },        { "r10", R10, 0, NEVER },
  { "rbx", RBX, 1, NEVER },      { "rbp", RBP, 1, NEVER },
  { "rsp", RSP, 1, NEVER },      { "r12", R12, 1, NEVER },
  { "r13", R12 + 1, 1, NEVER },  { "r14", R12 + 2, 1, NEVER },
  { "r15", R12 + 3, 1, NEVER }
};

/* Of the vector registers, the low halves of those from FIRST_ to LAST_.  */
#define FIRST_PRESERVED_VECTOR 1
#define LAST_PRESERVED_VECTOR 0

#elif defined __aarch64__

#define FIRST_RESULT 0

static const char *const overwritten[] =
  { "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11",
    "x12", "x13", "x14", "x15", 0, 0, "x18" };

static const unsigned int argument_registers[] = { 0, 1, 2, 3, 4, 5 };

static const struct preserved general_registers[] =
{
  { "x9", 9, 0, NEVER },   { "x10", 10, 0, NEVER }, { "x11", 11, 0, NEVER },
  { "x12", 12, 0, NEVER }, { "x13", 13, 0, NEVER }, { "x14", 14, 0, NEVER },
  { "x15", 15, 0, NEVER }, { "x19", 19, 1, NEVER }, { "x20", 20, 1, NEVER },
  { "x21", 21, 1, NEVER }, { "x22", 22, 1, NEVER }, { "x23", 23, 1, NEVER },
  { "x24", 24, 1, NEVER }, { "x25", 25, 1, NEVER }, { "x26", 26, 1, NEVER },
  { "x27", 27, 1, NEVER }, { "x28", 28, 1, NEVER }, { "x29", 29, 1, NEVER },
  { "sp", 31, 1, NEVER }
};

#define FIRST_PRESERVED_VECTOR 8
#define LAST_PRESERVED_VECTOR 15

#else
# error "no registers are known for this processor"
#endif

static int failures;

void
judge_fail (const char *what)
{
  printf ("%s\n", what);
  failures++;
}

int
judge_next (void)
{
  unsigned int next;

  if (judge_only == EVERY_REGISTER)
    {
      judge_only = NO_REGISTER;
      return 1;
    }
  next = judge_only == NO_REGISTER ? 0 : judge_only + 1;
  while (next < ARRAY_SIZE (overwritten) && !overwritten[next])
    next++;
  judge_only = next < ARRAY_SIZE (overwritten) ? next : EVERY_REGISTER;
  return judge_only != EVERY_REGISTER;
}

void
judge_blame (int holds)
{
  if (holds)
    return;
  if (judge_only != NO_REGISTER)
    {
      printf ("  a caller lost what it had in %s\n", overwritten[judge_only]);
      return;
    }
  printf ("  even if callees overwrite no general register\n");
  judge_only = ARRAY_SIZE (overwritten);
}

void __attribute__ ((weak))
check_values (void)
{
}

static void
fill (const struct subject *s, unsigned long pattern)
{
  unsigned int i, first = 0;

  for (i = 0; i < 32; i++)
    {
      double value = i + 1.5;
      judge_before.general[i] = pattern + 0x0101010101010101 * i;
      memcpy (&judge_before.vector[i][0], &value, 8);
      judge_before.vector[i][1] = ~pattern + i;
    }
  for (i = 0; i < 16; i++)
    judge_before.stack[i] = 100 + i;
  if (s->memory)
    {
#ifdef __x86_64__
      judge_before.general[RDI] = (unsigned long) s->memory;
      first = 1;
#elif defined __aarch64__
      judge_before.general[8] = (unsigned long) s->memory;
#else
# error "no registers are known for this processor"
#endif
    }
  for (i = 0; i < s->n_arguments; i++)
    judge_before.general[argument_registers[first + i]] = s->arguments[i];
  memset (&judge_after, 0x5a, sizeof judge_after);
}

static void
complain (const char *name, const char *register_name, unsigned long before,
	  unsigned long after)
{
  printf ("%s: %s was 0x%lx, is 0x%lx\n", name, register_name, before, after);
  failures++;
}

static void
judge (const struct subject *s, unsigned long pattern)
{
  unsigned int i;

  fill (s, pattern);
  judge_call (s->function, stack + STACK_SIZE);

  for (i = 0; i < ARRAY_SIZE (general_registers); i++)
    {
      const struct preserved *r = &general_registers[i];
      unsigned long before = judge_before.general[r->index];
      unsigned long after = judge_after.general[r->index];
      if ((s->convention == PRESERVE_MOST || r->plain)
	  && s->result < r->carries
	  && before != after)
	complain (s->name, r->name, before, after);
    }
  for (i = FIRST_PRESERVED_VECTOR; i <= LAST_PRESERVED_VECTOR; i++)
    if (judge_before.vector[i][0] != judge_after.vector[i][0])
      {
	char name[16];
	sprintf (name, "d%u", i);
	complain (s->name, name, judge_before.vector[i][0],
		  judge_after.vector[i][0]);
      }
  if (s->has_value
      && judge_after.general[FIRST_RESULT] != (unsigned long) s->value)
    {
      printf ("%s: returns 0x%lx instead of 0x%lx\n", s->name,
	      judge_after.general[FIRST_RESULT], s->value);
      failures++;
      while (judge_next ())
	{
	  fill (s, pattern);
	  judge_call (s->function, stack + STACK_SIZE);
	  judge_blame (judge_after.general[FIRST_RESULT]
		       == (unsigned long) s->value);
	}
    }
}

int
main (void)
{
  unsigned int n = 0;

#ifdef __x86_64__
  judge_vectors = (__builtin_cpu_supports ("avx512f") ? 2
		   : __builtin_cpu_supports ("avx") ? 1 : 0);
#endif
  /* A lost counter may make a loop endless.  */
  alarm (60);
  stack = mmap (NULL, STACK_SIZE, PROT_READ | PROT_WRITE | PROT_EXEC,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stack == MAP_FAILED)
    return 2;
  setvbuf (stdout, NULL, _IOLBF, 0);
  for (const struct subject *s = subjects; s->name; s++, n++)
    {
      judge (s, 0xa5a5a5a5a5a5a501);
      judge (s, 0x5a5a5a5a00000001);
    }
  check_values ();
  printf ("%u subjects, %d failures\n", n, failures);
  return failures != 0;
}
