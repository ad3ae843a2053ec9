/* The return address that is saved for a rare call is protected as an option
   asks: it is on the shadow stack, or signed.
   SPDX-License-Identifier: GPL-2.0-or-later  */
/* { dg-do compile } */
/* { dg-require-gcc 12 "the shadow stack" } */
/* { dg-options "-O2 -fno-exceptions -fsanitize=shadow-call-stack -ffixed-x18" } */

extern __attribute__ ((preserve_most)) void slow (long);

#define FUNCTION(NAME)				\
long						\
NAME (long a, long *p)				\
{						\
  if (__builtin_expect (p[0] > p[1], 0))	\
    slow (a);					\
  return a * 3 + p[2];				\
}

FUNCTION (shadow)

#pragma GCC push_options
#pragma GCC target ("branch-protection=pac-ret")
__attribute__ ((no_sanitize ("shadow-call-stack"))) FUNCTION (sign)
#pragma GCC pop_options

__attribute__ ((no_sanitize ("shadow-call-stack"))) FUNCTION (neither)

/* { dg-final { scan-function shadow {\mstr\s+x30, \[x18\], #?8} } } */
/* { dg-final { scan-function shadow {\mldr\s+x30, \[x18, #?-8\]!} } } */
/* { dg-final { scan-function sign {\m(?:paciasp|hint\s+(?:#?25|#?0x19))\M} } } */
/* { dg-final { scan-function neither {\mst[rp]\s+.*\mx30\M} } } */
/* { dg-final { scan-function-not neither {x18|paciasp|hint} } } */
