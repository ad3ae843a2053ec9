/* Programs that run on the lists' fast and slow paths.  Clang compiles them,
   for a kernel of GCC's.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <linux/types.h>
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>

char LICENSE[] SEC ("license") = "GPL";

/* What is read of a task, wherever the booted kernel has it.  */
struct task_struct
{
  void *stack;
  struct task_struct *group_leader;
  int tgid;
} __attribute__ ((preserve_access_index));

/* What the programs count; OWN are hits whose task CO-RE finds to be WATCHED. */
int watched;
int entered, returned, printed, own, updates;

/* The kernel moves its elements from list to list.  */
struct
{
  __uint (type, BPF_MAP_TYPE_LRU_HASH);
  __uint (max_entries, 64);
  __type (key, __u32);
  __type (value, __u64);
} recent SEC (".maps");

static void
note (void)
{
  struct task_struct *task = (void *) bpf_get_current_task ();
  __u64 stack = (__u64) BPF_CORE_READ (task, stack);
  __u32 key = (__u32) (entered + returned + printed) % 80;

  if (BPF_CORE_READ (task, group_leader, tgid) == watched)
    own++;
  updates += !bpf_map_update_elem (&recent, &key, &stack, BPF_ANY);
}

/* Both slow paths come to this.  */

SEC ("fentry/vprintk")
int
on_entry (void *context)
{
  entered++;
  note ();
  return 0;
}

SEC ("fexit/vprintk")
int
on_exit (void *context)
{
  returned++;
  note ();
  return 0;
}

SEC ("tp_btf/console")
int
on_print (void *context)
{
  printed++;
  note ();
  return 0;
}

/* These cannot be attached: the slow paths are notrace.  */

SEC ("?fentry/__list_add_valid_or_report")
int
on_slow_add (void *context)
{
  return 0;
}

SEC ("?fexit/__list_add_valid_or_report")
int
on_slow_add_exit (void *context)
{
  return 0;
}

SEC ("?fentry/__list_del_entry_valid_or_report")
int
on_slow_del (void *context)
{
  return 0;
}

SEC ("?fexit/__list_del_entry_valid_or_report")
int
on_slow_del_exit (void *context)
{
  return 0;
}
