/* A function that only reads its arguments saves none of them; one that writes
   an argument's register saves it.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#define PM __attribute__ ((preserve_most))

struct three { long a, b, c; };

PM long
sum (long a, long b)
{
  return a + b;
}

PM void
store (struct three *p, long a, long b, long c)
{
  p->a = a;
  p->b = b;
  p->c = c;
}

PM void
writes (long a)
{
  __asm__ volatile ("# %0" :: "r" (a) : "rsi");
}

extern void g (long);

PM void
calls (long a, long b)
{
  g (a);
  g (b);
}

/* { dg-final { scan-function-not sum {\mpush|\(%rsp\)} } } */
/* { dg-final { scan-function-not store {\mpush|\(%rsp\)} } } */
/* { dg-final { scan-function writes {\mpushq?\s+%rsi} } } */
/* { dg-final { scan-function-not writes {\mpushq?\s+%rdi} } } */
/* { dg-final { scan-function-times calls {\mpushq?\s+%r(ax|cx|dx|si|di|8|9|10)\M} 8 } } */
