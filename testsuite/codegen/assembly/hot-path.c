/* A call that lost the convention: its caller then spills, or moves to
   callee-saved registers, what it needs after the call, on a path that does
   not even make it.  Every form that a call can have, without -fipa-ra as
   well, which knows direct calls by a note.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu17" } */

#ifdef SLOW_TRAP
# define SLOW(CALL) __builtin_trap ()
#else
# define SLOW(CALL) CALL
#endif
#ifdef SLOW_PLAIN
# define PM
#else
# define PM __attribute__ ((preserve_most))
#endif

#define HOT(NAME, CALL)					\
  long							\
  NAME (long *p, long a, long b, void *q)		\
  {							\
    long v = *p, sum = (a ^ b) + v;			\
    if (__builtin_expect (v < 0, 0))			\
      SLOW (CALL);					\
    p[1] = sum;						\
    return (long) q;					\
  }

extern PM void direct (long);
HOT (hot_direct, direct (a))

static PM __attribute__ ((noinline)) void
local (long a)
{
  direct (a);
  direct (a + 1);
}
HOT (hot_local, local (a))

extern PM long returning (long);
HOT (hot_result, p[2] = returning (a))

extern PM double floating (long);
HOT (hot_vector_result, p[2] = floating (a) > 0)

extern PM void (*pointer) (long);
HOT (hot_pointer, pointer (a))

typedef PM void function_type (long);
extern function_type of_typedef;
HOT (hot_typedef, of_typedef (a))
HOT (hot_typedef_pointer, ((function_type *) q) (a))

typedef void (*PM pointer_type) (long);
extern pointer_type pointers[4];
HOT (hot_array, pointers[a & 3] (a))

struct operations { long dummy; PM void (*slow) (long); void (*plain) (long); };
extern struct operations operations;
HOT (hot_member, operations.slow (a))
HOT (hot_member_pointer, ((struct operations *) q)->slow (a))

extern void (*plain_pointer) (long);
HOT (hot_cast, ((PM void (*) (long)) plain_pointer) (a))
HOT (hot_typeof, ((__typeof__ (&direct)) plain_pointer) (a))

extern PM void unprototyped ();
HOT (hot_unprototyped, unprototyped (a, b))

extern PM void variadic (long, ...);
HOT (hot_variadic, variadic (a, b, p))

extern PM function_type *chooses (long);
HOT (hot_returned_pointer, chooses (a) (b))

extern PM void composite ();
extern PM void composite (long);
HOT (hot_composite, composite (a))

struct table { PM void (*slow[4]) (long); };
HOT (hot_member_array, ((struct table *) q)->slow[a & 3] (b))

HOT (hot_conditional, (a ? direct : of_typedef) (b))

struct large { long l[9]; };
extern PM struct large in_memory (long);
HOT (hot_memory_result, p[2] = in_memory (a).l[3])

/* { dg-final { hot-path hot_direct } } */
/* { dg-final { hot-path hot_local } } */
/* { dg-final { hot-path hot_result } } */
/* { dg-final { hot-path hot_vector_result } } */
/* { dg-final { hot-path hot_pointer } } */
/* { dg-final { hot-path hot_typedef } } */
/* { dg-final { hot-path hot_typedef_pointer } } */
/* { dg-final { hot-path hot_array } } */
/* { dg-final { hot-path hot_member } } */
/* { dg-final { hot-path hot_member_pointer } } */
/* { dg-final { hot-path hot_cast } } */
/* { dg-final { hot-path hot_typeof } } */
/* { dg-final { hot-path hot_unprototyped } } */
/* { dg-final { hot-path hot_variadic } } */
/* { dg-final { hot-path hot_returned_pointer } } */
/* { dg-final { hot-path hot_conditional } } */
/* { dg-final { hot-path hot_composite } } */
/* { dg-final { hot-path hot_member_array } } */
/* { dg-final { hot-path hot_memory_result } } */
