/* Programs of BPF, loaded by libbpf while the lists are tested.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <bpf/libbpf.h>
#include "init.h"
#include "lists.skel.h"

static struct lists *lists;

/* The slow paths have no place for a program to be attached to.  */

static void
refuse_on_slow_paths (void)
{
  static const char *const names[] =
  {
    "on_slow_add", "on_slow_add_exit", "on_slow_del", "on_slow_del_exit"
  };
  for (unsigned int i = 0; i < sizeof names / sizeof *names; i++)
    {
      struct lists *refused = lists__open ();
      struct bpf_program *program, *other;
      char what[128];
      if (!refused)
	{
	  result (false, "BPF: the programs are opened");
	  return;
	}
      bpf_object__for_each_program (other, refused->obj)
	bpf_program__set_autoload (other, false);
      program = bpf_object__find_program_by_name (refused->obj, names[i]);
      bpf_program__set_autoload (program, true);
      bool loaded = !lists__load (refused);
      bool attached = loaded && bpf_program__attach (program);
      snprintf (what, sizeof what, "BPF: %s is loaded, and not attached",
		bpf_program__section_name (program));
      result (loaded && !attached, what);
      lists__destroy (refused);
    }
}

void
attach_programs (void)
{
  /* Without LKDTM, the kernel's slow paths are without the attribute.  */
  if (!getenv ("LKDTM"))
    refuse_on_slow_paths ();
  lists = lists__open_and_load ();
  result (lists, "BPF: the programs are loaded");
  if (!lists)
    return;
  lists->bss->watched = getpid ();
  result (!lists__attach (lists), "BPF: the programs are attached");
}

void
judge_programs (void)
{
  if (!lists)
    return;
  result (lists->bss->entered && lists->bss->returned,
	  "BPF: what the slow paths call runs fentry and fexit");
  result (lists->bss->printed, "BPF: what they print runs a tracepoint");
  result (lists->bss->own, "BPF: CO-RE finds who called them");
  result (lists->bss->updates, "BPF: a map's lists are changed");
  lists__destroy (lists);
}
