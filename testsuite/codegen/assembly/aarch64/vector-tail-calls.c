/* A function of the vector procedure call standard, or one with scalable
   vectors, that jumps to a preserve_most function: it preserves vector
   registers that this overwrites, and nothing restores them after it.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -march=armv8.2-a+sve" } */

#define PM __attribute__ ((preserve_most))
#define VECTOR __attribute__ ((aarch64_vector_pcs))

#pragma GCC visibility push (hidden)
extern PM long most (long);
extern VECTOR long vector (long);
#pragma GCC visibility pop

VECTOR long vector_to_most (long a) { return most (a + 1); }
VECTOR long vector_to_most_pointer (PM long (*p) (long)) { return p (7); }
VECTOR long vector_to_vector (long a) { return vector (a + 1); }
long scalable_to_most (__SVInt32_t v, long a) { return most (a + 1); }
long plain_to_most (long a) { return most (a + 1); }

/* { dg-final { sibcalls vector_to_most "" } } */
/* { dg-final { sibcalls vector_to_most_pointer "" } } */
/* { dg-final { sibcalls vector_to_vector "vector" } } */
/* { dg-final { sibcalls scalable_to_most "" } } */
/* { dg-final { sibcalls plain_to_most "most" } } */
