/* A unit of C++ that names the convention only where one of the macros below is
   defined, behind much that has nothing to do with it.  CHECK, a condition, is false
   if the attribute has no effect there.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifdef PRECOMPILED
#include <header.h>
#endif

/* A directive of OpenMP has tokens of its own, which are those that C++ parses when
   the first class is declared: that of the lambda.  */
#define REDUCTION \
  directive (declare reduction (first : int \
				: omp_out += [] (int i) { return i; } (omp_in)))
#if defined DIRECTIVE
[[omp::REDUCTION]];
#elif defined SEQUENCE
[[omp::sequence (REDUCTION)]];
#endif

/* Neither a macro nor a question is an attribute.  */
#define UNUSED __attribute__ ((__preserve_most__))
#if defined QUESTION && !__has_attribute (preserve_most)
#error "the attribute is unknown"
#endif

template <typename T, typename U> constexpr bool same = false;
template <typename T> constexpr bool same<T, T> = true;
template <typename T> struct holder { typedef T type; };
typedef void plain (long);

#define PLAIN(N) \
  namespace plain##N \
  { \
    struct item { long value; item () : value (N) {} long get () { return value; } }; \
    template <typename T> struct pair { T a; T b; T sum () { return a + b; } }; \
    template <typename T> T twice (T t) { return pair<T> { t, t }.sum (); } \
    inline long use () { return twice (item ().get ()) + [] (long l) { return l; } (N); } \
    long variable = use (); \
  }
PLAIN (0) PLAIN (1) PLAIN (2) PLAIN (3) PLAIN (4) PLAIN (5) PLAIN (6) PLAIN (7)

extern void slow (long);

long
ordinary (long a, const long *p)
{
  if (__builtin_expect (p[0] > p[1], 0))
    slow (a);
  return a;
}

#if defined FUNCTION
__attribute__ ((preserve_most)) void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined DUNDER
__attribute__ ((__preserve_most__)) void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined CLANG_NAME
[[clang::preserve_most]] void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined GNU_NAME
[[using gnu: __preserve_most__]] void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined MACRO
UNUSED void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined PASTED
#define PASTE(A, B) A##B
__attribute__ ((PASTE (preserve, _most))) void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined TYPE
typedef __attribute__ ((preserve_most)) plain marked;
#define CHECK !same<marked, plain>
#elif defined TEMPLATE_ARGUMENT
#define CHECK !same<holder<void (__attribute__ ((preserve_most)) *) (long)>::type, \
		    plain *>
#elif defined FRIEND
struct befriended { friend __attribute__ ((preserve_most)) void f (long); };
void f (long);
#define CHECK !same<decltype (f), plain>
#elif defined LAMBDA
auto lambda = [] (long) __attribute__ ((preserve_most)) {};
#define CHECK !same<decltype (&decltype (lambda)::operator ()), \
		    void (decltype (lambda)::*) (long) const>
#elif defined MEMBER_BODY
struct with_body
{
  static constexpr bool
  differs ()
  {
    typedef __attribute__ ((preserve_most)) plain marked;
    return !same<marked, plain>;
  }
};
#define CHECK with_body::differs ()
#elif defined DEFAULT_ARGUMENT
struct with_argument
{
  static constexpr bool
  differs (bool b = !same<void (__attribute__ ((preserve_most)) *) (long), plain *>)
  {
    return b;
  }
};
#define CHECK with_argument::differs ()
#elif defined METHOD_OF_TEMPLATE
template <typename T>
struct with_method
{
  __attribute__ ((preserve_most)) static void method (T);
};
#define CHECK !same<decltype (with_method<long>::method), plain>
#elif defined ALIAS_TEMPLATE
template <typename T>
using alias = void (__attribute__ ((preserve_most)) *) (T);
#define CHECK !same<alias<long>, plain *>
#elif defined LOCAL_OF_TEMPLATE
/* Instantiated at the end of the unit.  */
template <typename T>
void
instantiated (T)
{
  __attribute__ ((preserve_most)) extern void f (T);
  static_assert (!same<decltype (f), plain>, "the attribute has no effect");
}
void instantiate () { instantiated (1L); }
#define CHECK true
#elif defined HAS_ATTRIBUTE
#define CHECK !__builtin_has_attribute (ordinary, preserve_most)
#elif defined REFUSED
/* An error.  */
void f (long);
void f (long) __attribute__ ((preserve_most));
#define CHECK true
#elif defined DROPPED
/* A warning at the end of the unit.  */
auto dropped = [] [[clang::preserve_most]] {};
#define CHECK true
#elif defined PRECOMPILED_FUNCTION
#define CHECK !same<decltype (precompiled), plain>
#elif defined PRECOMPILED_TEMPLATE
#define CHECK !same<decltype (precompiled_template<long>::method), plain>
#elif defined PRECOMPILED_MACRO
PRECOMPILED_PM void f (long);
#define CHECK !same<decltype (f), plain>
#else
#define CHECK true
#endif

static_assert (CHECK, "the attribute has no effect");
