/* A declaration without the attribute inherits the convention of an earlier
   one.  Accepted by the plugin and by Clang alike.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif

template<class A, class B> struct same { enum { value = 0 }; };
template<class A> struct same<A, A> { enum { value = 1 }; };
#define CHECK(A, ...) \
  static_assert (same<A, __VA_ARGS__>::value, #A " is not " #__VA_ARGS__)

typedef void plain ();
typedef PM void most ();
typedef PM int most_int (int);

PM int defined (int);
int defined (int a) { return a; }
CHECK (decltype (defined), most_int);

PM int other_attribute (int);
__attribute__ ((cold, noinline)) int other_attribute (int);
__attribute__ ((noinline)) int other_attribute (int a) { return a; }
CHECK (decltype (other_attribute), most_int);

PM int no_throw (int) noexcept;
int no_throw (int a) noexcept { return a; }

PM int overloaded (int);
long overloaded (long);
int overloaded (int a) { return a; }
long overloaded (long a) { return a; }
CHECK (decltype (overloaded (1)), int);
CHECK (decltype (static_cast<most_int *> (overloaded)), most_int *);
CHECK (decltype (static_cast<long (*) (long)> (overloaded)), long (*) (long));

extern "C" PM void c_language ();
extern "C" void c_language () { }
CHECK (decltype (c_language), most);

namespace name_space
{
  PM void member ();
}
void name_space::member () { }
CHECK (decltype (name_space::member), most);

PM void in_block ();
void
block ()
{
  void in_block ();
  in_block ();
  CHECK (decltype (in_block), most);
}

struct members
{
  PM members (int);
  PM ~members ();
  PM int member (int);
  PM int member (int) const;
  long member (long);
  PM static int static_member (int);
  PM virtual void virtual_member ();
  PM int operator+ (int);
  [[clang::preserve_most]] operator int ();
  friend void befriended (members &);
  template<class T> PM T member_template (T);
  struct nested { PM void member (); };
};
members::members (int) { }
members::~members () { }
int members::member (int a) { return a; }
int members::member (int a) const { return a; }
long members::member (long a) { return a; }
int members::static_member (int a) { return a; }
void members::virtual_member () { }
int members::operator+ (int a) { return a; }
members::operator int () { return 1; }
void members::nested::member () { }
template<class T> T members::member_template (T a) { return a; }
template int members::member_template (int);
PM int (members::*member_pointer) (int) = &members::member;
PM int (members::*const_pointer) (int) const = &members::member;
long (members::*plain_pointer) (long) = &members::member;
CHECK (decltype (&members::member_template<int>), PM int (members::*) (int));

/* A friend declaration inherits, too.  */
PM void friend_later ();
struct with_friend
{
  friend void friend_later ();
};
void friend_later () { }
CHECK (decltype (friend_later), most);

/* Templates.  */
template<class T> PM T function_template (T);
template<class T> T function_template (T a) { return a; }
template int function_template (int);
CHECK (decltype (&function_template<int>), PM int (*) (int));
long use_1 = function_template (1L);

template<class T> PM void no_dependence ();
template<class T> void no_dependence () { }
CHECK (decltype (&no_dependence<int>), most *);

template<class T> struct class_template
{
  PM class_template (T);
  PM ~class_template ();
  PM T member (T);
  PM void no_dependence ();
  PM static T static_member (T);
  template<class U> PM U member_template (T, U);
};
template<class T> class_template<T>::class_template (T) { }
template<class T> class_template<T>::~class_template () { }
template<class T> T class_template<T>::member (T a) { return a; }
template<class T> void class_template<T>::no_dependence () { }
template<class T> T class_template<T>::static_member (T a) { return a; }
template<class T> template<class U>
U class_template<T>::member_template (T, U a) { return a; }
template struct class_template<int>;
CHECK (decltype (&class_template<int>::member),
       PM int (class_template<int>::*) (int));
CHECK (decltype (&class_template<int>::no_dependence),
       PM void (class_template<int>::*) ());
CHECK (decltype (&class_template<int>::static_member), most_int *);
CHECK (decltype (&class_template<int>::member_template<char>),
       PM char (class_template<int>::*) (int, char));

/* Explicit specialisations, of which the template is the earlier declaration:
   of a function, of a member and of a member template.  */
template<class T> PM T specialized (T a) { return a; }
template<> PM char specialized<char> (char a) { return a + 1; }
template<> short specialized<short> (short);
template<> short specialized<short> (short a) { return a; }
template<> long specialized (long a) { return a; }
struct with_specialized_friend
{
  friend int specialized<int> (int);
};
CHECK (decltype (&specialized<char>), PM char (*) (char));
CHECK (decltype (&specialized<short>), PM short (*) (short));
CHECK (decltype (&specialized<long>), PM long (*) (long));
CHECK (decltype (&specialized<int>), PM int (*) (int));

template<> class_template<char>::class_template (char) { }
template<> class_template<char>::~class_template () { }
template<> char class_template<char>::member (char);
template<> void class_template<char>::no_dependence () { }
template<> char class_template<char>::static_member (char a) { return a; }
template<> template<> int class_template<char>::member_template (char, int);
template<> template<class U> U class_template<short>::member_template (short, U);
CHECK (decltype (&class_template<char>::member),
       PM char (class_template<char>::*) (char));
CHECK (decltype (&class_template<char>::no_dependence),
       PM void (class_template<char>::*) ());
CHECK (decltype (&class_template<char>::static_member), PM char (*) (char));
CHECK (decltype (&class_template<char>::member_template<int>),
       PM int (class_template<char>::*) (char, int));
CHECK (decltype (&class_template<short>::member_template<int>),
       PM int (class_template<short>::*) (short, int));

template<class T> struct with_virtual { PM virtual void f (T); };
template<> void with_virtual<int>::f (int) { }
struct overrides : with_virtual<int> { PM void f (int) override { } };
CHECK (decltype (&with_virtual<int>::f), PM void (with_virtual<int>::*) (int));

/* That of another template with the same name it does not inherit from.  */
template<class T> PM int either (T);
template<class T> int either (T *);
template<> int either<int> (int *);
template<> int either<int> (int);
int (*either_plain) (int *) = either<int>;
most_int *either_most = either<int>;

/* The types stay different.  */
PM void last ();
void last ();
static_assert (!same<decltype (last), plain>::value, "types merged");

/* An extern "C" function is one, whichever name space declares it.  */
namespace one
{
  extern "C" PM int c_in_name_spaces (int);
  extern "C" PM int c_global_later (int);
}
namespace two
{
  extern "C" int c_in_name_spaces (int);
}
extern "C" int c_in_name_spaces (int);
extern "C" int c_global_later (int a) { return a; }
CHECK (decltype (two::c_in_name_spaces), most_int);
CHECK (decltype (::c_in_name_spaces), most_int);
CHECK (decltype (::c_global_later), most_int);
namespace three
{
  extern "C" int c_in_name_spaces (int a) { return a; }
  CHECK (decltype (c_in_name_spaces), most_int);
}

/* A member redeclares no function of an outer scope.  */
int outer_and_member (int);
struct with_member
{
  PM int outer_and_member (int);
  friend int outer_and_member (int);
};
CHECK (decltype (outer_and_member), int (int));
