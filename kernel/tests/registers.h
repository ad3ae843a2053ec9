/* What the parts of the judge share.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef REGISTERS_H
#define REGISTERS_H

/* Where struct registers has what.  x86_64: rax, rbx, rcx, rdx, rsi, rdi, rbp,
   r8 to r15.  arm64: x0 to x28.  */
#ifdef CONFIG_X86_64
#define NR_REGISTERS 15
#define RESULT 0
#define ARGUMENT_0 5
#define ARGUMENT_1 4
#define ARGUMENT_2 3
#else
#define NR_REGISTERS 29
#define RESULT 0
#define ARGUMENT_0 0
#define ARGUMENT_1 1
#define ARGUMENT_2 2
#endif

#ifndef __ASSEMBLER__

struct registers
{
  unsigned long r[NR_REGISTERS];
};

/* Call the slow path with all registers from BEFORE, but those that the
   platform keeps, and put into AFTER what they are then.  */
asmlinkage void call_list_add (const struct registers *before,
			       struct registers *after);
asmlinkage void call_list_del (const struct registers *before,
			       struct registers *after);

#if __has_attribute (__preserve_most__)
#define WITH_ATTRIBUTE true
#else
#define WITH_ATTRIBUTE false
#endif

/* How the slow paths are judged, for the head of each result.  */
extern const char *judging;

/* True while values are kept over a list operation.  */
extern bool keeping;

void result (bool passed, const char *what, const char *which);
void judge_slow_paths (void);
void keep_values (void);
void judge_with_probes (void);

#endif
#endif /* REGISTERS_H */
