/* Functions that GCC makes of others, or that other declarations stand for:
   the convention is lost or wrong on a clone for another processor, behind a
   resolver, in a vector variant, or after a redeclaration.  */
/* { dg-do run } */
/* Not for Clang: its vector variants and composite types are others.  */

#include "judge.h"

/* A resolver's choice.  */
PM static NOINLINE long
chosen (long a)
{
  clobber_plain ();
  return a + 2;
}

static void *
resolve (void)
{
  return chosen;
}

PM long indirect (long a) __attribute__ ((ifunc ("resolve")));

PM NOINLINE long
calls_indirect (long a)
{
  return indirect (a) + a;
}

#ifdef __x86_64__
PM __attribute__ ((noinline, target_clones ("avx2", "default"))) long
cloned (long a)
{
  double d = opaque (a);
  clobber_plain ();
  return a + (long) d;
}

NOINLINE long
calls_cloned (long a)
{
  long b = opaque (a), c = opaque (a + 1), d = opaque (a + 2);
  return cloned (a) + b + c + d;
}
#endif

/* Composite types: the one that is left must carry the convention.  C23 has
   no function types without a prototype.  */
#if __STDC_VERSION__ <= 201710L
# define COMPOSITE ()
#else
# define COMPOSITE (int (*) [], long)
#endif
extern PM void composite COMPOSITE;
extern PM void composite (int (*) [], long);
extern PM void composite (int (*) [3], long);

NOINLINE long
calls_composite (long a)
{
  extern PM void composite COMPOSITE;
  long b = opaque (a), c = opaque (a + 1), d = opaque (a + 2), e = opaque (a + 3);
  composite ((int (*) [3]) 0, 1l);
  return b + c + d + e;
}

PM NOINLINE void
composite (int (*p) [3], long a)
{
  (void) p;
  (void) a;
  clobber_plain ();
}

/* As a parameter, a function is a pointer.  */
PM NOINLINE long
calls_parameter (PM void function (int (*) [3], long), long a)
{
  function (0, a);
  return a;
}

/* Inlined, with a variable that the nested call must not see.  */
static inline PM long
static_inline (long a)
{
  static long calls;
  calls++;
  clobber_plain ();
  return a + (calls > 0);
}

NOINLINE long
calls_static_inline (long a)
{
  return static_inline (a) + static_inline (a + 1);
}

/* Weak, and then defined.  */
extern PM long weak_one (long) __attribute__ ((weak));
extern PM long weak_none (long) __attribute__ ((weak));

NOINLINE PM long
calls_weak (long a)
{
  return (weak_one ? weak_one (a) : 0) + (weak_none ? weak_none (a) : 0);
}

PM NOINLINE long
weak_one (long a)
{
  clobber_plain ();
  return a;
}

/* Constructors are called as plain C.  */
static long constructed;

PM __attribute__ ((constructor)) void
constructor (void)
{
  clobber_plain ();
  constructed++;
}

const struct subject subjects[] =
{
  ONE_SUBJECT (calls_indirect, 12, ARGUMENTS (5)),
#ifdef __x86_64__
  ONE_SUBJECT (cloned, 10, ARGUMENTS (5)),
  PLAIN_SUBJECT (calls_cloned, 28, ARGUMENTS (5)),
#endif
  PLAIN_SUBJECT (calls_composite, 26, ARGUMENTS (5)),
  ONE_SUBJECT (calls_parameter, 5, ARGUMENTS ((long) composite, 5)),
  PLAIN_SUBJECT (calls_static_inline, 13, ARGUMENTS (5)),
  ONE_SUBJECT (calls_weak, 5, ARGUMENTS (5)),
  { 0 }
};

void
check_values (void)
{
  CHECK (constructed == 1);
}
