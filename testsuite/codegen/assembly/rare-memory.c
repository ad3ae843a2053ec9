/* A rare call leaves alone what the allocator keeps in memory, and nothing that it
   alone needs is computed where it is not made.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-reorder-blocks-and-partition" } */

#define RARE __attribute__ ((preserve_most, cold))

struct state { long words[22]; char name[40]; };
extern char tracing;
extern RARE void traced (struct state *);
extern RARE void traced_name (char *, long);
extern long work (struct state *, long, long);

/* More values than registers.  */
int
keeps (struct state *p, long a, long b, long c, long d, long e, long q, long n)
{
  long sum = 0;
  for (long i = 0; i < n; i++)
    {
      sum += work (p, a, b);
      if (__builtin_expect (tracing, 0))
	traced (p);
      sum += (a ^ i) * b + (c ^ sum) * d + (e ^ q) * p->words[0] + q;
      a += b;
      c += d;
      e += sum;
      p->words[1] += a;
    }
  return sum + a + c + e;
}

long
computes (struct state *p, long a, long b, long c, long d, long n)
{
  char *name = p->name;
  long sum = 0;
  for (long i = 0; i < n; i++)
    {
      sum += work (p, a, b);
      if (__builtin_expect (tracing, 0))
	traced_name (name, sum);
      sum += (a ^ i) * b + (c ^ sum) * d;
      if (__builtin_expect (tracing, 0))
	traced_name (name, sum);
      c += d;
    }
  return sum + a + c;
}

/* Nothing is stored to memory between the call and the jump back.  */
/* { dg-final { scan-function-not keeps {call .*traced.*(\n.*){0,4}\nmov[lq] %\w+, \d*\(%rsp\)(\n.*){0,4}\njmp } { target x86_64-*-* } } } */
/* { dg-final { scan-function-not computes {call .*traced_name.*(\n.*){0,4}\nmov[lq] %\w+, \d*\(%rsp\)(\n.*){0,4}\njmp } { target x86_64-*-* } } } */
/* { dg-final { scan-function-not keeps {blr x\d+(\n.*){0,4}\nst[rp] .*\[sp.*(\n.*){0,4}\nb } { target aarch64-*-* } } } */
/* The address is computed in front of a call that needs it.  */
/* { dg-final { scan-function computes {leaq 176\(.*(\n(?!call .*work).*){0,4}\ncall .*traced_name} { target x86_64-*-* } } } */
/* { dg-final { scan-function computes {add x\d+, x\d+, #?176(\n(?!bl work).*){0,4}\nblr x\d+} { target aarch64-*-* } } } */
