/* The call chains that perf takes in what the slow paths call.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define _GNU_SOURCE
#include <linux/perf_event.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "init.h"

#ifdef __x86_64__
#define SYSTEM_CALL "entry_SYSCALL_64"
#elif defined __aarch64__
#define SYSTEM_CALL "el0t_64_sync"
#else
#error "no system call is known for this processor"
#endif

/* Where chains are put.  They are never taken out: when there is no room left
   the kernel drops them.  */
#define RING (16ul << 20)
static struct perf_event_mmap_page *ring;
static int event = -1;

struct chain
{
  struct perf_event_header header;
  uint64_t count, addresses[];
};

struct symbol
{
  uint64_t address;
  char name[64];
};

static struct symbol *symbols;
static size_t symbol_count;

static int
compare_symbols (const void *a, const void *b)
{
  const struct symbol *x = a, *y = b;
  return (x->address > y->address) - (x->address < y->address);
}

static void
read_symbols (void)
{
  FILE *list = fopen ("/proc/kallsyms", "r");
  struct symbol symbol;
  size_t room = 0;
  char kind;
  while (list && fscanf (list, "%lx %c %63s%*[^\n]", &symbol.address, &kind,
			 symbol.name) == 3)
    if (kind == 't' || kind == 'T')
      {
	if (symbol_count == room)
	  {
	    room = room ? 2 * room : 1 << 14;
	    symbols = realloc (symbols, room * sizeof *symbols);
	  }
	symbols[symbol_count++] = symbol;
      }
  qsort (symbols, symbol_count, sizeof *symbols, compare_symbols);
}

/* The function that has ADDRESS, which may be where a call of its last insn
   returns to.  */

static const char *
function_at (uint64_t address)
{
  size_t low = 0, high = symbol_count;
  while (low < high)
    {
      size_t middle = (low + high) / 2;
      if (symbols[middle].address < address)
	low = middle + 1;
      else
	high = middle;
    }
  return low ? symbols[low - 1].name : "?";
}

void
start_perf (void)
{
  struct perf_event_attr attr =
  {
    .size = sizeof attr, .config1 = (uintptr_t) "vprintk_default",
    .sample_period = 1, .sample_type = PERF_SAMPLE_CALLCHAIN,
    .exclude_callchain_user = 1
  };
  FILE *type = fopen ("/sys/bus/event_source/devices/kprobe/type", "r");
  if (type && fscanf (type, "%u", &attr.type) == 1)
    event = syscall (SYS_perf_event_open, &attr, 0, -1, -1, 0);
  if (event >= 0)
    ring = mmap (NULL, RING + getpagesize (), PROT_READ | PROT_WRITE,
		 MAP_SHARED, event, 0);
  result (event >= 0 && ring != MAP_FAILED, "perf: the event is open");
}

/* True if CHAIN goes on after the SLOW_PATHth address with a function of the
   tests, which call the slow paths themselves or by a function of Linux's header
   that the compiler has not inlined, and ends where the kernel was entered.  */

static bool
is_whole (const struct chain *chain, size_t slow_path)
{
  size_t at = slow_path + 1;
  if (at < chain->count
      && strncmp (function_at (chain->addresses[at]), "__list_", 7) == 0)
    at++;
  const char *caller
    = at < chain->count ? function_at (chain->addresses[at]) : "?";
  return (strncmp (caller, "keep_over_", 10) == 0
	  || strncmp (caller, "lkdtm_", 6) == 0)
	 && strncmp (function_at (chain->addresses[chain->count - 1]),
		     SYSTEM_CALL, strlen (SYSTEM_CALL)) == 0;
}

static void
print_chain (const struct chain *chain)
{
  for (size_t i = 0; i < chain->count; i++)
    say ("  %s\n", function_at (chain->addresses[i]));
}

void
judge_perf (void)
{
  unsigned int whole = 0, torn = 0, modes[2] = { 0, 0 };
  if (event < 0 || ring == MAP_FAILED)
    return;
  ioctl (event, PERF_EVENT_IOC_DISABLE, 0);
  read_symbols ();
  uint64_t head = __atomic_load_n (&ring->data_head, __ATOMIC_ACQUIRE);
  char *data = (char *) ring + ring->data_offset;
  for (uint64_t at = 0; at < head && at < RING;)
    {
      const struct chain *chain = (struct chain *) (data + at);
      at += chain->header.size;
      if (chain->header.type != PERF_RECORD_SAMPLE)
	continue;
      for (size_t i = 0; i < chain->count; i++)
	{
	  const char *name = function_at (chain->addresses[i]);
	  if (!strstr (name, "_valid_or_report"))
	    continue;
	  /* The judge's own call is assembly, which no unwinder knows.  */
	  if (i + 1 < chain->count
	      && strncmp (function_at (chain->addresses[i + 1]),
			  "call_list_", 10) == 0)
	    break;
	  modes[strstr (name, "_del_") != NULL]++;
	  if (is_whole (chain, i))
	    whole++;
	  else if (!torn++)
	    print_chain (chain);
	  break;
	}
    }
  say ("perf: %u chains from add, %u from del, %u whole\n", modes[0], modes[1],
       whole);
  result (modes[0] && modes[1], "perf: there are chains from both slow paths");
  result (!torn, "perf: they are whole");
}
