/* One function for each decision that the plugin tells of.  */

#define PM __attribute__ ((preserve_most))

extern PM void slow (long);
extern PM long slower (long);
extern void plain (void);

long
framed (long a, long b)
{
  if (__builtin_expect (a > b, 0))
    slow (a);
  return a + b;
}

long
unframed (long a, long b, void (*PM p) (void))
{
  if (__builtin_expect (a > b, 0))
    p ();
  plain ();
  return a + b;
}

PM long
mine (long a, long *p)
{
  if (a)
    return slower (a + 1);
  return *p;
}
