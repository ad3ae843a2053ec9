/* Functions with something to instrument in them.
   SPDX-License-Identifier: GPL-2.0-or-later  */

/* -pg is refused for functions that carry the convention unless they are not
   instrumented.  */
#ifdef NOT_INSTRUMENTED
#define PRESERVE_MOST \
  __attribute__ ((preserve_most, no_instrument_function))
#else
#define PRESERVE_MOST __attribute__ ((preserve_most))
#endif

struct pair
{
  long a, b;
};

struct block
{
  char bytes[100];
};

extern volatile int called;

PRESERVE_MOST void empty (void);
PRESERVE_MOST void store (long *p, int i, long value);
PRESERVE_MOST long load (const long *p, int i);
PRESERVE_MOST int shift (int value, int by);
PRESERVE_MOST struct pair swap (struct pair);
PRESERVE_MOST void copy (struct block *to, const struct block *from);
PRESERVE_MOST long array_on_stack (int n);
PRESERVE_MOST long nested (long a, long b, long c, long d, long e, long f);
PRESERVE_MOST long by_pointer (long (*function) (long), long);
PRESERVE_MOST double divide (double, double);
PRESERVE_MOST int many_arms (int);

/* Plain.  */
void visit (long *);
long twice (long);
