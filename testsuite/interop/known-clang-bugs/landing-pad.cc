/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where an exception arrives, preserved registers are taken for restored,
   which the unwinder does not do (LLVM issue 112943): rdi here.  */
__attribute__ ((preserve_most)) void callee (void);

long
caller (long a, long b)
{
  try
    {
      callee ();
    }
  catch (int)
    {
      return a + b;
    }
  return 0;
}
