/* GCC's own error for a result in registers that an option forbids comes alone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -mno-80387" } */

#define PM __attribute__ ((preserve_most))

PM extern _Complex long double slow (int);

void
fast (void)
{
  slow (1);	/* { dg-error "x87 register return with x87 disabled" } */
}
