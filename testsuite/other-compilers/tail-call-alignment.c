/* A local function that ends with a call: nothing aligns the stack for it.
   SPDX-License-Identifier: GPL-2.0-or-later  */

typedef float vector __attribute__ ((vector_size (16)));
struct large { char bytes[33]; unsigned int number; };

extern int aligned (struct large, long, vector);

#ifdef CALLEE
int
aligned (struct large a, long b, vector c)
{
  return (unsigned long) __builtin_dwarf_cfa () % 16 == 0;
}
#else
struct large given;
vector four;

__attribute__ ((noinline)) static int
last (struct large a, long b, vector c)
{
  return aligned (a, 5, c);
}

__attribute__ ((noinline)) static int
caller (void)
{
  struct large copy = given;
  copy.number = *(volatile unsigned int *) &given.number;
  int result = last (copy, 5, four);
  __asm__ volatile ("" : : : "memory");
  return result;
}

int
main (void)
{
  return !caller ();
}
#endif
