/* The judge's tests once more, while the slow paths are probed, and what a
   stack trace shows from within them.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/delay.h>
#include <linux/ftrace.h>
#include <linux/kprobes.h>
#include <linux/list.h>
#include <linux/stacktrace.h>
#include <linux/string.h>
#ifdef CONFIG_OPTPROBES
#include <asm/text-patching.h>
#endif
#include "registers.h"

/* Add and delete; a module may have its own.  */
static void *const slow_paths[] =
{
  __list_add_valid_or_report, __list_del_entry_valid_or_report
};

/* What a whole stack trace has, from within a slow path that keep_values
   entered.  */
static const char *const chain[] =
{
  "_valid_or_report", "keep_over_", "judge_probed", "do_one_initcall",
#ifdef CONFIG_X86_64
  "entry_SYSCALL_64"
#else
  "el0t_64_sync"
#endif
};

static bool unwinds;
static unsigned int hits, torn;

/* Count the hit, and see whether it can be unwound.  */

static int
on_probe (struct kprobe *probe, struct pt_regs *regs)
{
  static unsigned long frames[64];
  unsigned long trapped = instruction_pointer (regs);
  unsigned int count, i, met = 0;
  char name[KSYM_SYMBOL_LEN];

  hits++;
  if (!unwinds || !keeping)
    return 0;
  /* The trap's return address may be that of the next instruction, for which
     the stack is not ready.  */
  if (probe->post_handler)
    instruction_pointer_set (regs, (unsigned long) probe->addr);
  count = stack_trace_save (frames, ARRAY_SIZE (frames), 0);
  instruction_pointer_set (regs, trapped);
  for (i = 0; i < count && met < ARRAY_SIZE (chain); i++)
    {
      snprintf (name, sizeof name, "%ps", (void *) frames[i]);
      met += strstr (name, chain[met]) != NULL;
    }
  if (met < ARRAY_SIZE (chain) && !torn++)
    {
      printk (KERN_INFO "no %s in the trace from %pS:\n", chain[met],
	      probe->addr);
      for (i = 0; i < count; i++)
	printk (KERN_INFO "  %pS\n", (void *) frames[i]);
    }
  return 0;
}

/* Nothing; a probe with this traps, and is not optimized.  */

static void
after_probe (struct kprobe *probe, struct pt_regs *regs, unsigned long flags)
{
}

static int
on_return (struct kretprobe_instance *instance, struct pt_regs *regs)
{
  hits++;
  return 0;
}

/* Judge in MODE; if UNWOUND, the stack traces as well.  */

static noinline void
judge_probed (const char *mode, bool unwound)
{
  judging = mode;
  hits = torn = 0;
  judge_slow_paths ();
  unwinds = unwound;
  keep_values ();
  unwinds = false;
  result (hits, "the probes", "are hit");
  if (unwound)
    result (!torn, "stack traces", "are whole");
  judging = "";
}

static struct kprobe entry_probes[2];
static struct kretprobe return_probes[2];

/* The slow path is not its caller, whom frame pointers do not show yet.  */
static struct kprobe callee_probe =
{
  .symbol_name = "vprintk_default", .pre_handler = on_probe
};

#define MAX_INSNS 512
static struct kprobe insn_probes[MAX_INSNS];

/* Probe all instructions of FUNCTION that can be, and return how many are,
   beyond the FIRST.  */

static unsigned int
probe_insns (void *function, unsigned int first)
{
  char name[KSYM_SYMBOL_LEN];
  unsigned long size = 0, offset;
  const char *slash;
  unsigned int count = first;

  sprint_symbol (name, (unsigned long) function);
  slash = strchr (name, '/');
  if (!slash || sscanf (slash, "/0x%lx", &size) != 1)
    return count;
  for (offset = 0; offset < size && count < MAX_INSNS; offset++)
    {
      struct kprobe *probe = &insn_probes[count];
      memset (probe, 0, sizeof *probe);
      probe->addr = function + offset;
      probe->pre_handler = on_probe;
      probe->post_handler = after_probe;
      /* Not where no instruction begins, nor where a report traps.  */
      count += !register_kprobe (probe);
    }
  return count;
}

/* Neither slow path can be traced, as it is notrace, but others can.  */

static void
judge_tracing (void)
{
#ifdef CONFIG_DYNAMIC_FTRACE
  static struct ftrace_ops ops;
  unsigned int i;

  judging = "tracing: ";
  result (!ftrace_set_filter_ip (&ops, (unsigned long) _printk, 0, 0),
	  "_printk", "has an entry to trace");
  for (i = 0; i < 2 && WITH_ATTRIBUTE; i++)
    result (ftrace_set_filter_ip (&ops, (unsigned long) slow_paths[i], 0, 0)
	    == -EINVAL, i ? "the slow path of del" : "the slow path of add",
	    "has none");
  ftrace_free_filter (&ops);
  judging = "";
#endif
}

void
judge_with_probes (void)
{
  unsigned int added, count, i;
  int error = 0;

  for (i = 0; i < 2; i++)
    {
      entry_probes[i].addr = slow_paths[i];
      entry_probes[i].pre_handler = on_probe;
      error |= register_kprobe (&entry_probes[i]);
    }
  result (!error, "kprobes", "are registered");
  judge_probed ("kprobe: ", false);
#ifdef CONFIG_OPTPROBES
  /* A while later they are jumps and trap no more, where Linux can.  */
  for (i = 0; i < 50 && *(u8 *) entry_probes[1].addr != JMP32_INSN_OPCODE; i++)
    msleep (100);
  if (*(u8 *) entry_probes[0].addr == JMP32_INSN_OPCODE
      && *(u8 *) entry_probes[1].addr == JMP32_INSN_OPCODE)
    judge_probed ("optimized kprobe: ", false);
  else
    printk (KERN_INFO "the kprobes are not optimized\n");
#endif
  for (i = 0; i < 2; i++)
    unregister_kprobe (&entry_probes[i]);

  for (i = 0; i < 2; i++)
    {
      return_probes[i].kp.addr = slow_paths[i];
      return_probes[i].handler = on_return;
      error |= register_kretprobe (&return_probes[i]);
    }
  result (!error, "kretprobes", "are registered");
  judge_probed ("kretprobe: ", false);
  for (i = 0; i < 2; i++)
    unregister_kretprobe (&return_probes[i]);

  result (!register_kprobe (&callee_probe), "a kprobe in a callee",
	  "is registered");
  judge_probed ("kprobe in a callee: ", true);
  unregister_kprobe (&callee_probe);

  added = probe_insns (slow_paths[0], 0);
  count = probe_insns (slow_paths[1], added);
  printk (KERN_INFO "%u and %u instructions are probed\n", added,
	  count - added);
  result (added > 20 && count - added > 20, "kprobes",
	  "are registered for all instructions");
  /* Frame pointers show the caller from where they are set up.  */
  judge_probed ("kprobe of each instruction: ",
		IS_ENABLED (CONFIG_UNWINDER_ORC));
  for (i = 0; i < count; i++)
    unregister_kprobe (&insn_probes[i]);

  judge_tracing ();
}
