/* How would the function at hand be compiled if something was different?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_WHAT_IF_H
#define PM_WHAT_IF_H

struct cost;

/* Go on twice.  In a second process, which may change what it likes and writes no
   file, the result is true; it ends in what_if_answer.  In the compiler itself the
   result is false once the other has ended, and *COST is its answer, and *VALID
   whether it has given one.  */
bool what_if (struct cost *cost, bool *valid);

/* True in the second process.  */
bool what_if_p (void);

/* End the second process with COST as its answer, or, after an error, with
   none.  */
void what_if_answer (const struct cost *cost) ATTRIBUTE_NORETURN;

#endif /* PM_WHAT_IF_H */
