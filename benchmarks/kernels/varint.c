/* A field of a message: its tag and length are one byte each, mostly.  */
#include "kernel.h"
SLOW_VALUE3 (long_varint, const unsigned char *, long *, long)
NOIPA const unsigned char *hot_varint (const unsigned char *p, long *field,
				       const unsigned char *end)
{
  long tag = p[0], length = p[1];
  if (unlikely ((tag | length) & 128))
    {
      length = long_varint (p, field, tag);
      AFTER_SLOW_WITH (p);
    }
  *field = tag >> 3;
  p += 2 + length;
  return p > end ? end : p;
}
void run (long i)
{
  static const unsigned char message[16] = { 8, 3, 1, 2, 3 };
  static long field;
  (void) i;
  hot_varint (message, &field, message + 16);
}
