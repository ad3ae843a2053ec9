/* Three words are written to a stream that may have to be flushed.  */
#include "kernel.h"
struct stream { long *at, *end; };
SLOW_FUNCTION1 (flush, struct stream *)
NOIPA void hot_append_words (struct stream *s, long a, long b, long c)
{
  if (unlikely (s->end - s->at < 3))
    {
      flush (s);
      AFTER_SLOW;
    }
  s->at[0] = a;
  s->at[1] = b;
  s->at[2] = c;
  s->at += 3;
}
static long space[64];
void run (long i)
{
  static struct stream s;
  s.at = space;
  s.end = space + 64;
  hot_append_words (&s, i, i + 1, i + 2);
}
