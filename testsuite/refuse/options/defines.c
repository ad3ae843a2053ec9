/* A unit that defines such a function, with a frame and a call.  */

extern void plain (char *);

__attribute__ ((preserve_most)) int
defined (int a)
{
  char buffer[9000];
  plain (buffer);
  return buffer[a];
}
