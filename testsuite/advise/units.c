/* What the adviser is asked about.  With MARK, what it says is done, with MARK_ONE
   for one of two callees.  UNIT is 1 or 2.  */

#ifdef MARK
#define SLOW __attribute__ ((preserve_most, cold))
#else
#define SLOW __attribute__ ((cold))
#endif
#define MARKED __attribute__ ((preserve_most))
#define NOIPA __attribute__ ((noinline, noclone, used))
#define unlikely(X) __builtin_expect (!!(X), 0)

#if UNIT == 1

#ifdef MARK_ONE
__attribute__ ((preserve_most))
#endif
SLOW void slow (long);
SLOW void slow_too (long);
MARKED void marked (long);
MARKED __attribute__ ((cold)) void marked_cold (long);
void plain (long);

/* One call, over which values live.  */
NOIPA long
hot_leaf (long a, long b, long *p)
{
  long t = a * 3 + b;
  if (unlikely (p[0] > p[1]))
    slow (a);
  return t + b * a;
}

/* Two calls, each of which needs all that the other needs.  */
NOIPA long
hot_two (long a, long b, long *p)
{
  if (unlikely (p[0] > p[1]))
    slow (a);
  if (unlikely (p[2] > p[3]))
    slow_too (a);
  return a * b + p[4];
}

/* No value lives over the call: it is a jump.  */
NOIPA void
hot_jump (long *p)
{
  if (unlikely (p[0] > p[1]))
    slow (p[0]);
}

/* The marked function is called on the hot path.  */
NOIPA long
hot_often (long a)
{
  for (long i = 0; i < a; i++)
    marked (i);
  return a;
}

/* A mark that gains nothing.  */
NOIPA void
hot_nothing (long *p)
{
  if (unlikely (p[0]))
    marked_cold (p[0]);
}

/* A plain function that is called on the hot path is not worth a mark.  */
NOIPA long
hot_plain (long a)
{
  plain (a);
  return a;
}

/* A marked function does not jump to what it calls last.  */
MARKED NOIPA void
ends_in_call (long a)
{
  plain (a + 1);
}

#else

#define RUNS 1000

SLOW NOIPA void
slow (long a)
{
  __asm__ volatile ("" :: "r" (a) : "memory");
}

void slow_too (long) __attribute__ ((alias ("slow")))
#ifdef MARK
  MARKED
#endif
  ;

MARKED NOIPA void
marked (long a)
{
  __asm__ volatile ("" :: "r" (a) : "memory");
}

MARKED NOIPA void
marked_cold (long a)
{
  __asm__ volatile ("" :: "r" (a) : "memory");
}

NOIPA void
plain (long a)
{
  __asm__ volatile ("" :: "r" (a) : "memory");
}

/* What hot_leaf is, with a callee whose calls are counted.  */
static NOIPA void
refill (long *p)
{
  p[0] = 0;
  __asm__ volatile ("" ::: "memory");
}

NOIPA long
counted (long a, long b, long *p)
{
  long t = a * 3 + b;
  if (p[0]++ == 99)
    refill (p);
  return t + b * a;
}

long hot_leaf (long, long, long *);

int
main (void)
{
  long sum = 0, state[4] = { 0 };
  for (long i = 0; i < RUNS; i++)
    sum += counted (i, 2, state) + hot_leaf (i, 2, state + 2);
  return sum == 0;
}

#endif
