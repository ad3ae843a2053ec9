/* A bump allocator that gets its next chunk out of line.  */
#include "kernel.h"
struct arena { char *at, *end; long objects; };
SLOW_VALUE2 (next_chunk, struct arena *, long)
NOIPA void *hot_bump (struct arena *a, long size)
{
  char *at = a->at;
  size = (size + 15) & -16;
  if (unlikely (a->end - at < size))
    {
      at = (char *) next_chunk (a, size);
      AFTER_SLOW_WITH (at);
    }
  a->at = at + size;
  a->objects++;
  return at;
}
static char space[256];
void run (long i)
{
  static struct arena a;
  (void) i;
  a.at = space;
  a.end = space + 256;
  hot_bump (&a, 24);
}
