/* Does the checker survive what it reads?

   Not part of the program: libFuzzer calls this, and so does
   testsuite/checker/mutate.c.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "check-files.h"
#include "memory.h"

int LLVMFuzzerTestOneInput (const unsigned char *bytes, size_t size);

/* Look at a file with these SIZE BYTES.  What is printed goes nowhere, but is
   made: as JSON, which has everything.  */

int
LLVMFuzzerTestOneInput (const unsigned char *bytes, size_t size)
{
  static FILE *nowhere;
  if (!nowhere)
    nowhere = freopen ("/dev/null", "w", stdout);
  int descriptor = memfd_create ("input", MFD_CLOEXEC);
  if (descriptor < 0 || write (descriptor, bytes, size) != (ssize_t) size)
    abort ();
  char *path = memory_print ("/proc/self/fd/%d", descriptor);
  struct report report = { .json = true, .verbose = true, .verify = true };
  check_files (&report, (char *[]) { path, NULL });
  free (path);
  close (descriptor);
  return 0;
}
