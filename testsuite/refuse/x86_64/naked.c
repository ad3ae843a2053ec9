/* A naked function saves nothing.  One that is only declared may be the
   assembly of somebody who does.  */
/* { dg-do compile } */

#define PM __attribute__ ((preserve_most))
#define A(X) __attribute__ ((X))

PM A (naked) void naked (void) /* { dg-error "'naked' cannot be a 'preserve_most' function with 'naked': a naked function has no prologue" } */
{
  __asm__ ("ret");
}

PM A (naked) void declared_naked (void);

void
calls_naked (void)
{
  declared_naked ();
}
