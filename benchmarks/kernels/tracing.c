/* Trace points in a function, switched by a flag each.  */
#include "kernel.h"
extern char trace_enter, trace_leave;
char trace_enter = 0, trace_leave = 0;
SLOW_FUNCTION2 (traced_enter, long, long)
SLOW_FUNCTION1 (traced_leave, long)
NOIPA long hot_tracing (long *p, long a, long b)
{
  if (unlikely (trace_enter))
    {
      traced_enter (a, b);
      AFTER_SLOW_WITH (0);
    }
  long x = p[0] * a + p[1] * b;
  p[0] = x;
  if (unlikely (trace_leave))
    {
      traced_leave (x);
      AFTER_SLOW_WITH (x);
    }
  return x + a;
}
void run (long i)
{
  static long p[2] = { 1, 2 };
  hot_tracing (p, i, 3);
}
