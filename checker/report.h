/* What is told of what was found.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_REPORT_H
#define CHECKER_REPORT_H

#include <stdbool.h>
#include <stddef.h>

enum finding_kind
{
  DISAGREEMENT,			/* the callee is an ordinary function */
  OTHER_RESULT,			/* the callee has another type */
  LAZY_BINDING,			/* the dynamic linker clobbers registers */
  CANNOT_KNOW,			/* nothing tells how the callee is compiled */
  UNREADABLE,			/* a file could not be read */
  LOST,				/* machine code does not preserve registers */
  UNPROVED,			/* nobody can tell whether it does */
  NOT_FOUND,			/* no file defines the callee */
  PRESERVED,			/* machine code preserves registers */
  AGREEMENT			/* both sides are known */
};

struct finding
{
  enum finding_kind kind;
  const char *file;		/* of the caller */
  const char *function;		/* the caller, or NULL */
  const char *name;		/* the callee, or NULL */
  const char *definer;		/* the file that defines it, or NULL */
  const char *text;		/* what is the matter, in words */
};

struct report
{
  bool json, quiet, verbose, strict, verify;
  size_t count[AGREEMENT + 1];
  bool begun;
};

void report_finding (struct report *report, const struct finding *finding);

/* The end of the output; returns the exit status.  */
int report_end (struct report *report, size_t objects);

#endif
