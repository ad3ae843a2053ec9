/* A trampoline passes the static chain in r10 and returns straight to the
   caller, whose r10 is lost.  A nested function that is called directly, or
   that needs no chain, is fine.  */
/* { dg-do compile } */
/* { dg-options "-O1" } */

#define PM __attribute__ ((preserve_most))

extern void take (PM void (*) (void));
extern void take_any (void *);

int
address_taken (int a)
{
  PM void nested (void) { a++; } /* { dg-error "the address of the nested 'preserve_most' function 'nested' cannot be taken: its trampoline passes the static chain in 'r10'" } */
  take (nested);
  return a;
}

int
address_taken_as_plain (int a)
{
  PM void nested (void) { a++; } /* { dg-error "the address of the nested 'preserve_most' function 'nested' cannot be taken: its trampoline passes the static chain in 'r10'" } */
  take_any (nested);
  return a;
}

int
direct (int a)
{
  PM __attribute__ ((noinline)) void nested (void) { a++; }
  nested ();
  return a;
}

void
no_chain (int a)
{
  PM void nested (void) { take (0); }
  take (nested);
}

int
plain_nested (int a)
{
  void nested (void) { a++; }
  take_any (nested);
  return a;
}
