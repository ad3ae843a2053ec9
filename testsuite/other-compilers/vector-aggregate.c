/* A variadic argument that is a structure of vectors.
   SPDX-License-Identifier: GPL-2.0-or-later  */

typedef double vector __attribute__ ((vector_size (16)));
struct vectors { vector v[2]; };

__attribute__ ((noinline)) static double
last (int n, ...)
{
  struct vectors s;
  __builtin_va_list ap;
  __builtin_va_start (ap, n);
  s = __builtin_va_arg (ap, struct vectors);
  __builtin_va_end (ap);
  return s.v[0][0] + s.v[0][1] + s.v[1][0] + s.v[1][1];
}

int
main (void)
{
  struct vectors s = { { { 1, 2 }, { 3, 4 } } };
  return last (0, s) != 10;
}
