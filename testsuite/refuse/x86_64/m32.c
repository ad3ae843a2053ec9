/* The 32-bit instruction set has no such convention: Clang accepts it there
   and its code is wrong.  The attribute is unknown, and ignored with a
   warning.  */
/* { dg-do compile } */
/* { dg-options "-m32" } */

#if __has_attribute (preserve_most) || __has_attribute (__preserve_most__)
# error known
#endif

#define PM __attribute__ ((preserve_most))

PM void declared (void); /* { dg-warning "'preserve_most' calling convention is not supported for this target" } */
PM void (*pointer) (void); /* { dg-warning "'preserve_most' calling convention is not supported for this target" } */
PM int defined (int a, int b) /* { dg-warning "'preserve_most' calling convention is not supported for this target" } */
{
  declared ();
  return a + b;
}
void (*plain) (void) = declared;

/* { dg-final { saves defined "" } } */
