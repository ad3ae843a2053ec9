/* A function of the convention that calls another one of another file.  */
__attribute__ ((preserve_most)) void slow (int);

__attribute__ ((preserve_most)) void
through_stub (int i)
{
  slow (i);
}
