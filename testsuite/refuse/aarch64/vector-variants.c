/* The vector variants of a function are of the vector procedure call standard
   on this target.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp-simd" } */
/* { dg-prune-output "simdclone" } */

#define PM __attribute__ ((preserve_most))

extern void plain (void);

#pragma omp declare simd
PM double
defined (double a)
{
  plain ();
  return a + 1;
}

#pragma omp declare simd
PM double declared (double);

void
loops (double *p)
{
#pragma omp simd
  for (int i = 0; i < 64; i++)
    p[i] = declared (p[i]); /* { dg-error "a 'preserve_most' function cannot be called with 'aarch64_vector_pcs'" } */
}
