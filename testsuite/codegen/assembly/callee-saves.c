/* A callee that saves other registers than Clang does for the same result: a
   register that carries the result, or one too few.  */
/* { dg-do compile } */
/* { dg-options "-O2 -w" } */

#include "../judged/return-classes.c"

/* { dg-final { saves-as-clang f_void f_bool f_char f_short f_int f_unsigned f_long f_pointer f_enum f_int128 } } */
/* { dg-final { saves-as-clang f_float f_double f_long_double f_complex_int f_complex_long f_complex_float f_complex_double f_complex_long_double f_v2si f_v4si } } */
/* { dg-final { saves-as-clang f_empty f_int_and_none f_two_ints f_three_ints f_two_words f_long_double_mix f_double_long_mix f_float_int f_floats f_doubles f_four_floats } } */
/* { dg-final { saves-as-clang f_bits f_bits_and_double f_double_and_bits f_long_and_bits f_all_bits } } */
/* { dg-final { saves-as-clang f_four_doubles f_three_longs f_one_int128 f_one_long_double f_nested f_long_or_double f_pointer_pair } } */
/* { dg-final { saves-as-clang f_bytes1 f_bytes2 f_bytes3 f_bytes4 f_bytes5 f_bytes6 f_bytes7 f_bytes8 f_bytes9 f_bytes10 f_bytes11 f_bytes12 f_bytes13 f_bytes14 f_bytes15 f_bytes16 f_bytes17 } } */
