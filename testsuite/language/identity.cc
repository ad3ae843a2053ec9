/* Types with and without the attribute differ after any declaration and before
   the next.  Accepted by the plugin and by Clang alike.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif

template<class A, class B> struct same { enum { value = 0 }; };
template<class A> struct same<A, A> { enum { value = 1 }; };

/* A type of each line's own, for GCC keeps the answer.  */
template<int N> struct tag { };
#define DIFFER(N)							\
  typedef PM void most_##N (tag<N>);					\
  typedef void plain_##N (tag<N>);					\
  static_assert (!same<most_##N, plain_##N>::value, "after a typedef");	\
  static_assert (!same<most_##N *, plain_##N *>::value, "pointers")
/* The types and the function come first: the question is the next thing after
   the DECLARATION.  */
#define AFTER(N, ...)							\
  typedef PM void most_##N (tag<N>);					\
  typedef void plain_##N (tag<N>);					\
  __VA_ARGS__								\
  static_assert (!same<most_##N, plain_##N>::value, #__VA_ARGS__);	\
  static_assert (!same<most_##N *, plain_##N *>::value, #__VA_ARGS__)

DIFFER (0);

/* Friends.  */
struct friends
{
  AFTER (10, friend PM void friend_1 (tag<10>););
  AFTER (11, friend void friend_2 (tag<11>););
  AFTER (12, friend most_12 friend_3;);
  AFTER (13, friend PM void friend_4 (tag<13>) { });
  AFTER (14, template<class T> friend PM void friend_5 (tag<14>, T););
  AFTER (15, template<class T> friend void friend_6 (tag<15>););
  AFTER (16, void member (tag<16>););
  AFTER (17, PM void member (tag<17>););
  AFTER (18, template<class T> PM void member (tag<18>, T););
  AFTER (19, template<class T> void member (tag<19>););
};
template<class T> struct friends_of_template
{
  AFTER (20, friend PM void friend_7 (tag<20>););
  AFTER (21, friend void friend_8 (tag<21>););
  AFTER (22, PM void member (tag<22>););
  AFTER (23, template<class U> friend void friend_9 (tag<23>););
};
template struct friends_of_template<int>;

/* Templates and their instantiations.  */
AFTER (30, template<class T> PM void template_1 (tag<30>););
AFTER (31, template<class T> void template_2 (tag<31>););
AFTER (32, template<class T> PM void template_3 (tag<32>) { });
AFTER (33, template PM void template_3<int> (tag<32>););
AFTER (34, template void template_3<long> (tag<32>););
AFTER (35, extern template void template_3<char> (tag<32>););
AFTER (36, template<> void template_3<short> (tag<32>););
template<class T> void template_4 (tag<37>) { }
AFTER (37, template void template_4<int> (tag<37>););
AFTER (38, extern template void template_4<long> (tag<37>););
AFTER (39, template void template_4<tag<39>> (tag<37>););

/* In a block.  */
void
block ()
{
  AFTER (40, PM void local_1 (tag<40>););
  AFTER (41, void local_2 (tag<41>););
  AFTER (42, struct local { PM void member (tag<42>); };);
}

/* Others.  */
AFTER (50, PM void function_1 (tag<50>););
AFTER (51, void function_2 (tag<51>););
AFTER (52, extern "C" { PM void function_3 (tag<52>); });
AFTER (53, PM void function_4 (tag<53>) = delete;);
AFTER (54, PM void function_5 (tag<54>) { });
AFTER (55, PM void (*pointer) (tag<55>););
AFTER (56, auto lambda = [] (tag<56>) PM { };);
AFTER (57, PM void operator + (tag<57>, int););

/* An overload that takes the plain type is not the one for the other.  */
template<class T> void before (long);
typedef PM int (*most_overload) (int);
typedef int (*plain_overload) (int);
constexpr int chosen (most_overload) { return 1; }
constexpr int chosen (plain_overload) { return 2; }
template<class T> struct partial { enum { kind = 0 }; };
template<class R> struct partial<R (*) (long)> { enum { kind = 1 }; };
template<class R> struct partial<PM R (*) (long)> { enum { kind = 2 }; };
static_assert (chosen (most_overload ()) == 1
	       && chosen (plain_overload ()) == 2, "overloads");
static_assert (partial<int (*) (long)>::kind == 1, "a plain pointer");
static_assert (partial<int (PM *) (long)>::kind == 2, "a marked one");
