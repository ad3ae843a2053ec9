/* Trace points in a loop, which get an address that nothing else needs and that
   does not change.  */
#include "kernel.h"
struct state { long x, y; char name[40]; };
extern char tracing;
char tracing = 0;
SLOW_FUNCTION2 (traced, char *, long)
static long do_work (struct state *s, long a, long b)
{
  return s->x + a - b;
}
static long (*volatile work) (struct state *, long, long) = do_work;
NOIPA long hot_tracing_address (struct state *p, long a, long b, long c, long d, long n)
{
  char *name = p->name;
  long sum = 0;
  for (long i = 0; i < n; i++)
    {
      sum += work (p, a, b);
      if (unlikely (tracing))
	{
	  traced (name, sum);
	  AFTER_SLOW_WITH (0);
	}
      sum += (a ^ i) * b + (c ^ sum) * d;
      if (unlikely (tracing))
	{
	  traced (name, sum);
	  AFTER_SLOW_WITH (0);
	}
      c += d;
    }
  return sum + a + c;
}
void run (long i)
{
  static struct state s = { 1, 2, "" };
  hot_tracing_address (&s, i, 2, 3, 4, 8);
}
