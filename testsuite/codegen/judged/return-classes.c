/* A callee that restores a register over its result, or that does not
   preserve one because it takes it for a result register.  Every return
   class, each behind a call that overwrites what plain C may.  */
/* { dg-do run } */

#include "judge.h"
#include <complex.h>

typedef int v2si __attribute__ ((vector_size (8)));
typedef int v4si __attribute__ ((vector_size (16)));

struct empty { };
struct int_and_none { int i; char none[0]; };
struct two_ints { int a, b; };
struct three_ints { int a, b, c; };
struct long_double_mix { long l; double d; };
struct double_long_mix { double d; long l; };
struct float_int { float f; int i; };
struct floats { float f[2]; };
struct doubles { double d[2]; };
struct four_floats { float f[4]; };
struct four_doubles { double d[4]; };
struct three_longs { long l[3]; };
struct one_int128 { __int128 i; };
struct one_long_double { long double l; };
struct bits { int :5; };
struct bits_and_double { long long :64; double d; };
struct double_and_bits { double d; long long :64; };
struct long_and_bits { long l; long long :64; };
struct array_and_bits { struct long_and_bits a[1]; };
struct all_bits { long long :64; long long :64; };
struct nested { struct { struct { long l; } a; } b; };
union long_or_double { long l; double d; };
union pointer_pair { void *p[2]; double d; };

/* F_name returns VALUE of TYPE after everything was overwritten.  */
#define F(NAME, TYPE, VALUE)			\
  PM NOINLINE TYPE				\
  f_##NAME (long a)				\
  {						\
    clobber_plain ();				\
    return (VALUE);				\
  }

#define BYTES(N)						\
  struct bytes##N { unsigned char b[N]; };			\
  PM NOINLINE struct bytes##N					\
  f_bytes##N (long a)						\
  {								\
    struct bytes##N result;					\
    clobber_plain ();						\
    for (int i = 0; i < N; i++)					\
      result.b[i] = a + i;					\
    return result;						\
  }

PM NOINLINE void f_void (long a) { (void) a; clobber_plain (); }

F (bool, _Bool, a == 42)
F (char, char, a)
F (short, short, -a)
F (int, int, -a)
F (unsigned, unsigned, a)
F (long, long, a)
F (pointer, void *, (void *) a)
F (enum, enum result, RESULT_TWO)
F (int128, __int128, ((__int128) a << 64) + 7)
F (float, float, a)
F (double, double, a)
F (long_double, long double, a)
F (complex_int, _Complex int, a + 2i)
F (complex_long, _Complex long, a + 2i)
F (complex_float, _Complex float, a + 2.0fi)
F (complex_double, _Complex double, a + 2.0i)
F (complex_long_double, _Complex long double, a + 2.0Li)
F (v2si, v2si, ((v2si) { (int) a, 2 }))
F (v4si, v4si, ((v4si) { (int) a, 2, 3, 4 }))
F (empty, struct empty, (struct empty) { })
F (int_and_none, struct int_and_none, ((struct int_and_none) { .i = a }))
F (two_ints, struct two_ints, ((struct two_ints) { a, 2 }))
F (three_ints, struct three_ints, ((struct three_ints) { a, 2, 3 }))
F (two_words, two_words, ((two_words) { a, 2 }))
F (long_double_mix, struct long_double_mix, ((struct long_double_mix) { a, 2 }))
F (double_long_mix, struct double_long_mix, ((struct double_long_mix) { 2, a }))
F (float_int, struct float_int, ((struct float_int) { 2, a }))
F (floats, struct floats, ((struct floats) { { a, 2 } }))
F (doubles, struct doubles, ((struct doubles) { { a, 2 } }))
F (four_floats, struct four_floats, ((struct four_floats) { { a, 2, 3, 4 } }))
F (four_doubles, struct four_doubles, ((struct four_doubles) { { a, 2, 3, 4 } }))
F (three_longs, struct three_longs, ((struct three_longs) { { a, 2, 3 } }))
F (one_int128, struct one_int128, ((struct one_int128) { a }))
F (one_long_double, struct one_long_double, ((struct one_long_double) { a }))
F (bits, struct bits, (struct bits) { })
F (bits_and_double, struct bits_and_double, ((struct bits_and_double) { .d = a }))
F (double_and_bits, struct double_and_bits, ((struct double_and_bits) { .d = a }))
F (long_and_bits, struct long_and_bits, ((struct long_and_bits) { .l = a }))
F (array_and_bits, struct array_and_bits, ((struct array_and_bits) { { { .l = a } } }))
F (all_bits, struct all_bits, (struct all_bits) { })
F (nested, struct nested, ((struct nested) { { { a } } }))
F (long_or_double, union long_or_double, ((union long_or_double) { .l = a }))
F (pointer_pair, union pointer_pair, ((union pointer_pair) { .p = { (void *) a, 0 } }))
BYTES (1) BYTES (2) BYTES (3) BYTES (4) BYTES (5) BYTES (6) BYTES (7) BYTES (8)
BYTES (9) BYTES (10) BYTES (11) BYTES (12) BYTES (13) BYTES (14) BYTES (15)
BYTES (16) BYTES (17)

static long memory[32];

#define ARGS ARGUMENTS (42)
#define OTHER(NAME, RESULT) \
  { FUNCTION (f_##NAME), PRESERVE_MOST, RESULT, ARGS, 0, 0, 0 }
#define NONE(NAME) OTHER (NAME, RESULT_NONE)
#define ONE(NAME) OTHER (NAME, RESULT_ONE)
#define TWO(NAME) OTHER (NAME, RESULT_TWO)
#define MEMORY(NAME) MEMORY_SUBJECT (f_##NAME, memory, ARGS)

const struct subject subjects[] =
{
  NONE (void), NONE (float), NONE (double), NONE (long_double),
  NONE (complex_float), NONE (complex_double), NONE (v2si), NONE (v4si),
  NONE (empty), NONE (bits), NONE (all_bits), NONE (bits_and_double),
  NONE (double_and_bits), NONE (floats), NONE (doubles), NONE (four_floats),
#ifdef __x86_64__
  NONE (complex_long_double), NONE (one_long_double),
  MEMORY (four_doubles),
#elif defined __aarch64__
  NONE (complex_long_double), NONE (one_long_double), NONE (four_doubles),
#else
# error "no registers are known for this processor"
#endif
  ONE (bool), ONE (char), ONE (short), ONE_SUBJECT (f_long, 42, ARGS),
  ONE (int), ONE (unsigned), ONE (pointer), ONE (enum), ONE (complex_int),
  ONE (int_and_none), ONE (two_ints), ONE (long_double_mix),
  ONE (double_long_mix), ONE (float_int), ONE (nested), ONE (long_or_double),
  ONE (long_and_bits), ONE (array_and_bits), ONE (bytes1), ONE (bytes2),
  ONE (bytes3), ONE (bytes4), ONE (bytes5), ONE (bytes6), ONE (bytes7),
  ONE (bytes8),
  TWO (int128), TWO (complex_long), TWO (three_ints),
  TWO_SUBJECT (f_two_words, 42, ARGS), TWO (one_int128), TWO (pointer_pair),
  TWO (bytes9), TWO (bytes10), TWO (bytes11), TWO (bytes12), TWO (bytes13),
  TWO (bytes14), TWO (bytes15), TWO (bytes16),
  MEMORY (three_longs), MEMORY (bytes17),
  { 0 }
};

#define CHECK_BYTES(N)					\
  do							\
    {							\
      struct bytes##N b = f_bytes##N (42);		\
      for (int i = 0; i < N; i++)			\
	CHECK (b.b[i] == 42 + i);			\
    }							\
  while (0)

void
check_values (void)
{
  CHECK (f_bool (42));
  CHECK (f_char (42) == 42);
  CHECK (f_short (42) == -42);
  CHECK (f_int (42) == -42);
  CHECK (f_unsigned (42) == 42);
  CHECK (f_long (42) == 42);
  CHECK (f_pointer (42) == (void *) 42);
  CHECK (f_enum (42) == RESULT_TWO);
  CHECK (f_int128 (42) == ((__int128) 42 << 64) + 7);
  CHECK (f_float (42) == 42);
  CHECK (f_double (42) == 42);
  CHECK (f_long_double (42) == 42);
  CHECK (f_complex_int (42) == 42 + 2i);
  CHECK (f_complex_long (42) == 42 + 2i);
  CHECK (f_complex_float (42) == 42 + 2.0fi);
  CHECK (f_complex_double (42) == 42 + 2.0i);
  CHECK (f_complex_long_double (42) == 42 + 2.0Li);
  CHECK (f_v2si (42)[0] == 42 && f_v2si (42)[1] == 2);
  CHECK (f_v4si (42)[0] == 42 && f_v4si (42)[3] == 4);
  CHECK (f_int_and_none (42).i == 42);
  CHECK (f_two_ints (42).a == 42 && f_two_ints (42).b == 2);
  CHECK (f_three_ints (42).a == 42 && f_three_ints (42).c == 3);
  CHECK (f_two_words (42).first == 42 && f_two_words (42).second == 2);
  CHECK (f_long_double_mix (42).l == 42 && f_long_double_mix (42).d == 2);
  CHECK (f_double_long_mix (42).l == 42 && f_double_long_mix (42).d == 2);
  CHECK (f_float_int (42).i == 42 && f_float_int (42).f == 2);
  CHECK (f_floats (42).f[0] == 42 && f_floats (42).f[1] == 2);
  CHECK (f_doubles (42).d[0] == 42 && f_doubles (42).d[1] == 2);
  CHECK (f_four_floats (42).f[0] == 42 && f_four_floats (42).f[3] == 4);
  CHECK (f_four_doubles (42).d[0] == 42 && f_four_doubles (42).d[3] == 4);
  CHECK (f_three_longs (42).l[0] == 42 && f_three_longs (42).l[2] == 3);
  CHECK (f_one_int128 (42).i == 42);
  CHECK (f_one_long_double (42).l == 42);
  CHECK (f_bits_and_double (42).d == 42);
  CHECK (f_double_and_bits (42).d == 42);
  CHECK (f_long_and_bits (42).l == 42);
  CHECK (f_array_and_bits (42).a[0].l == 42);
  CHECK (f_nested (42).b.a.l == 42);
  CHECK (f_long_or_double (42).l == 42);
  CHECK (f_pointer_pair (42).p[0] == (void *) 42);
  CHECK_BYTES (1); CHECK_BYTES (2); CHECK_BYTES (3); CHECK_BYTES (4);
  CHECK_BYTES (5); CHECK_BYTES (6); CHECK_BYTES (7); CHECK_BYTES (8);
  CHECK_BYTES (9); CHECK_BYTES (10); CHECK_BYTES (11); CHECK_BYTES (12);
  CHECK_BYTES (13); CHECK_BYTES (14); CHECK_BYTES (15); CHECK_BYTES (16);
  CHECK_BYTES (17);
}
