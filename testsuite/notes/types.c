/* Two declarations of a symbol that disagree: each call counts.  */

#define PM __attribute__ ((preserve_most))

/* notes: U g - callee
   notes: U g rax callee
   notes: D g - own
   notes x86_64: U g rax own  */
PM void one (void) __asm__ ("callee");
PM long other (void) __asm__ ("callee");
PM void own (void) { __asm__ (""); }
PM long own_value (void) __asm__ ("own");

long
caller (void)
{
  one ();
  return other () + own_value ();
}

/* An ordinary call, by whatever name.  */
void plain_own (void) __asm__ ("elsewhere");
PM void convention_elsewhere (void) __asm__ ("elsewhere");
void plain_caller (void) { plain_own (); }
