/* A plugin of QEMU that counts the instructions that a program executes in
   some ranges of addresses, and their loads and stores.

     qemu-CPU -plugin count-insns.so,ranges=FIRST-LAST:FIRST-LAST... PROGRAM

   The addresses are hexadecimal, LAST is not part of the range.  Writes
   "INSTRUCTIONS ACCESSES" to stderr when the program ends.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The part of QEMU's interface for plugins, version 1, that is used here.
   Debian has no package with its header.  */
struct qemu_plugin_tb;
struct qemu_plugin_insn;
typedef uint64_t plugin_id;
enum { NO_REGISTERS = 0, READS_AND_WRITES = 3 };
extern void qemu_plugin_register_vcpu_tb_trans_cb
  (plugin_id, void (*) (plugin_id, struct qemu_plugin_tb *));
extern size_t qemu_plugin_tb_n_insns (const struct qemu_plugin_tb *);
extern struct qemu_plugin_insn *qemu_plugin_tb_get_insn
  (const struct qemu_plugin_tb *, size_t);
extern uint64_t qemu_plugin_insn_vaddr (const struct qemu_plugin_insn *);
extern void qemu_plugin_register_vcpu_insn_exec_cb
  (struct qemu_plugin_insn *, void (*) (unsigned int, void *), int, void *);
extern void qemu_plugin_register_vcpu_mem_cb
  (struct qemu_plugin_insn *, void (*) (unsigned int, uint32_t, uint64_t,
					void *), int, int, void *);
extern void qemu_plugin_register_atexit_cb
  (plugin_id, void (*) (plugin_id, void *), void *);

extern int qemu_plugin_version;
extern int qemu_plugin_install (plugin_id, const void *, int, char **);

int qemu_plugin_version = 1;

#define MAX_RANGES 16
static struct { uint64_t first, last; } ranges[MAX_RANGES];
static unsigned int n_ranges;
static uint64_t instructions, accesses;

static void
count_instruction (unsigned int cpu, void *data)
{
  (void) cpu;
  (void) data;
  instructions++;
}

static void
count_access (unsigned int cpu, uint32_t info, uint64_t address, void *data)
{
  (void) cpu;
  (void) info;
  (void) address;
  (void) data;
  accesses++;
}

static void
translated (plugin_id id, struct qemu_plugin_tb *block)
{
  (void) id;
  for (size_t i = 0; i < qemu_plugin_tb_n_insns (block); i++)
    {
      struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn (block, i);
      uint64_t at = qemu_plugin_insn_vaddr (insn);
      for (unsigned int r = 0; r < n_ranges; r++)
	if (at >= ranges[r].first && at < ranges[r].last)
	  {
	    qemu_plugin_register_vcpu_insn_exec_cb (insn, count_instruction,
						    NO_REGISTERS, NULL);
	    qemu_plugin_register_vcpu_mem_cb (insn, count_access, NO_REGISTERS,
					      READS_AND_WRITES, NULL);
	  }
    }
}

static void
report (plugin_id id, void *data)
{
  (void) id;
  (void) data;
  fprintf (stderr, "%" PRIu64 " %" PRIu64 "\n", instructions, accesses);
}

int
qemu_plugin_install (plugin_id id, const void *info, int argc, char **argv)
{
  (void) info;
  if (argc != 1 || strncmp (argv[0], "ranges=", 7) != 0)
    return -1;
  for (const char *at = argv[0] + 7; *at; at += *at == ':')
    {
      char *end;
      if (n_ranges == MAX_RANGES)
	return -1;
      ranges[n_ranges].first = strtoull (at, &end, 16);
      if (*end != '-')
	return -1;
      ranges[n_ranges++].last = strtoull (end + 1, &end, 16);
      at = end;
    }
  qemu_plugin_register_vcpu_tb_trans_cb (id, translated);
  qemu_plugin_register_atexit_cb (id, report, NULL);
  return 0;
}
