/* A unit that declares and calls such functions, but defines none.  */

extern __attribute__ ((preserve_most)) int declared (int);
extern __attribute__ ((preserve_most)) void (*pointer) (int);

int
calls (int a)
{
  pointer (a);
  return declared (a) + a;
}
