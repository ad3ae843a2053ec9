/* A unit that has no function of the convention, and calls them.  */

/* notes: P - - */
void
caller (void (*pointer) (void) __attribute__ ((preserve_most)))
{
  pointer ();
  pointer ();
}
