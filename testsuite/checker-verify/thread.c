/* Variables of the thread, which are found by calls that change less than others, or
   by ordinary ones.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most))

extern __thread long other;
static __thread long one, two;
extern int condition;

PM long reads (void) { return other; }
PM void writes (long a) { other = a; }
PM long both (void) { return one++ + two++; }
PM long rare (long a) { return __builtin_expect (condition, 0) ? other + a : a; }
