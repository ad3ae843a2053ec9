/* The proof that machine code preserves what it has to.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_CODE_H
#define CHECKER_CODE_H
#endif
