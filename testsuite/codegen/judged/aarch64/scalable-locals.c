/* A frame with scalable vectors, whose size the prologue computes in
   registers; with all the rest that makes a frame large.  With
   -fstack-clash-protection it is refused.  */
/* { dg-do run } */
/* { dg-options "-O2 -march=armv8.2-a+sve" } */
/* Not for Clang: it is not told of the vectors.  */

#include "judge.h"
#include <arm_sve.h>

static volatile char sink;

static NOINLINE void
use (volatile char *p, long n)
{
  p[0] = p[n - 1] = 1;
  sink = p[n / 2];
  clobber_plain ();
}

#define LIVE(BODY)							\
  svbool_t all = svptrue_b64 ();					\
  svint64_t v0 = svdup_s64 (opaque (1)), v1 = svdup_s64 (opaque (2)),	\
    v2 = svdup_s64 (opaque (3)), v3 = svdup_s64 (opaque (4));		\
  svbool_t p = svcmplt_n_s64 (all, v1, opaque (9));			\
  BODY;									\
  return svaddv_s64 (svptrue_pat_b64 (SV_VL1),				\
		     svadd_s64_x (p, svadd_s64_x (all, v0, v1),		\
				  svadd_s64_x (all, v2, v3)));

PM NOINLINE long
vectors (void)
{
  LIVE (clobber_plain ())
}

PM NOINLINE long
vectors_and_frame (void)
{
  char buffer[9000];
  LIVE (use (buffer, sizeof buffer))
}

PM NOINLINE long
vectors_and_large_frame (void)
{
  char buffer[90000];
  LIVE (use (buffer, sizeof buffer))
}

PM NOINLINE long
vectors_and_variable (long n)
{
  char buffer[n];
  LIVE (use (buffer, n))
}

PM NOINLINE long
vector_in_memory (void)
{
  svint64_t v = svdup_s64 (opaque (3));
  __asm__ volatile ("" : "+m" (v));
  return svaddv_s64 (svptrue_pat_b64 (SV_VL1), v);
}

/* More than a few vectors.  */
PM NOINLINE long
many (void)
{
  svint64_t a = svdup_s64 (opaque (3)), b = a, c = a, d = a, e = a, f = a,
    g = a, h = a, i = a, j = a, k = a, l = a, m = a, n = a, o = a, p = a,
    q = a, r = a, s = a, t = a, u = a, v = a, w = a, x = a, y = a, z = a;
#define TOUCH(A, B, C, D, E, F, G, H, I) \
  __asm__ volatile ("" : "+m" (A), "+m" (B), "+m" (C), "+m" (D), "+m" (E), \
		    "+m" (F), "+m" (G), "+m" (H), "+m" (I))
  TOUCH (a, b, c, d, e, f, g, h, i);
  TOUCH (j, k, l, m, n, o, p, q, r);
  TOUCH (s, t, u, v, w, x, y, z, a);
  clobber_plain ();
  return svaddv_s64 (svptrue_pat_b64 (SV_VL1), svadd_s64_x (svptrue_b64 (), a, z));
}

NOINLINE long
plain_vectors (void)
{
  LIVE (clobber_void ())
}

const struct subject subjects[] =
{
  ONE_SUBJECT (vectors, 10, NO_ARGUMENTS),
  ONE_SUBJECT (vectors_and_frame, 10, NO_ARGUMENTS),
  ONE_SUBJECT (vectors_and_large_frame, 10, NO_ARGUMENTS),
  ONE_SUBJECT (vectors_and_variable, 10, ARGUMENTS (5000)),
  ONE_SUBJECT (vector_in_memory, 3, NO_ARGUMENTS),
  ONE_SUBJECT (many, 6, NO_ARGUMENTS),
  PLAIN_SUBJECT (plain_vectors, 10, NO_ARGUMENTS),
  { 0 }
};
