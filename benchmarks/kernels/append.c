/* A byte is appended to a buffer that grows out of line.  */
#include "kernel.h"
struct buffer { char *data; long length, size; };
SLOW_FUNCTION2 (grow, struct buffer *, long)
NOIPA void hot_append (struct buffer *b, char c)
{
  if (unlikely (b->length == b->size))
    {
      grow (b, 1);
      AFTER_SLOW;
    }
  b->data[b->length++] = c;
}
static char space[256];
void run (long i)
{
  static struct buffer b = { space, 0, 256 };
  b.length = i & 63;
  hot_append (&b, (char) i);
}
