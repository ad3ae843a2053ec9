/* SPDX-License-Identifier: GPL-2.0-or-later */
/* -fstack-clash-protection with a frame that is probed in a loop: a variadic
   function no longer saves the vector registers, in every convention.  */
void use (void *);
double
callee (int count, ...)
{
  char frame[100000];
  __builtin_va_list ap;
  use (frame);
  __builtin_va_start (ap, count);
  return __builtin_va_arg (ap, double);
}
