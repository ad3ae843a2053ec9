/* A frame from which arguments were popped, and which then gets a vector whose elements
   are read one by one.
   SPDX-License-Identifier: GPL-2.0-or-later  */

typedef char bytes __attribute__ ((vector_size (16)));
struct pair { long a, b; };
volatile long pool[] = { 11, 22, 33, 44, 55, 66 };

__attribute__ ((noipa, ms_abi, no_instrument_function)) static bytes
get (struct pair pair)
{
  __asm__ volatile ("" : : : "rbx", "r12", "r13", "r14", "r15", "memory");
  return (bytes) { pair.a };
}

__attribute__ ((noipa, cold)) static int
keep (struct pair *pair)
{
  long a = pool[0], b = pool[1], c = pool[2], d = pool[3], e = pool[4], f = pool[5];
  volatile char object[32] __attribute__ ((aligned (32)));
  object[0] = 0;
  bytes r = get (*pair);
  long sum = r[0] + 2 * r[1] + 3 * r[2] + 4 * r[3] + 5 * r[4] + 6 * r[5] + 7 * r[6] + 8 * r[7];
  return sum != 1 || a != 11 || b != 22 || c != 33 || d != 44 || e != 55 || f != 66;
}

__attribute__ ((no_instrument_function)) void
__cyg_profile_func_enter (void *function, void *caller)
{
}

__attribute__ ((no_instrument_function)) void
__cyg_profile_func_exit (void *function, void *caller)
{
}

__attribute__ ((no_instrument_function)) int
main (void)
{
  struct pair pair = { 1, 2 };
  return keep (&pair);
}
