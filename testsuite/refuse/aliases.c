/* The callers of an alias that is preserve_most rely on the function that it
   is another name of.  */
/* { dg-do compile } */

#define PM __attribute__ ((preserve_most))
#pragma GCC diagnostic ignored "-Wattribute-alias"

void plain (void) { }
long plain_argument (long a) { return a; }
PM void most (void) { }

PM void alias (void) __attribute__ ((alias ("plain"))); /* { dg-error "'alias' is declared 'preserve_most', but is an alias of 'plain', which is not" } */
PM long weak (long) __attribute__ ((weak, alias ("plain_argument"))); /* { dg-error "'weak' is declared 'preserve_most', but is an alias of 'plain_argument', which is not" } */

/* What preserves more may be called as plain C.  */
void plain_alias (void) __attribute__ ((alias ("most")));
PM void most_alias (void) __attribute__ ((alias ("most")));

/* What carries the function's result is preserved for calls of an alias without one;
   the note says: declare both with the same result.  So do the last two.  */
PM long result (long a) { return a; }
PM __int128 two_results (void) { return 1; }
PM void no_result (long) __attribute__ ((alias ("result"))); /* { dg-error "'no_result' is another name of 'result', which returns its result in 'rax', and calls of it expect that register to be preserved" "" { target x86_64-*-* } } */
PM long one_result (void) __attribute__ ((alias ("two_results"))); /* { dg-error "'one_result' is another name of 'two_results', which returns its result in 'rdx'" "" { target x86_64-*-* } } */
PM void renamed_result (long) __asm__ ("result"); /* { dg-error "'renamed_result' is another name of 'result', which returns its result in 'rax'" "" { target x86_64-*-* } } */
PM unsigned long same_result (long) __attribute__ ((alias ("result")));
PM long more_result (void) __attribute__ ((alias ("most")));

/* Ordinary calls may take the address of a result in memory from rax, unless they are
   of a function that returns nothing.  The note says: add the attribute
   to both, or leave it out of both.  most_memory has it, too.  */
struct memory { long l[4]; };
PM struct memory in_memory (void) { return (struct memory) { { 1 } }; }
struct memory ordinary (void) __attribute__ ((alias ("in_memory"))); /* { dg-error "'ordinary' is another name of the 'preserve_most' function 'in_memory', which does not return the address of its result in 'rax', as ordinary functions do" "" { target x86_64-*-* } } */
struct memory *ordinary_address (struct memory *) __attribute__ ((alias ("in_memory"))); /* { dg-error "'ordinary_address' is another name of the 'preserve_most' function 'in_memory'" "" { target x86_64-*-* } } */
struct memory ordinary_name (void) __asm__ ("in_memory"); /* { dg-error "'ordinary_name' is another name of the 'preserve_most' function 'in_memory'" "" { target x86_64-*-* } } */
void ordinary_void (struct memory *) __attribute__ ((alias ("in_memory")));
PM struct memory most_memory (void) __attribute__ ((alias ("in_memory")));
PM void most_void (struct memory *) __attribute__ ((alias ("in_memory")));

static PM void reference (void) __attribute__ ((weakref ("plain"))); /* { dg-error "'reference' is declared 'preserve_most', but is an alias of 'plain', which is not" } */
static PM void elsewhere (void) __attribute__ ((weakref ("defined_elsewhere")));

/* So do those of a declaration with another function's name for the assembler.  */
PM long renamed (long) __asm__ ("plain_argument"); /* { dg-error "'renamed' is declared 'preserve_most', but has the assembler name of 'plain_argument', which is not" } */
#pragma redefine_extname redefined plain
PM void redefined (void); /* { dg-error "'redefined' is declared 'preserve_most', but has the assembler name of 'plain', which is not" } */
PM void of_alias (void) __asm__ ("plain_too"); /* { dg-error "'of_alias' is declared 'preserve_most', but has the assembler name of 'plain', which is not" } */
void plain_too (void) __attribute__ ((alias ("plain")));
PM int of_built_in (int) __asm__ ("abs"); /* { dg-error "'of_built_in' is declared 'preserve_most', but has the assembler name of 'abs', which is not" } */
int abs (int a) { return a; }

void plain_name (void) __asm__ ("most");
PM void most_name (void) __asm__ ("most");
PM void of_most_alias (void) __asm__ ("plain_alias");
PM void name_elsewhere (void) __asm__ ("defined_elsewhere");
void plain_elsewhere (void) __asm__ ("defined_elsewhere");

/* A body for inlining alone defines no name.  */
PM void inlined (void) __asm__ ("expanded");
extern inline __attribute__ ((gnu_inline)) void expanded (void) { }

void
use (void)
{
  extern PM void in_block (void) __asm__ ("plain"); /* { dg-error "'in_block' is declared 'preserve_most', but has the assembler name of 'plain', which is not" } */
  in_block ();
  ordinary_name ();
  renamed_result (1);
  renamed (of_built_in (1));
  redefined ();
  of_alias ();
  plain_name ();
  most_name ();
  of_most_alias ();
  name_elsewhere ();
  plain_elsewhere ();
  inlined ();
  expanded ();
  reference ();
  if (elsewhere)
    elsewhere ();
}
