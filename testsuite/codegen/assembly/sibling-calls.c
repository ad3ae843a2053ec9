/* A preserve_most function that jumps to another function: its epilogue has
   then restored registers over the arguments, and nothing restores them after
   it.  A plain function may jump to a preserve_most one.  */
/* { dg-do compile } */

#define PM __attribute__ ((preserve_most))

#pragma GCC visibility push (hidden)
extern PM long most (long);
extern long plain (long);
extern PM long (*most_pointer) (long);
extern long (*plain_pointer) (long);
extern PM void most_void (void);
#pragma GCC visibility pop

PM long most_to_most (long a) { return most (a + 1); }
PM long most_to_plain (long a) { return plain (a + 1); }
PM long most_to_most_pointer (long a) { return most_pointer (a); }
PM long most_to_plain_pointer (long a) { return plain_pointer (a); }
PM void most_to_most_void (void) { most_void (); }
PM long most_unchanged (long a) { return most (a); }
long plain_to_most (long a) { return most (a + 1); }
long plain_to_most_pointer (long (*p) (long)) { return ((__typeof__ (&most)) p) (7); }
void plain_to_most_void (void) { most_void (); }
long plain_to_plain (long a) { return plain (a + 1); }

/* { dg-final { sibcalls most_to_most "" } } */
/* { dg-final { sibcalls most_to_plain "" } } */
/* { dg-final { sibcalls most_to_most_pointer "" } } */
/* { dg-final { sibcalls most_to_plain_pointer "" } } */
/* { dg-final { sibcalls most_to_most_void "" } } */
/* { dg-final { sibcalls most_unchanged "" } } */
/* { dg-final { sibcalls plain_to_most "most" } } */
/* { dg-final { sibcalls plain_to_most_pointer {\*%r*} { target x86_64-*-* } } } */
/* { dg-final { sibcalls plain_to_most_pointer "x*" { target aarch64-*-* } } } */
/* { dg-final { sibcalls plain_to_most_void "most_void" } } */
/* { dg-final { sibcalls plain_to_plain "plain" } } */
