/* Prologues and epilogues that push and pop two registers at once, which only
   few processors can run: their assembly is followed instead.  */
/* { dg-do assemble } */
/* { dg-require-gcc 14 "-mapxf" } */
/* { dg-options "-O2 -mapxf -fno-pic" } */

#define PM __attribute__ ((preserve_most))

extern void plain (void);
extern void use (char *);

PM void
all (void)
{
  plain ();
}

PM long
result (long a)
{
  plain ();
  return a;
}

PM __int128
results (long a)
{
  plain ();
  return a;
}

PM void
one (void)
{
  __asm__ volatile ("# %%rcx" ::: "rcx");
}

PM void
two (void)
{
  __asm__ volatile ("# %%rcx %%r10" ::: "rcx", "r10");
}

PM void
three_and_plain (void)
{
  __asm__ volatile ("# %%r8 %%rax %%rdx %%rbx" ::: "r8", "rax", "rdx", "rbx");
}

PM void
aligned (void)
{
  _Alignas (64) char buffer[64];
  use (buffer);
}

PM void
large (void)
{
  char buffer[50000];
  use (buffer);
}

/* { dg-final { scan-function all {^push2p? } } } */
/* { dg-final { scan-function all {^pop2p? } } } */
/* { dg-final { restores all "" } } */
/* { dg-final { restores result "rax" } } */
/* { dg-final { restores results "rax rdx" } } */
/* { dg-final { restores one "" } } */
/* { dg-final { restores two "" } } */
/* { dg-final { restores three_and_plain "" } } */
/* { dg-final { restores aligned "" } } */
/* { dg-final { restores large "" } } */
