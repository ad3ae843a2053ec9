/* The address of a thread-local variable may need a call, which some back
   ends hide until late.  What is saved for it is what Clang saves, or what a
   plain call makes it.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fPIC" } */

extern __thread long variable;

__attribute__ ((preserve_most)) long
loads (void)
{
  return variable;
}

__attribute__ ((preserve_most)) void
stores (long a)
{
  variable = a;
}

/* { dg-final { saves loads "rcx rdx rsi rdi r8 r9 r10" { target x86_64-*-* } } } */
/* { dg-final { saves stores "rax rcx rdx rsi rdi r8 r9 r10" { target x86_64-*-* } } } */
/* { dg-final { saves-as-clang loads stores { target x86_64-*-* } } } */
/* Here the call preserves all but x0.  */
/* { dg-final { saves loads "" { target aarch64-*-* } } } */
