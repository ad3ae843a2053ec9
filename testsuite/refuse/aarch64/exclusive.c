/* Attributes that are of another calling convention, in either order, on a
   declaration and through a type.  GCC's own handler of aarch64_vector_pcs
   dies of a function type whose ABI it does not know.  */
/* { dg-do compile } */

#define PM __attribute__ ((preserve_most))
#define A(X) __attribute__ ((X))

PM A (aarch64_vector_pcs) void second (void); /* { dg-error "'preserve_most' and 'aarch64_vector_pcs' attributes are not compatible" } */
A (aarch64_vector_pcs) PM void first (void); /* { dg-error "'preserve_most' and 'aarch64_vector_pcs' attributes are not compatible" } */

typedef A (aarch64_vector_pcs) void vector_type (void);
PM vector_type by_vector_type; /* { dg-error "'preserve_most' and 'aarch64_vector_pcs' attributes are not compatible" } */
typedef PM void most_type (void);
A (aarch64_vector_pcs) most_type by_most_type; /* { dg-error "'preserve_most' and 'aarch64_vector_pcs' attributes are not compatible" } */
most_type A (aarch64_vector_pcs) *pointer; /* { dg-error "'preserve_most' and 'aarch64_vector_pcs' attributes are not compatible" } */

A (aarch64_vector_pcs) void vector (void);
