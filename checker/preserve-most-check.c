/* preserve-most-check FILE... - tell whether callers and callees of functions
   with the attribute preserve_most agree.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <getopt.h>
#include <stdio.h>

#include "check-files.h"
#include "memory.h"

static const char usage[] =
"Usage: preserve-most-check [OPTION]... FILE...\n"
"Tell whether objects, archives, shared libraries, programs and kernel modules\n"
"agree on which functions have the preserve_most calling convention.\n"
"\n"
"  -j, --json      print the findings as JSON\n"
"  -q, --quiet     print nothing but errors\n"
"  -s, --strict    what cannot be known counts as a disagreement\n"
"      --verify    follow the machine code of functions with the convention, and\n"
"                  tell of registers that it does not preserve\n"
"  -v, --verbose   tell of what agrees, too\n"
"  -h, --help      print this and exit\n"
"  -V, --version   print the version and exit\n"
"\n"
"Give the FILEs in the order in which the linker gets them.\n"
"Exit status: 0 they agree, 1 they do not, 2 a FILE or an option is wrong.\n";

int
main (int argc, char **argv)
{
  static const struct option options[] =
    {
      { "json", no_argument, NULL, 'j' },
      { "quiet", no_argument, NULL, 'q' },
      { "strict", no_argument, NULL, 's' },
      { "verify", no_argument, NULL, 'p' },
      { "verbose", no_argument, NULL, 'v' },
      { "help", no_argument, NULL, 'h' },
      { "version", no_argument, NULL, 'V' },
      { NULL, 0, NULL, 0 }
    };
  struct report report = { 0 };
  int letter;
  while ((letter = getopt_long (argc, argv, "jqsvhV", options, NULL)) != -1)
    switch (letter)
      {
      case 'j':
	report.json = true;
	break;
      case 'q':
	report.quiet = true;
	break;
      case 's':
	report.strict = true;
	break;
      case 'p':
	report.verify = true;
	break;
      case 'v':
	report.verbose = true;
	break;
      case 'h':
	fputs (usage, stdout);
	return fflush (stdout) == 0 ? 0 : 2;
      case 'V':
	puts ("preserve-most-check " PACKAGE_VERSION);
	return fflush (stdout) == 0 ? 0 : 2;
      default:
	fputs ("Try preserve-most-check --help.\n", stderr);
	return 2;
      }
  if (optind == argc)
    {
      fputs (usage, stderr);
      return 2;
    }
  memory_limit ();
  return check_files (&report, argv + optind);
}
