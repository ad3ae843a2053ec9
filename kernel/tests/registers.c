/* A module that judges the slow paths of hardened lists, and keeps values in
   registers over fast and slow list operations.  In a kernel without the
   attribute, the slow paths have to be found to clobber registers.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/list.h>
#include <linux/module.h>
#include <linux/string.h>
#include "keeper.h"
#include "registers.h"

static const struct
{
  const char *name;

  /* What preserves it: every function, or one with the attribute.  */
  bool always, attribute;
} registers[NR_REGISTERS] =
{
#ifdef CONFIG_X86_64
  { "rax" }, { "rbx", true }, { "rcx", false, true }, { "rdx", false, true },
  { "rsi", false, true }, { "rdi", false, true }, { "rbp", true },
  { "r8", false, true }, { "r9", false, true }, { "r10", false, true },
  { "r11" }, { "r12", true }, { "r13", true }, { "r14", true },
  { "r15", true }
#else
  { "x0" }, { "x1" }, { "x2" }, { "x3" }, { "x4" }, { "x5" }, { "x6" },
  { "x7" }, { "x8" }, { "x9", false, true }, { "x10", false, true },
  { "x11", false, true }, { "x12", false, true }, { "x13", false, true },
  { "x14", false, true }, { "x15", false, true }, { "x16" }, { "x17" },
  { "x18" }, { "x19", true }, { "x20", true }, { "x21", true },
  { "x22", true }, { "x23", true }, { "x24", true }, { "x25", true },
  { "x26", true }, { "x27", true }, { "x28", true }
#endif
};

static unsigned int failures;

const char *judging = "";

void
result (bool passed, const char *what, const char *which)
{
  printk (KERN_INFO "%s: %s%s: %s\n", passed ? "PASS" : "FAIL", judging, what,
	  which);
  failures += !passed;
}

static struct list_head head, entry, other;

static void
set_up_lists (void)
{
  INIT_LIST_HEAD (&head);
  INIT_LIST_HEAD (&entry);
  INIT_LIST_HEAD (&other);
}

/* Judge the call of FUNCTION with three arguments, which is to return
   EXPECTED.  */

static void
judge (const char *what,
       asmlinkage void (*function) (const struct registers *,
				    struct registers *),
       struct list_head *arg0, struct list_head *arg1, struct list_head *arg2,
       bool expected)
{
  struct registers before, after;
  unsigned int i, lost = 0, broken = 0;

  for (i = 0; i < NR_REGISTERS; i++)
    before.r[i] = 0x5eed00000000abcdUL + ((unsigned long) (i + 1) << 16);
  before.r[ARGUMENT_0] = (unsigned long) arg0;
  before.r[ARGUMENT_1] = (unsigned long) arg1;
  before.r[ARGUMENT_2] = (unsigned long) arg2;
  after = before;
  function (&before, &after);

  for (i = 0; i < NR_REGISTERS; i++)
    if (after.r[i] != before.r[i])
      {
	if (registers[i].always)
	  broken++;
	else if (registers[i].attribute)
	  lost++;
	else
	  continue;
	if (registers[i].always || WITH_ATTRIBUTE)
	  printk (KERN_INFO "%s: %s was %lx and is %lx\n", what,
		  registers[i].name, before.r[i], after.r[i]);
      }
  result (!broken, what, "preserves what all functions do");
  if (WITH_ATTRIBUTE)
    result (!lost, what, "preserves what the attribute adds");
  else if (!expected)
    result (lost, what, "clobbers what the attribute would preserve");
  result ((after.r[RESULT] & 0xff) == expected, what, "returns its result");
}

void
judge_slow_paths (void)
{
  set_up_lists ();
  judge ("add to a sound list", call_list_add, &entry, &head, head.next, true);
  judge ("add what is there", call_list_add, &head, &head, head.next, false);
  head.next = &other;
  judge ("add after a wrong next", call_list_add, &entry, &head, &head, false);

  set_up_lists ();
  list_add (&entry, &head);
  judge ("del from a sound list", call_list_del, &entry, NULL, NULL, true);
  head.next = &other;
  judge ("del after a wrong next", call_list_del, &entry, NULL, NULL, false);
  entry.next = LIST_POISON1;
  judge ("del twice", call_list_del, &entry, NULL, NULL, false);
}

bool keeping;

#define LIST_KEEPER(NAME, OPERATION)					\
  KEEPER (NAME, (struct list_head *what, struct list_head *where), OPERATION)

LIST_KEEPER (keep_over_add, list_add (what, where))
LIST_KEEPER (keep_over_add_tail, list_add_tail (what, where))
LIST_KEEPER (keep_over_del, (void) where; list_del (what))
LIST_KEEPER (keep_over_move, list_move (what, where))
LIST_KEEPER (keep_over_two, list_del_init (what); list_add (what, where))

static void
keep (const char *what, bool keeper (struct list_head *, struct list_head *),
      bool sound, bool member)
{
  bool lost;

  set_values ();
  set_up_lists ();
  if (member)
    list_add (&entry, &head);
  if (!sound)
    {
      head.next = &other;
      head.prev = &other;
    }
  keeping = true;
  lost = keeper (&entry, &head);
  keeping = false;
  result (!lost, what,
	  sound ? "values are kept on the fast path"
	  : "values are kept on the slow path");
}

void
keep_values (void)
{
  unsigned int sound;

  for (sound = 0; sound < 2; sound++)
    {
      keep ("list_add", keep_over_add, sound, false);
      keep ("list_add_tail", keep_over_add_tail, sound, false);
      keep ("list_del", keep_over_del, sound, true);
      keep ("list_move", keep_over_move, sound, true);
      keep ("list_del_init and list_add", keep_over_two, sound, true);
    }
}

static int __init
registers_init (void)
{
  judge_slow_paths ();
  keep_values ();
#ifdef CONFIG_KPROBES
  judge_with_probes ();
#endif
  return failures ? -EINVAL : 0;
}

static void __exit
registers_exit (void)
{
}

module_init (registers_init);
module_exit (registers_exit);
MODULE_LICENSE ("GPL");
MODULE_DESCRIPTION ("Judges the slow paths of hardened lists");
