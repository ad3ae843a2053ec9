/* A trace point in a loop that has more values than registers: some are in memory
   wherever they live, and the call need not touch them.  */
#include "kernel.h"
struct state { long x, y; };
extern char tracing;
char tracing = 0;
SLOW_FUNCTION1 (traced, struct state *)
static int do_work (struct state *s, long a, long b)
{
  return (int) (s->x + a - b);
}
static int (*volatile work) (struct state *, long, long) = do_work;
NOIPA int hot_tracing_memory (struct state *p, long a, long b, long c, long d, long e,
			      long q, long n)
{
  long sum = 0;
  for (long i = 0; i < n; i++)
    {
      sum += work (p, a, b);
      if (unlikely (tracing))
	{
	  traced (p);
	  AFTER_SLOW_WITH (0);
	}
      sum += (a ^ i) * b + (c ^ sum) * d + (e ^ q) * p->x + q;
      a += b;
      c += d;
      e += sum;
      p->y += a;
    }
  return (int) (sum + a + c + e);
}
void run (long i)
{
  static struct state s = { 1, 2 };
  hot_tracing_memory (&s, i, 2, 3, 4, 5, 6, 8);
}
