/* Every position in which C++ takes the attribute, and which function type it
   marks there.  Accepted by the plugin and by Clang alike.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif

template<class A, class B> struct same { enum { value = 0 }; };
template<class A> struct same<A, A> { enum { value = 1 }; };
#define CHECK(A, ...) \
  static_assert (same<A, __VA_ARGS__>::value, #A " is not " #__VA_ARGS__)
#define CHECK_NOT(A, ...) \
  static_assert (!same<A, __VA_ARGS__>::value, #A " is " #__VA_ARGS__)

typedef void plain (void);
typedef PM void most (void);
using most_alias = PM void (void);
using most_pointer_alias = void (PM *) (void);
CHECK_NOT (plain, most);
CHECK (most_alias, most);
CHECK (most_pointer_alias, most *);

/* Declarations of functions.  */
PM void prefix ();
void suffix () PM;
void PM infix ();
PM auto trailing () -> void;
PM inline void defined () { }
extern "C" PM void c_language ();
extern "C" { PM void c_block (); }
PM constexpr int constant () { return 1; }
PM void no_throw () noexcept;
void no_throw_suffix () noexcept PM;
namespace name_space { PM void member (); }
CHECK (decltype (prefix), most);
CHECK (decltype (suffix), most);
CHECK (decltype (infix), most);
CHECK (decltype (trailing), most);
CHECK (decltype (defined), most);
CHECK (decltype (c_language), most);
CHECK (decltype (c_block), most);
CHECK (decltype (name_space::member), most);
CHECK (decltype (constant), PM int ());
static_assert (constant () == 1, "constant");

#if __cplusplus >= 201703L
typedef PM void most_noexcept () noexcept;
CHECK (decltype (no_throw), most_noexcept);
CHECK (decltype (no_throw_suffix), most_noexcept);
CHECK_NOT (decltype (no_throw), most);
static_assert (noexcept (no_throw ()), "noexcept lost");
#endif

/* Pointers, references and arrays.  */
PM void (*pointer_prefix) ();
void (*pointer_suffix) () PM;
void (PM *pointer_inner) ();
PM void (&reference_prefix) () = prefix;
void (PM &reference_inner) () = prefix;
PM void (&&rvalue_reference) () = static_cast<most &&> (prefix);
PM void (*array[2]) ();
PM void (*(&array_reference)[2]) () = array;
CHECK (decltype (pointer_prefix), most *);
CHECK (decltype (pointer_suffix), most *);
CHECK (decltype (pointer_inner), most *);
CHECK (decltype (reference_prefix), most &);
CHECK (decltype (reference_inner), most &);
CHECK (decltype (rvalue_reference), most &&);
CHECK (decltype (array), most *[2]);
CHECK (decltype (array_reference), most *(&)[2]);
auto deduced = prefix;
auto *deduced_pointer = &prefix;
auto &deduced_reference = prefix;
CHECK (decltype (deduced), most *);
CHECK (decltype (deduced_pointer), most *);
CHECK (decltype (deduced_reference), most &);

/* Parameters.  */
void parameter_prefix (PM void (*) ());
void parameter_inner (void (PM *p) ());
void parameter_suffix (void (*p) () PM);
void parameter_function (PM void p ());
CHECK (decltype (parameter_prefix), void (most *));
CHECK (decltype (parameter_inner), void (most *));
CHECK (decltype (parameter_suffix), void (most *));
CHECK (decltype (parameter_function), void (most *));

/* Members.  */
struct members
{
  PM members ();
  PM members (const members &);
  PM ~members ();
  PM void prefix ();
  void suffix () PM;
  void infix_const () const PM;
  PM void lvalue () &;
  PM void rvalue () &&;
  PM static void static_member ();
  PM virtual void virtual_member ();
  PM virtual void pure () = 0;
  PM members &operator= (const members &);
  PM int operator+ (int) const;
  [[clang::preserve_most]] operator bool () const;
  PM void operator() (int);
  PM static void *operator new (__SIZE_TYPE__);
  PM friend void friend_function (members &);
  PM friend void friend_defined (members &) { }
  void out_of_class ();
  PM void inline_member () { }
  void plain_member ();
  void (*plain_pointer) ();
  PM void (*pointer) ();
  most *by_typedef;
};
typedef PM void (members::*most_member) ();
typedef void (members::*plain_member) ();
CHECK_NOT (most_member, plain_member);
CHECK (decltype (&members::prefix), most_member);
CHECK (decltype (&members::suffix), most_member);
CHECK (decltype (&members::inline_member), most_member);
CHECK (decltype (&members::virtual_member), most_member);
CHECK (decltype (&members::pure), most_member);
CHECK (decltype (&members::plain_member), plain_member);
CHECK (decltype (&members::static_member), most *);
CHECK (decltype (&members::infix_const), PM void (members::*) () const);
CHECK (decltype (&members::lvalue), PM void (members::*) () &);
CHECK (decltype (&members::rvalue), PM void (members::*) () &&);
CHECK_NOT (decltype (&members::lvalue), void (members::*) () &);
CHECK (decltype (members::pointer), most *);
CHECK (decltype (members::plain_pointer), plain *);
CHECK (decltype (members::by_typedef), most *);
CHECK (decltype (&members::operator bool), PM bool (members::*) () const);

/* Pointers to members.  */
PM void (members::*member_prefix) ();
void (members::*member_suffix) () PM;
void (PM members::*member_inner) ();
void (members::*member_plain) ();
PM void (*members::*data_member) () = &members::pointer;
CHECK (decltype (member_prefix), most_member);
CHECK (decltype (member_suffix), most_member);
CHECK (decltype (member_inner), most_member);
CHECK (decltype (member_plain), plain_member);
CHECK (decltype (data_member), most *members::*);
void parameter_member (PM void (members::*p) ());
CHECK (decltype (parameter_member), void (most_member));

/* Lambdas: the operator and the static invoker.  */
auto lambda = [] (int a) PM { return a; };
int PM (*invoker) (int) = lambda;
int (*plain_invoker) (int) = [] (int a) { return a; };
CHECK (decltype (+lambda), PM int (*) (int));
CHECK (decltype (&decltype (lambda)::operator()),
       PM int (decltype (lambda)::*) (int) const);

/* Templates.  */
template<class T> PM void function_template (T);
template<class T> void function_template_suffix (T) PM;
template<class T> PM T function_template_result ();
CHECK (decltype (&function_template<int>), PM void (*) (int));
CHECK (decltype (&function_template_suffix<int>), PM void (*) (int));
CHECK (decltype (&function_template_result<int>), PM int (*) ());

template<class T> struct class_template
{
  PM void member (T);
  void plain_member (T);
  PM static T static_member (T *);
  PM virtual T virtual_member ();
  PM void (*pointer) (T);
  void (PM *pointer_inner) (T);
  void (*plain_pointer) (T);
  typedef PM void type (T);
  typedef PM void (*pointer_type) (T);
  using alias = void (PM *) (T);
  type *by_type;
  pointer_type by_pointer_type;
  alias by_alias;
  void takes (PM void (*) (T), pointer_type, void (*p) (T) PM);
  PM T (class_template::*member_pointer) ();
  template<class U> PM void member_template (T, U);
};
typedef class_template<int> instance;
typedef PM void most_int (int);
CHECK (decltype (&instance::member), PM void (instance::*) (int));
CHECK (decltype (&instance::plain_member), void (instance::*) (int));
CHECK (decltype (&instance::static_member), PM int (*) (int *));
CHECK (decltype (&instance::virtual_member), PM int (instance::*) ());
CHECK (decltype (instance::pointer), most_int *);
CHECK (decltype (instance::pointer_inner), most_int *);
CHECK (decltype (instance::plain_pointer), void (*) (int));
CHECK (instance::type, most_int);
CHECK (instance::pointer_type, most_int *);
CHECK (instance::alias, most_int *);
CHECK (decltype (instance::by_type), most_int *);
CHECK (decltype (instance::by_pointer_type), most_int *);
CHECK (decltype (instance::by_alias), most_int *);
CHECK (decltype (&instance::takes),
       void (instance::*) (most_int *, most_int *, most_int *));
CHECK (decltype (instance::member_pointer), PM int (instance::*) ());
CHECK (decltype (&instance::member_template<char>),
       PM void (instance::*) (int, char));

template<class T> using alias_template = PM void (T);
template<class T> using alias_template_pointer = void (PM *) (T);
template<class T> PM void (*variable_template) (T);
CHECK (alias_template<int>, most_int);
CHECK (alias_template_pointer<int>, most_int *);
CHECK (decltype (variable_template<int>), most_int *);

template<class T>
void
dependent_parameters (PM void (*) (T), void (PM *) (T), void (*p) (T) PM)
{
  PM void (*local) (T) = p;
  CHECK (decltype (local), void (PM *) (T));
  local (T ());
}
CHECK (decltype (&dependent_parameters<int>),
       void (*) (most_int *, most_int *, most_int *));
template void dependent_parameters<int> (most_int *, most_int *, most_int *);

/* Deduction and specialisation.  The plugin refuses a prefix in a type that
   depends on a template parameter and is no declaration's.  */
template<class F> struct traits { enum { kind = 0 }; };
template<class R, class... A> struct traits<R (*) (A...)> { enum { kind = 1 }; };
template<class R, class... A>
struct traits<R (PM *) (A...)> { enum { kind = 2 }; };
template<class R, class C, class... A>
struct traits<R (C::*) (A...)> { enum { kind = 3 }; };
template<class R, class C, class... A>
struct traits<R (PM C::*) (A...)> { enum { kind = 4 }; };
static_assert (traits<plain *>::kind == 1, "plain");
static_assert (traits<most *>::kind == 2, "most");
static_assert (traits<decltype (&prefix)>::kind == 2, "prefix");
static_assert (traits<plain_member>::kind == 3, "plain member");
#if !defined __clang__ || __clang_major__ >= 22	/* 19 takes kind 3.  */
static_assert (traits<most_member>::kind == 4, "member");
#endif

template<class T> constexpr int deduce (T) { return sizeof (same<T, most *>) ? same<T, most *>::value : 0; }
static_assert (deduce (prefix) == 1, "deduced");

constexpr int overloaded (void (*) ()) { return 1; }
constexpr int overloaded (...) { return 2; }
#if !defined __clang__ || __clang_major__ >= 22	/* 19 converts it.  */
static_assert (overloaded (prefix) == 2, "a plain pointer took it");
#endif

template<void (PM *F) ()> struct value { };
typedef value<prefix> value_prefix;
template<most F> struct value_function { };
typedef value_function<prefix> value_function_prefix;

/* Standard attributes.  */
#if !__has_cpp_attribute (clang::preserve_most) \
    || !__has_cpp_attribute (clang::__preserve_most__) \
    || !__has_attribute (preserve_most) \
    || !__has_attribute (__preserve_most__)
# error "the attribute is not there"
#endif
#if !defined __clang__ && (!__has_cpp_attribute (gnu::preserve_most) \
			   || !__has_cpp_attribute (gnu::__preserve_most__) \
			   || !__has_cpp_attribute (_Clang::__preserve_most__))
# error "the attribute is not there"
#endif
#if __has_cpp_attribute (gnu::preserve_mosts) \
    || __has_cpp_attribute (clang::preserve_all) && !defined __clang__
# error "an attribute is there that should not"
#endif
[[gnu::preserve_most]] void standard_prefix ();
void standard_name [[gnu::preserve_most]] ();
void standard_suffix () [[gnu::preserve_most]];
#ifdef __clang__
# define STANDARD_MOST plain	/* It knows clang::preserve_most only.  */
#else
# define STANDARD_MOST most
#endif
CHECK (decltype (standard_prefix), STANDARD_MOST);
CHECK (decltype (standard_name), STANDARD_MOST);
CHECK (decltype (standard_suffix), STANDARD_MOST);
[[clang::preserve_most]] void clang_prefix ();
void clang_name [[clang::preserve_most]] ();
void clang_suffix () [[clang::preserve_most]];
[[clang::preserve_most]] void (*clang_pointer) ();
void (*clang_pointer_suffix) () [[clang::preserve_most]];
CHECK (decltype (clang_prefix), most);
CHECK (decltype (clang_name), most);
CHECK (decltype (clang_suffix), most);
CHECK (decltype (clang_pointer), most *);
CHECK (decltype (clang_pointer_suffix), most *);
auto clang_lambda = [] () [[clang::preserve_most]] { };
CHECK (decltype (+clang_lambda), most *);
