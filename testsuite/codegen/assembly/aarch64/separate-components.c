/* The registers that only a part of the function needs are saved there: the
   check at its start comes before any of them is saved.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern void g (long);

__attribute__ ((preserve_most)) long
f (long a, long b, long *p)
{
  long t = a * b;
  if (a > b)
    {
      g (a);
      return *p + 1;
    }
  if (p[3])
    g (p[4]);
  return t;
}

/* The back end asks for the ABI where it saves a vector register.  */

__attribute__ ((preserve_most)) long
vectors (long a, long b, long *p)
{
  long t = a * b;
  if (a > b)
    {
      __asm__ volatile ("# %0" :: "r" (t) : "v8", "v9", "x10");
      return *p + 1;
    }
  if (p[3])
    g (p[4]);
  return t;
}

/* { dg-final { scan-function f {\mst[rp]\s+x1[0-5],} } } */
/* { dg-final { scan-function f {\A(?:(?!st[rp]\s+(?:x9|x1[0-5]),).*\n)*?.*\m(?:b\.\w+|cbn?z)\M} } } */
