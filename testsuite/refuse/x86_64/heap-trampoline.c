/* A trampoline that is not on the stack passes the static chain in r10 all the
   same.  */
/* { dg-do compile } */
/* { dg-require-gcc 14 "-ftrampoline-impl" } */
/* { dg-options "-O1 -ftrampoline-impl=heap" } */

#define PM __attribute__ ((preserve_most))

extern void take (PM void (*) (void));

int
address_taken (int a)
{
  PM void nested (void) { a++; } /* { dg-error "the address of the nested 'preserve_most' function 'nested' cannot be taken: its trampoline passes the static chain in 'r10'" } */
  take (nested);
  return a;
}
