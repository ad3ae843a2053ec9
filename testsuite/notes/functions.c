/* What a unit defines and uses.  The options that notes.exp gives leave all of it
   in the code.  */

#define PM __attribute__ ((preserve_most))
#define KEPT __attribute__ ((noinline, noclone, used))

struct pair { long first, second; };
struct incomplete;

void plain (void);

/* notes: D g - defined
   notes: D g - weak_defined
   notes: D g - strong_alias
   notes: D g - weak_alias
   notes: D g - hidden
   notes: D g - in_a_section
   notes: D g rax value_defined
   notes: D g rax,rdx pair_defined
   notes: D g - an$assembler.name
   notes: D l - local
   notes: D l - passed_out  */
PM void defined (void) { plain (); }
PM __attribute__ ((weak)) void weak_defined (void) { plain (); }
PM void strong_alias (void) __attribute__ ((alias ("defined")));
PM void weak_alias (void) __attribute__ ((weak, alias ("defined")));
PM __attribute__ ((visibility ("hidden"))) void hidden (void) { plain (); }
PM __attribute__ ((section (".text.own"))) void in_a_section (void) { plain (); }
PM long value_defined (void) { plain (); return 1; }
PM struct pair pair_defined (void) { plain (); return (struct pair) { 1, 2 }; }
PM void renamed (void) __asm__ ("an$assembler.name");
void renamed (void) { plain (); }
static PM KEPT void local (void) { plain (); }
static PM KEPT void passed_out (void) { plain (); }

/* notes: U g - called
   notes: U g - weakly_called
   notes: U g - referred_to
   notes: U g rax value_called
   notes: U g rax,rdx pair_called
   notes: U g - another$assembler.name
   notes: U g - in_data
   notes: U g - in_constant_data
   notes: U g - in_code
   notes: U g - in_assembly
   notes: U g - jumped_to
   notes: U g rax,rdx of_an_incomplete_result
   notes: P - - */
PM void called (void);
PM void weakly_called (void) __attribute__ ((weak));
static PM void reference (void) __attribute__ ((weakref ("referred_to")));
PM long value_called (void);
PM struct pair pair_called (void);
PM void renamed_called (void) __asm__ ("another$assembler.name");
PM void in_data (void), in_constant_data (void), in_code (void), in_assembly (void);
PM void jumped_to (void);
PM struct incomplete of_an_incomplete_result (void);
PM void (*data[]) (void) = { 0, in_data };
PM void (*const constant_data) (void) = in_constant_data;
void *untyped = (void *) of_an_incomplete_result;

/* Declared, and not used; and used in debugging information at most.  */
PM void never_called (void), only_in_a_variable (void);
extern PM void (*never_called_pointer) (void);
static inline PM void never_called_inline (void) { never_called (); }

long
caller (void)
{
  called ();
  called ();
  plain ();
  if (weakly_called)
    weakly_called ();
  reference ();
  renamed_called ();
  local ();
  strong_alias ();
  data[0] ();
  __asm__ ("" : : "r" (in_assembly));
  return value_called () + pair_called ().second;
}

void *address (int which) { return which ? (void *) in_code : (void *) passed_out; }
void jump (void) { jumped_to (); }
#if __OPTIMIZE__
void variable (void) { PM void (*p) (void) = only_in_a_variable; plain (); }
#endif
