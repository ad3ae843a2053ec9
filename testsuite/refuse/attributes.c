/* Uses of the attribute that make no sense and are accepted in silence, or
   that stop the compiler where Clang only warns.  */
/* { dg-do compile } */
/* { dg-options "-std=gnu2x" } */

#define PM __attribute__ ((preserve_most))

PM int variable; /* { dg-warning "'preserve_most' only applies to function types; type here is 'int'" } */
typedef PM long type; /* { dg-warning "'preserve_most' only applies to function types; type here is 'long int'" } */
struct s { PM int member; }; /* { dg-warning "'preserve_most' only applies to function types; type here is 'int'" } */
void parameter (PM int p); /* { dg-warning "'preserve_most' only applies to function types; type here is 'int'" } */
struct PM tagged { int m; }; /* { dg-warning "'preserve_most' only applies to function types; type here is 'struct tagged'" } */
enum PM enumeration { A }; /* { dg-warning "'preserve_most' only applies to function types; type here is 'enum enumeration'" } */
PM int (*array_pointer)[3]; /* { dg-warning "'preserve_most' only applies to function types" } */

__attribute__ ((preserve_most (1))) void one_argument (void); /* { dg-error "wrong number of arguments specified for 'preserve_most' attribute" } */
__attribute__ ((__preserve_most__ ("x", 2))) void two_arguments (void); /* { dg-error "wrong number of arguments specified for" } */

PM void twice (void);
PM PM void twice (void);
PM void twice (void) __attribute__ ((__preserve_most__));
[[clang::preserve_most]] void twice (void);
[[gnu::preserve_most]] void twice (void);
[[clang::__preserve_most__]] void twice (void);

void plain_first (void);
PM void plain_first (void); /* { dg-error "'plain_first' is declared 'preserve_most' here but was declared without it before" } */

#if !__has_attribute (preserve_most) || !__has_attribute (__preserve_most__)
# error not known
#endif
#if !__has_c_attribute (clang::preserve_most)
# error not known
#endif

/* Of different types.  */
PM void most (void);
void plain (void);
void (*plain_pointer) (void) = most; /* { dg-warning "incompatible pointer type" } */
PM void (*most_pointer) (void) = plain; /* { dg-warning "incompatible pointer type" } */
void (*unprototyped) () = most; /* { dg-warning "incompatible pointer type" } */
void *any = most;
PM void (*cast) (void) = (PM void (*) (void)) plain;
_Static_assert (!__builtin_types_compatible_p (__typeof__ (most),
					       __typeof__ (plain)), "");
_Static_assert (_Generic (most, void (*) (void): 1, default: 2) == 2, "");
_Static_assert (__builtin_types_compatible_p (__typeof__ (most),
					      __typeof__ (twice)), "");
