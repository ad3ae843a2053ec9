/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The part of every generated program that judges: it fills registers before
   a call, compares them after it, and reports.  Compiled without the plugin
   and with -mgeneral-regs-only, so that x87 results pass through untouched.

   Output, one finding a line, each function and register once:
     lost NAME REGISTER given=X left=X
     flag NAME DF
     misaligned NAME
     value WHAT
     uncalled NAME
     done CALLS  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include "shim.h"

#define DEPTH 200
#define STACK_SIZE (256UL << 20)

#ifdef __x86_64__
# define STACK_POINTER 4
# define FLAGS 11
# define VECTOR_BASE 16
# define VECTOR_COUNT 16
static const char *const register_names[] =
{
  "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
  "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"
};
/* rax rbx rbp r10-r15 and xmm8-15: no argument travels there.  */
static const unsigned long scratchable = 0xff00fc29;
#elif defined __aarch64__
# define STACK_POINTER 31
# define VECTOR_BASE 32
# define VECTOR_COUNT 32
static const char *const register_names[] =
{
  "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7",
  "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15",
  "x16", "x17", "x18", "x19", "x20", "x21", "x22", "x23",
  "x24", "x25", "x26", "x27", "x28", "x29", "x30", "sp"
};
/* x9-x29, v8-v31.  */
static const unsigned long scratchable = 0xffffff003ffffe00;
#else
# error "no registers are known for this processor"
#endif

static struct shim_frame frames[DEPTH];
struct shim_frame *shim_top = frames;
struct shim_registers shim_poison;
int shim_vector_level;
const char *volatile leaf_failure;

static unsigned long total_calls;
static int findings;

/* Different at every call and for every register, never a valid address.  */
static unsigned long
poison (int index)
{
  return 0xBAD0000000000001UL | total_calls << 12 | (unsigned long) index << 4;
}

static void
poison_vector (unsigned char *vector, int index, unsigned int from)
{
  for (unsigned int i = from; i < VECTOR_BYTES; i += 8)
    {
      unsigned long word = poison (64 + index) + (i << 1);
      memcpy (vector + i, &word, 8);
    }
}

static int
member (unsigned long mask, int index)
{
  return mask >> index & 1;
}

void
report (const char *what)
{
  printf ("value %s\n", what);
  if (++findings > 100)
    exit (1);
}

static void
report_leaf_failure (void)
{
  if (leaf_failure)
    {
      report (leaf_failure);
      leaf_failure = NULL;
    }
}

/* Reports the register INDEX of FRAME as lost, once a function.  */
static void
report_lost (struct shim_frame *frame, int index, const char *name,
	     unsigned long given, unsigned long left)
{
  struct shim_record *record = frame->record;
  if (member (record->reported, index))
    return;
  record->reported |= 1UL << index;
  findings++;
  printf ("lost %s %s given=%lx left=%lx\n", record->name, name, given, left);
}

void
shim_enter (struct shim_frame *frame)
{
  struct shim_record *record = frame->record;
  unsigned long fresh = scratchable & ~record->inputs;

  if (frame >= frames + DEPTH - 1)
    {
      printf ("value shim: too many nested calls\n");
      exit (1);
    }
  record->calls++;
  total_calls++;
  report_leaf_failure ();
  if (frame->caller.general[STACK_POINTER] % 16 != 0)
    {
      printf ("misaligned %s\n", record->name);
      findings++;
    }
  frame->given = frame->caller;
  for (int i = 0; i < GENERAL_REGISTERS; i++)
    if (member (fresh, i))
      frame->given.general[i] = poison (i);
  for (int i = 0; i < VECTOR_COUNT; i++)
    if (member (fresh, VECTOR_BASE + i))
      poison_vector (frame->given.vector[i], i, 0);
}

int shim_foreign __attribute__ ((weak));

/* Whether the register INDEX is lost by functions of some releases of Clang, of
   which RECORD is one.  */
static int
lost_by_others (const struct shim_record *record, int index)
{
#ifdef __x86_64__
  return shim_foreign && index == (member (record->result, 0) ? 1 : 0);
#elif defined __aarch64__
  (void) record;
  return shim_foreign && index == 9;
#else
# error "no registers are known for this processor"
#endif
}

void
shim_leave (struct shim_frame *frame)
{
  struct shim_record *record = frame->record;

  report_leaf_failure ();
#ifdef __x86_64__
  if (frame->left.general[FLAGS] & 0x400)
    {
      printf ("flag %s DF\n", record->name);
      findings++;
    }
#endif
  for (int i = 0; i < GENERAL_REGISTERS; i++)
    {
      unsigned long given = frame->given.general[i], left = frame->left.general[i];
      unsigned long *back = &frame->back.general[i];
      if (member (record->preserved, i))
	{
	  if (left != given)
	    report_lost (frame, i, register_names[i], given, left);
	  *back = (lost_by_others (record, i)
		   ? poison (i) : frame->caller.general[i]);
	}
      else
	*back = member (record->result, i) ? left : poison (i);
    }
  for (int i = 0; i < 32; i++)
    {
      int index = VECTOR_BASE + i;
      unsigned char *back = frame->back.vector[i];
      if (i < VECTOR_COUNT && member (record->result, index))
	memcpy (back, frame->left.vector[i], VECTOR_BYTES);
      else if (i < VECTOR_COUNT && member (record->preserved, index))
	{
	  unsigned long given, left;
	  char name[8];
	  memcpy (&given, frame->given.vector[i], 8);
	  memcpy (&left, frame->left.vector[i], 8);
	  sprintf (name, "d%d", i);
	  if (left != given)
	    report_lost (frame, index, name, given, left);
	  memcpy (back, frame->caller.vector[i], 8);
	  poison_vector (back, i, 8);
	}
      else
	poison_vector (back, i, 0);
    }
  for (int i = 0; i < 8; i++)
    frame->back.other[i] = poison (32 + i);
}

/* Run the handlers: each preserves all general registers.  */
static void
run_handlers (void)
{
#ifdef __x86_64__
  unsigned long before[GENERAL_REGISTERS], after[GENERAL_REGISTERS];
  if (!handlers)
    return;
  for (unsigned int h = 0; h < handler_count; h++)
    {
      if (!handlers[h])
	continue;
      for (int i = 0; i < GENERAL_REGISTERS; i++)
	before[i] = poison (i);
      run_handler (handlers[h], before, after);
      for (int i = 0; i < GENERAL_REGISTERS; i++)
	if (i != STACK_POINTER && after[i] != before[i])
	  {
	    printf ("value handler %u lost %s\n", h, register_names[i]);
	    findings++;
	  }
    }
#endif
}

int
main (void)
{
  char *stack = mmap (NULL, STACK_SIZE, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stack == MAP_FAILED)
    {
      perror ("mmap");
      return 2;
    }
#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx512bw"))
    shim_vector_level = 2;
  else if (__builtin_cpu_supports ("avx"))
    shim_vector_level = 1;
#endif
  for (int i = 0; i < GENERAL_REGISTERS; i++)
    shim_poison.general[i] = poison (i) ^ 0x1110000000;
  for (int i = 0; i < 32; i++)
    poison_vector (shim_poison.vector[i], i, 0);
  for (int i = 0; i < 8; i++)
    shim_poison.other[i] = poison (32 + i);
  setvbuf (stdout, NULL, _IOLBF, 0);

  run_on_stack (run_callers, stack + STACK_SIZE - 4096);
  run_on_stack (run_handlers, stack + STACK_SIZE - 4096);
  report_leaf_failure ();

  for (unsigned int i = 0; i < shim_record_count; i++)
    if (shim_records[i].calls == 0)
      {
	printf ("uncalled %s\n", shim_records[i].name);
	findings++;
      }
  printf ("done %lu\n", total_calls);
  return findings != 0;
}
