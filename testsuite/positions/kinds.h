/* PROBE (N, TYPE) defines probe_N, whose value says what TYPE leads to: 1 for a
   plain function, 2 for one of the convention, 3 and 4 for members, 9 for
   anything else.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define KINDS_PM __attribute__ ((preserve_most))
namespace kinds
{
  template<class T> struct kind { enum { value = 9 }; };
#define KINDS(...)							      \
  template<class R, class... A>						      \
  struct kind<R (A...) __VA_ARGS__> { enum { value = 1 }; };		      \
  template<class R, class... A>						      \
  struct kind<KINDS_PM R (A...) __VA_ARGS__> { enum { value = 2 }; };	      \
  template<class R, class... A>						      \
  struct kind<R (A..., ...) __VA_ARGS__> { enum { value = 1 }; };	      \
  template<class R, class... A>						      \
  struct kind<KINDS_PM R (A..., ...) __VA_ARGS__> { enum { value = 2 }; };    \
  KINDS_MEMBER (__VA_ARGS__) KINDS_MEMBER (const __VA_ARGS__)		      \
  KINDS_MEMBER (volatile __VA_ARGS__) KINDS_MEMBER (& __VA_ARGS__)	      \
  KINDS_MEMBER (&& __VA_ARGS__) KINDS_MEMBER (const & __VA_ARGS__)
#define KINDS_MEMBER(...)						      \
  template<class R, class C, class... A>				      \
  struct kind<R (C::*) (A...) __VA_ARGS__> { enum { value = 3 }; };	      \
  template<class R, class C, class... A>				      \
  struct kind<R (KINDS_PM C::*) (A...) __VA_ARGS__> { enum { value = 4 }; };
  KINDS ()
#if __cplusplus >= 201703L
  KINDS (noexcept)
#endif
  template<class T> struct kind<T *> : kind<T> { };
  template<class T> struct kind<T &> : kind<T> { };
  template<class T> struct kind<T &&> : kind<T> { };
  template<class T> struct kind<T *const> : kind<T> { };
  template<class T, __SIZE_TYPE__ N> struct kind<T[N]> : kind<T> { };
}
#define PROBE(N, ...)							      \
  extern "C" { extern long probe_##N;					      \
    long probe_##N = kinds::kind<__VA_ARGS__>::value; }
