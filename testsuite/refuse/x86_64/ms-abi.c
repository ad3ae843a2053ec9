/* Under -mabi=ms a function without an attribute is of the Microsoft ABI.  A
   declaration alone is fine.  */
/* { dg-do compile } */
/* { dg-options "-mabi=ms" } */

#define PM __attribute__ ((preserve_most))

PM void declared (void);
PM void (*pointer) (void);

PM void defined (void) /* { dg-error "'defined' cannot be a 'preserve_most' function with 'ms_abi': the Microsoft ABI has other argument and preserved registers" } */
{
}

void
calls (void)
{
  declared (); /* { dg-error "a 'preserve_most' function cannot be called with 'ms_abi': the Microsoft ABI has other" } */
  pointer (); /* { dg-error "a 'preserve_most' function cannot be called with 'ms_abi'" } */
}
