/* All registers are saved in one prologue, though a part of the function needs
   more than the rest: no branch stands between two saves.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern int g (int);

__attribute__ ((preserve_most)) int
f (int a, int b)
{
  int r = 0;
  if (b)
    for (int i = 0; i < a; i++)
      __asm__ volatile ("" : "+r" (r) : : "x9", "x12", "x19");
  if (r == 5)
    return g (r) + b;
  return r + a;
}

/* { dg-final { scan-function f {\mst[rp]\s+x1[0-5],} } } */
/* { dg-final { scan-function-not f {\mst[rp]\s+(x9|x1[0-5]),(.|\n)*\n(b|cbn?z|tbn?z)\S*\s(.|\n)*\mst[rp]\s+(x9|x1[0-5]),} } } */
