/* -fpcc-struct-return: every structure is returned in memory, so that no
   register carries a result.  */
/* { dg-do run } */
/* { dg-options "-O2 -fpcc-struct-return" } */
/* Not for Clang: it has no such option on this target.  */

#include "judge.h"

struct word { long l; };
struct pair { long l; double d; };

PM NOINLINE struct word word (long a) { clobber_plain (); return (struct word) { a }; }
PM NOINLINE struct pair pair (long a) { clobber_plain (); return (struct pair) { a, a }; }

NOINLINE long
calls (long a)
{
  struct word w = word (a);
  struct pair p = pair (a + 1);
  return w.l + p.l + (long) p.d;
}

static long memory[4];

const struct subject subjects[] =
{
  MEMORY_SUBJECT (word, memory, ARGUMENTS (5)),
  MEMORY_SUBJECT (pair, memory, ARGUMENTS (5)),
  PLAIN_SUBJECT (calls, 17, ARGUMENTS (5)),
  { 0 }
};
