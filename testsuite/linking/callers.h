/* What callers.c offers to program.c.
   SPDX-License-Identifier: GPL-2.0-or-later  */

/* A way of calling: holds ten values over a call of POINTER, or of what the
   way's name says, and returns the number of values that changed.  */
struct way
{
  const char *name;
  int (*call) (void (*pointer) (void));
};

extern const struct way ways[];
