/* Values that live over a rare call, more than there are registers for that need not be
   saved: none is saved on the hot path for the others.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-require-gcc 15 "a search of LRA for registers over a call" } */

extern __attribute__ ((preserve_most, cold)) long value (long, long);
struct node { long value; int key; };

long
six (struct node *p, struct node *q, long a, long b, long c, long d, long e, long f)
{
  if (__builtin_expect (q->key == -9, 0))
    a += value (1, p->key);
  p->value = a * e;
  q->value = b * f;
  return a + b + c + d;
}

/* { dg-final { scan-function-not six {pushq} } } */
