/* A bit reader that refills out of line.  */
#include "kernel.h"
struct reader { unsigned long bits; long left; const unsigned char *at; };
SLOW_FUNCTION2 (refill, struct reader *, int)
NOIPA unsigned long hot_decoder (struct reader *r, int n, unsigned long seen)
{
  if (unlikely (r->left < n))
    {
      refill (r, n);
      AFTER_SLOW_WITH (0);
    }
  unsigned long value = r->bits & ((1UL << n) - 1);
  r->bits >>= n;
  r->left -= n;
  return seen << n | value;
}
void run (long i)
{
  static struct reader r;
  r.bits = 0x123456789abcdefUL;
  r.left = 60;
  hot_decoder (&r, 5, i);
}
