/* Functions whose convention depends on where the attribute stands, or on what
   has been declared before: what places.cc, compiled by one compiler, calls of
   places-callees.cc, compiled by another.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "registers.h"

typedef long plain (long);
typedef PM long most (long);

/* Behind the parameters of lambdas.  */
inline auto
mutable_lambda ()
{
  return [n = 1L] (long a) mutable [[clang::preserve_most]]
    { overwrite (); return a + n++; };
}
inline auto
constexpr_lambda ()
{
  return [] (long a) constexpr [[clang::preserve_most]] -> long
    { return a + 2; };
}
inline auto
generic_lambda ()
{
  return [] (auto a) [[clang::preserve_most]] { overwrite (); return a + 3; };
}

/* Conversion functions: to a pointer, and with the attribute behind.  */
struct converted
{
  operator most * () const;
  operator long () const PM;
};

/* Thrown, and caught by a pointer with the attribute next to the *.  */
void throws_most ();

/* Types that depend on template parameters.  */
template<class T> struct dependent
{
  typedef PM T constant (T) const;
  constant member;
  using function = T (T) [[clang::preserve_most]];
  function *pointer;
  function virtual overridden;
  void assign [[clang::preserve_most]] (T);
  T value;
};
template<class T> T dependent<T>::member (T a) const { overwrite (); return a + value; }
template<class T> T dependent<T>::overridden (T a) { overwrite (); return a - value; }
template<class T> void dependent<T>::assign (T a) { overwrite (); value = a; }
extern template struct dependent<long>;
most pointed_to;
template<class... A> long
sum (PM long (*... p) (A))
{
  long r = 0;
  (..., (r += p (1)));
  return r;
}

/* Typedefs of such types through others, as the type of a template's parameter,
   and in a pointer to a member.  */
template<class T> struct chained
{
  typedef PM T function (T);
  typedef function *pointer;
  typedef pointer const constant;
  struct holder { constant held; };
  template<pointer F> static T by_parameter (T a) { return F (a); }
  function selected;
  function chained::*select () const { return &chained::selected; }
  T value;
};
template<class T> T chained<T>::selected (T a) { overwrite (); return a * value; }
extern template struct chained<long>;

/* A function with C linkage, in other name spaces than its definition.  */
namespace first
{
  extern "C" PM long c_function (long);
  extern "C" PM long c_other (long);
}
namespace second
{
  extern "C" long c_function (long);
}
extern "C" long c_other (long);

/* What Clang ignores.  */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wattributes"
#ifdef __clang__
# pragma GCC diagnostic ignored "-Wignored-attributes"
# pragma GCC diagnostic ignored "-Wc++23-extensions"
#endif
auto behind_result (long) -> long PM;
using alias_most [[clang::preserve_most]] = long (long);
using specified_most = long [[clang::preserve_most]] (long);
inline auto
cast (plain *p)
{
  return (long [[clang::preserve_most]] (*) (long)) p;
}
template<class T> struct parameter { typedef PM T type; };
inline auto
bare_lambda ()
{
  return [] [[clang::preserve_most]] { overwrite (); return 15L; };
}
#pragma GCC diagnostic pop
alias_most by_alias;
specified_most by_specifier;
parameter<plain>::type by_parameter;

/* After a friend and a function template, the types differ.  */
struct with_friend
{
  friend PM long befriended (long);
  template<class F> struct kind;
  template<class A> struct kind<long (*) (A)> { typedef plain type; };
  template<class A> struct kind<long (PM *) (A)> { typedef most type; };
};
PM long befriended (long);
long plain_function (long);
template<class T> PM T template_before (T);
template<class T> PM T instantiated (T a) { overwrite (); return a + 15; }
extern template long instantiated (long);
template<class A, class B> struct same { enum { value = 0 }; };
template<class A> struct same<A, A> { enum { value = 1 }; };
static_assert (!same<long (long, int), PM long (long, int)>::value, "");
