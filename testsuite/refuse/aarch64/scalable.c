/* Functions of scalable vectors follow a convention of their own.  A
   declaration alone is fine.  */
/* { dg-do compile } */
/* { dg-options "-march=armv8.2-a+sve" } */

#include <arm_sve.h>
#define PM __attribute__ ((preserve_most))

PM svint32_t declared (svint32_t);
PM svint32_t (*pointer) (svint32_t);

PM void takes (svint32_t a, svint32_t *p) /* { dg-error "'takes' cannot be a 'preserve_most' function with 'SVE': functions with scalable vectors for arguments or result have other preserved registers" } */
{
  *p = a;
}

PM svint32_t returns (svint32_t *p) /* { dg-error "'returns' cannot be a 'preserve_most' function with 'SVE'" } */
{
  return *p;
}

PM svbool_t predicate (void) /* { dg-error "'predicate' cannot be a 'preserve_most' function with 'SVE'" } */
{
  return svptrue_b8 ();
}

void
calls (svint32_t *p)
{
  *p = declared (*p); /* { dg-error "a 'preserve_most' function cannot be called with 'SVE'" } */
  *p = pointer (*p); /* { dg-error "a 'preserve_most' function cannot be called with 'SVE'" } */
}

/* In memory they are nobody's concern.  */
PM void
in_memory (svint32_t *p, int *q)
{
  svbool_t all = svptrue_b32 ();
  svst1_s32 (all, q, svadd_s32_x (all, *p, *p));
}
