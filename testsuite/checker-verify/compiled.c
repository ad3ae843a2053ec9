/* Frames of several kinds, in which nothing is lost.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most))

void ordinary (void);
int ordinary_value (void);
void take (long *);
void die (void) __attribute__ ((noreturn));
PM int marked_value (void);
PM void marked (void);

PM int value (void) { return marked_value () + 1; }
PM void several (void) { marked (); marked (); }
PM void calls (void) { ordinary (); }
PM long arguments (long a, long b) { ordinary (); return a + b; }
PM __int128 wide (long a) { ordinary (); return a; }
PM void allocates (int n) { long words[n + 1]; take (words); }
PM void aligned (void) { long word __attribute__ ((aligned (64))); take (&word); }
PM void large (void) { long words[10000]; take (words); }
PM double floating (double x) { ordinary (); return x; }
PM void rare (int a) { if (__builtin_expect (a, 0)) { ordinary (); ordinary (); } }
PM void address (long a) { take (&a); }
PM long divides (long a, long b) { return a * b / (a + 3); }
PM int loops (int n) { int sum = 0; while (n--) sum += ordinary_value (); return sum; }
PM void ends (int a) { if (a) die (); ordinary (); }
