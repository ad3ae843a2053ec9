/* Functions that GCC makes of others keep the convention, and functions that a
   resolver chooses have it.  */

#define PM __attribute__ ((preserve_most))

void plain (int);

/* notes: D l - constant.constprop.0
   notes: D l - chosen
   notes: D g - by_resolver
   notes x86_64: D g - cloned
   notes x86_64: D l - cloned.avx2
   notes x86_64: D l - cloned.default  */
static PM __attribute__ ((noinline)) void
constant (int x, int y)
{
  plain (x);
  plain (y);
}

static PM void chosen (void) { plain (2); }
static void (PM *resolve (void)) (void) { return chosen; }
PM void by_resolver (void) __attribute__ ((ifunc ("resolve")));

#ifdef __x86_64__
PM __attribute__ ((target_clones ("avx2", "default"))) void cloned (void) { plain (1); }
#endif

void
caller (void)
{
  constant (3, 4);
  constant (3, 5);
  by_resolver ();
#ifdef __x86_64__
  cloned ();
#endif
}
