/* The proof that machine code preserves what it has to.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_CODE_H
#define CHECKER_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A piece of the code of a function.  Addresses of several sections of an object
   must not overlap.  */
struct code_part
{
  const unsigned char *bytes;
  size_t size;
  uint64_t address;
};

/* What is known of an operand.  */
enum code_operand
{
  OPERAND_NUMBER,		/* no relocation changes it */
  OPERAND_PLACE,		/* a relocation makes it this address */
  OPERAND_SYMBOL		/* a relocation makes it that of something else */
};

/* Where a branch leads.  */
struct code_target
{
  bool known;			/* ADDRESS is known */
  uint64_t address;
  struct code_part part;	/* if SIZE is not 0, of the same function, at ADDRESS */
  bool marked;			/* a function with the convention */
  bool ordinary;		/* surely one without */
  bool ends;			/* a function that does not return */
  bool returns;			/* what returns for the function that jumps to it */
  bool indirect;		/* what jumps to an address in a register */
  const char *class;		/* its return class, as in a note, or NULL */
  const char *name;		/* of the function, or NULL */
};

/* A function to be looked at.  */
struct code
{
  unsigned machine;		/* EM_X86_64 or EM_AARCH64 */
  const char *class;		/* its return class, as in a note, or NULL */
  bool pointers;		/* an indirect call may be by the convention */
  bool warns;			/* Linux's, which goes on behind traps of warnings */
  struct code_part part;	/* where it begins */
  /* Fill in TARGET, which is all zero, for the direct branch of SIZE bytes at
     ADDRESS.  It leads to DESTINATION if no relocation says other.  If SIZE is
     CODE_LOADS, the insn at ADDRESS reads the address of a function from memory; if it
     is CODE_FORMS, that is an operand; if it is CODE_SLOT, it stands in the word at
     DESTINATION.  */
  void (*target) (void *data, uint64_t address, size_t size,
		  uint64_t destination, struct code_target *target);
  /* Tell which ADDRESS the insn of SIZE bytes at AT has as its operand, which is
     OPERAND if there is no relocation.  */
  enum code_operand (*operand) (void *data, uint64_t at, size_t size,
				uint64_t operand, uint64_t *address);
  /* The SIZE bytes at ADDRESS, which no program changes: an address if ABSOLUTE, else
     the difference of two, extended as IS_SIGNED says.  A relocation counts the
     difference from ADDRESS on.  */
  bool (*entry) (void *data, uint64_t address, int size, bool absolute,
		 bool is_signed, uint64_t *value);
  /* Whether the indirect call of SIZE bytes at AT asks for the place of a variable of
     the thread by a descriptor, so that it changes less than others.  */
  bool (*thread) (void *data, uint64_t at, size_t size);
  void *data;
};

enum { CODE_LOADS = 0, CODE_FORMS = -1, CODE_SLOT = -2 };

enum code_fate { CODE_UNTOUCHED, CODE_RESTORED, CODE_UNPROVED, CODE_LOST };

/* What becomes of a register.  */
struct code_finding
{
  const char *name;		/* of the register */
  enum code_fate fate;
  bool result;			/* it is of the result, and has what the caller had there */
  uint64_t address;		/* of the insn that loses it or is not understood */
  uint64_t end;			/* of the one that then leaves the function */
  char insn[96];		/* the insn at ADDRESS, or why there is none */
  uint64_t path[8];		/* blocks from the first one to END, some left out */
  size_t path_count;
};

#define CODE_FINDINGS 32

/* Follow CODE.  Returns the number of FINDINGS, one for each register that CODE has
   to preserve, and one for rax if each path that writes it restores it, although it
   has the result.  */
size_t code_verify (const struct code *code,
		    struct code_finding findings[CODE_FINDINGS]);

#endif
