/* The callers of an alias that is preserve_most rely on the function that it
   is another name of.  */
/* { dg-do compile } */

#define PM __attribute__ ((preserve_most))

void plain (void) { }
long plain_argument (long a) { return a; }
PM void most (void) { }

PM void alias (void) __attribute__ ((alias ("plain"))); /* { dg-error "'alias' is declared 'preserve_most', but is an alias of 'plain', which is not" } */
PM long weak (long) __attribute__ ((weak, alias ("plain_argument"))); /* { dg-error "'weak' is declared 'preserve_most', but is an alias of 'plain_argument', which is not" } */

/* What preserves more may be called as plain C.  */
void plain_alias (void) __attribute__ ((alias ("most")));
PM void most_alias (void) __attribute__ ((alias ("most")));

static PM void reference (void) __attribute__ ((weakref ("plain"))); /* { dg-error "'reference' is declared 'preserve_most', but is an alias of 'plain', which is not" } */
static PM void elsewhere (void) __attribute__ ((weakref ("defined_elsewhere")));

void
use (void)
{
  reference ();
  if (elsewhere)
    elsewhere ();
}
