/* Marked types in every place that is mangled: the symbols are Clang's.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <typeinfo>

#define PM __attribute__ ((preserve_most))

typedef void plain ();
typedef PM void most ();
typedef PM int most_int (int);

PM void function () { }
void takes (most *) { }
void takes_both (plain *, most *, plain *, most *) { }
void takes_both_again (most *, plain *, most_int *, most *) { }
void takes_reference (most &, most *const *) { }
void takes_array (most *(&)[3]) { }
most *returns () { return function; }
PM most *returns_marked (most *a) { return a; }
void takes_function_of (PM most *(*) (most *, most_int *)) { }
PM void no_throw (PM void (*) () noexcept) noexcept { }

namespace space { PM void member (most *) { } }

struct members
{
  PM members (most *);
  PM virtual ~members ();
  PM void member (most_int *) const;
  PM static void static_member (members, most *);
  PM virtual void virtual_member (most *);
  PM bool operator== (const members &);
  template<class T> PM void member_template (T);
  struct nested { PM void f (most *); };
};
members::members (most *) { }
members::~members () { }
void members::member (most_int *) const { }
void members::static_member (members, most *) { }
void members::virtual_member (most *) { }
bool members::operator== (const members &) { return true; }
template<class T> void members::member_template (T) { }
template PM void members::member_template<most *> (most *);
void members::nested::f (most *) { }

struct thunks : virtual members
{
  PM thunks ();
  PM ~thunks ();
  PM void virtual_member (most *) override;
};
thunks::thunks () : members (0) { }
thunks::~thunks () { }
void thunks::virtual_member (most *) { }

void takes_members (PM void (members::*) (most *), void (members::*) (most *),
		    most *members::*) { }

template<class T> PM T function_template (T *, most *) { return T (); }
template PM int function_template<int> (int *, most *);
template most_int *function_template<most_int *> (most_int **, most *);

template<class R, class... A> void deduced (R (PM *) (A...)) { }
template void deduced<int, long, char> (int (PM *) (long, char));

template<class T> struct class_template { PM void member (T); static T object; };
template<class T> void class_template<T>::member (T) { }
template<class T> T class_template<T>::object;
template struct class_template<most *>;
template struct class_template<PM int (members::*) ()>;

template<most *F> struct value { void member () { } };
template struct value<function>;

PM void operator+ (members, most *) { }
extern "C" PM void c_language (most *) { }
thread_local int guard = (function (), 1);
PM inline int &static_local (most *) { static int n = (function (), 1); return n; }
int use_static_local () { return static_local (function); }
static auto lambda = [] (most *) PM { };
most *variable = function;
most *const array[2] = { function, function };
const std::type_info &info = typeid (most *);
const std::type_info &info_function = typeid (most);
const std::type_info &info_member = typeid (PM void (members::*) ());
void use_lambda () { void (PM *f) (most *) = lambda; f (function); }

/* Expressions in signatures.  */
PM int one (int a) { return a; }
template<class T> auto c_cast (T t) -> decltype ((most *) t) { return 0; }
template<class T> auto cast (T t) -> decltype (static_cast<most *> (t)) { return 0; }
template<class T> auto call (T t) -> decltype (t (function)) { return t (function); }
template<class T> auto named (T t) -> decltype (one (t)) { return t; }
struct callable { int operator() (most *) { return 1; } };
template auto c_cast (void *) -> decltype ((most *) (void *) 0);
template auto cast (most *) -> decltype (static_cast<most *> ((most *) 0));
template auto call (callable) -> decltype (callable () (function));
template auto named (int) -> int;

/* Arguments of templates that are no pointers, and packs: a marked type and a
   plain one are not the same to a substitution.  */
template<class T> struct argument { void member () { } };
template struct argument<most>;
template struct argument<most &>;
template struct argument<most *const *>;
template struct argument<most_int *[3]>;
template struct argument<PM void (long, ...)>;
template struct argument<PM most *(most *)>;
template struct argument<void (most *, plain *)>;
template<class... T> void pack (T...) { }
template void pack (most *, most_int *, plain *, int (*) (int), most *);
template<template<class> class T> void of_template (T<most *>) { }
template void of_template (argument<most *>);
template<class T> void forwarding (T &&) { }
template void forwarding<most *&> (most *&);
template void forwarding<most &> (most &);
template<most_int &F> void by_reference () { }
template void by_reference<one> ();
#if __cplusplus >= 201703L
template<auto F> struct by_deduction { void member () { } };
template struct by_deduction<one>;
template struct by_deduction<&members::member>;
#endif
template<class T> T *variable_template = 0;
template<> most *variable_template<most> = function;
void *use_variable_template () { return (void *) variable_template<most_int>; }

/* Members, their pointers and what is made for classes.  */
struct qualified
{
  PM void on_const () const;
  PM void on_volatile () volatile;
  PM void on_lvalue () &;
  PM void on_rvalue () &&;
  [[clang::preserve_most]] operator most * ();
  operator most_int & ();
  PM virtual qualified *covariant (most *);
  PM virtual ~qualified ();
};
void qualified::on_const () const { }
void qualified::on_volatile () volatile { }
void qualified::on_lvalue () & { }
void qualified::on_rvalue () && { }
qualified::operator most * () { return function; }
qualified::operator most_int & () { return one; }
qualified *qualified::covariant (most *) { return this; }
qualified::~qualified () { }
struct second_base { PM virtual void f (most *); virtual most *g (most_int *); };
void second_base::f (most *) { }
most *second_base::g (most_int *) { return 0; }
struct both : virtual qualified, second_base
{
  PM void f (most *) override;
  most *g (most_int *) override;
  PM ~both ();
};
void both::f (most *) { }
most *both::g (most_int *) { return 0; }
both::~both () { }
void takes_qualified (PM void (qualified::*) () const,
		      PM void (qualified::*) () volatile,
		      PM void (qualified::*) () &, PM void (qualified::*) () &&) { }
template<class T> struct with_table { virtual void f (T) { } };
with_table<most_int *> table;

/* What is local to functions.  */
inline int
local_entities (most *f)
{
  struct local { PM int member (most *) { static int n = one (1); return ++n; } } l;
  static most *variable = f;
  return l.member (f) + (variable != 0);
}
template<class T> int
local_entities_of_template (T t)
{
  struct local { PM static int member (most *, T) { static int n; return ++n; } };
  return local::member (0, t);
}
int use_local_entities () { return local_entities (function); }
template int local_entities_of_template (most *);
template<class T> thread_local int of_thread = one (1);
int use_of_thread () { return of_thread<most *> + of_thread<most_int *>; }

/* Tags, other scopes and other types between.  */
__attribute__ ((abi_tag ("tag"))) PM void tagged (most *) { }
extern "C" { typedef PM void most_c (most *); }
void takes_c (most_c *) { }
void takes_arrays (most *(*)[2], most *(&)[3]) { }
void takes_between (most *, most_int *, __int128, most **, most *const, most *volatile *) { }
void takes_nested (most *(*(*) (most *)) (most_int *)) { }
void catches () { try { throw function; } catch (most *) { } }
