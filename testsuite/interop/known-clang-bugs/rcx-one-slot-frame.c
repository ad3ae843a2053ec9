/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The epilogue frees a frame of one slot by a pop into rcx, taken for a dead
   register though preserve_most preserves it (LLVM PR 156817).  */
__attribute__ ((preserve_most)) int callee (void);

__attribute__ ((preserve_most)) int
caller (void)
{
  return callee ();
}
