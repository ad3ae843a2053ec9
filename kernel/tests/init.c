/* The first and only process of a booted test kernel.  What it says goes to
   the kernel's log, between the kernel's own lines and not into them.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "init.h"

static int log_in, log_out;

void
say (const char *format, ...)
{
  char line[512];
  va_list args;
  va_start (args, format);
  vsnprintf (line, sizeof line, format, args);
  va_end (args);
  if (write (log_out, line, strlen (line)) < 0)
    perror ("/dev/kmsg");
}

void
result (bool passed, const char *what)
{
  say ("%s: %s\n", passed ? "PASS" : "FAIL", what);
}

/* End the machine.  */

static void
stop (void)
{
  sync ();
  reboot (RB_AUTOBOOT);
  for (;;)
    pause ();
}

/* Forget what is in the log.  */

static void
log_skip (void)
{
  lseek (log_in, 0, SEEK_END);
}

/* True if the log has had TEXT since log_skip.  */

static bool
log_has (const char *text)
{
  char record[8192];
  bool found = false;
  ssize_t length;
  /* EPIPE: records were lost since the last one that was read.  */
  while ((length = read (log_in, record, sizeof record - 1)) > 0
	 || (length < 0 && (errno == EPIPE || errno == EINTR)))
    if (length > 0)
      {
	record[length] = '\0';
	found |= strstr (record, text) != NULL;
      }
  return found;
}

/* The kernel's own test NAME: the report TEXT, and life after it.  */

static void
provoke (const char *name, const char *text)
{
  char what[128];
  log_skip ();
  int fd = open ("/sys/kernel/debug/provoke-crash/DIRECT", O_WRONLY);
  bool written = fd >= 0 && write (fd, name, strlen (name)) > 0;
  if (fd >= 0)
    close (fd);
  snprintf (what, sizeof what, "LKDTM %s: \"%s\" is reported", name, text);
  result (written && log_has (text), what);
}

/* Load the module PATH: zero, or what went wrong.  */

static int
load (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return errno;
  int error = syscall (SYS_finit_module, fd, "", 0) ? errno : 0;
  close (fd);
  return error;
}

/* Load all modules in DIRECTORY.  If REFUSAL is null they have to load; else
   the kernel has to refuse them with this text.  */

static void
load_all (const char *directory, const char *refusal)
{
  struct dirent **names;
  int count = scandir (directory, &names, NULL, alphasort);
  for (int i = 0; i < count; i++)
    if (names[i]->d_name[0] != '.')
      {
	char path[512], what[1024];
	snprintf (path, sizeof path, "%s/%s", directory, names[i]->d_name);
	log_skip ();
	int error = load (path);
	snprintf (what, sizeof what, refusal ? "%s is refused (%s)"
		  : error ? "%s is loaded: %s" : "%s is loaded",
		  path + 1, strerror (error));
	result (refusal ? error && log_has (refusal) : !error,
		what);
      }
}

int
main (void)
{
  mount ("none", "/proc", "proc", 0, NULL);
  mount ("none", "/sys", "sysfs", 0, NULL);
  mount ("none", "/sys/kernel/debug", "debugfs", 0, NULL);
  log_out = open ("/dev/kmsg", O_WRONLY);
  log_in = open ("/dev/kmsg", O_RDONLY | O_NONBLOCK);
  if (log_in < 0 || log_out < 0)
    {
      perror ("/dev/kmsg");
      stop ();
    }

  load_all ("/refused-magic", "version magic");
  load_all ("/refused-symbol", "disagrees about version of symbol");
#ifdef WITH_BPF
  attach_programs ();
#endif
#ifdef WITH_PERF
  start_perf ();
#endif
  /* One that is loaded would hide why its like is refused.  */
  load_all ("/loaded", NULL);
  /* The kernel's command line says if there is no LKDTM.  */
  if (!getenv ("LKDTM"))
    {
      provoke ("CORRUPT_LIST_ADD", "list_add corruption");
      provoke ("CORRUPT_LIST_DEL", "list_del corruption");
    }
  /* Or that more of its functions have the attribute.  */
  if (getenv ("USERS"))
    {
      provoke ("WARNING_MESSAGE", "Warning message trigger");
      provoke ("REFCOUNT_INC_OVERFLOW", "refcount_t: saturated");
      provoke ("REFCOUNT_DEC_ZERO", "refcount_t: decrement hit 0");
    }
#ifdef WITH_BPF
  judge_programs ();
#endif
#ifdef WITH_PERF
  judge_perf ();
#endif
  say ("end of the tests\n");
  stop ();
}
