/* Streaming mode and ZA use preserved registers where a function begins.  */
/* { dg-do compile } */
/* { dg-require-gcc 14 "the SME attributes" } */
/* { dg-options "-march=armv9-a+sme" } */

#define PM __attribute__ ((preserve_most))

PM void streaming (void) __arm_streaming /* { dg-error "'streaming' cannot be a 'preserve_most' function with 'SME': streaming mode and ZA need x10, x11, x14 and x15 at its entry" } */
{
}

PM __arm_locally_streaming void locally (void) /* { dg-error "'locally' cannot be a 'preserve_most' function with 'SME'" } */
{
}

PM __arm_new ("za") void with_za (void) /* { dg-error "'with_za' cannot be a 'preserve_most' function with 'SME'" } */
{
}

PM void inout_za (void) __arm_inout ("za") /* { dg-error "'inout_za' cannot be a 'preserve_most' function with 'SME'" } */
{
}

PM void declared (void) __arm_streaming;

void
calls (void)
{
  declared (); /* { dg-error "a 'preserve_most' function cannot be called with 'SME'" } */
}
