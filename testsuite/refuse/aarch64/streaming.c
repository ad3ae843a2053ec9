/* Streaming mode and ZA use preserved registers where a function begins.  */
/* { dg-do compile } */
/* { dg-require-gcc 14 "the SME attributes" } */
/* { dg-options "-march=armv9-a+sme" } */

#define PM __attribute__ ((preserve_most))

PM void streaming (void) __arm_streaming /* { dg-error "'streaming' cannot be a 'preserve_most' function with 'SME': changes of the streaming mode and of ZA use x10, x11, x14 and x15" } */
{
}

__arm_locally_streaming PM void locally (void) /* { dg-error "'locally' cannot be a 'preserve_most' function with 'SME'" } */
{
}

__arm_new ("za") PM void with_za (void) /* { dg-error "'with_za' cannot be a 'preserve_most' function with 'SME'" } */
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

void plain_streaming (void) __arm_streaming;
void plain_compatible (void) __arm_streaming_compatible;

PM void switches (void) /* { dg-error "'switches' cannot be a 'preserve_most' function with 'SME'" } */
{
  plain_streaming ();
}

PM void stays (void)
{
  plain_compatible ();
}
