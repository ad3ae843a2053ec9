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
