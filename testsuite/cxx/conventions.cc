/* Functions that have the attribute, or get it from a template or a base, or
   have it not: debugging information of both compilers agrees on which.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most))

int external (...);

/* What the front end declares or defines itself.  */
struct base
{
  long field;
  PM base (long a) : field (a) { external (1); }
  template<class T> PM base (T *, long a) : field (a) { external (2); }
  base (char a) : field (a) { external (3); }
  PM base () { external (4); }
  PM base (const base &) { external (5); }
  PM base &operator= (const base &) { external (6); return *this; }
  PM ~base () { external (7); }
  PM static void operator delete (void *a) { external (a); }
};
struct inherits : base { using base::base; };
struct inherits_again : inherits { using inherits::inherits; };
struct inherits_virtually : virtual base { using base::base; };
template<class T> struct inherits_argument : T { using T::T; };
struct implicit { base b; };
struct defaulted
{
  base b;
  PM defaulted () = default;
  PM defaulted (const defaulted &) = default;
  PM defaulted &operator= (const defaulted &) = default;
  PM ~defaulted () = default;
};
struct polymorphic { PM virtual ~polymorphic (); PM virtual void f (); };
PM polymorphic::~polymorphic () = default;
void polymorphic::f () { external (8); }
struct overrides : polymorphic
{
  PM ~overrides () = default;
  PM void f () override { external (9); }
};
void
use ()
{
  inherits a (1L), b (a), c ('c'), d ("d", 1L);
  inherits_again e (2L);
  inherits_virtually f (3L);
  inherits_argument<base> g (4L);
  implicit h, i (h);
  defaulted j, k (j);
  h = i;
  j = k;
  delete new overrides;
  delete new base[2];
  throw j;
}

/* Templates and their specializations.  */
template<class T> PM T function (T a) { external (10); return a; }
template<class T> T plain_function (T a) { external (11); return a; }
template long function<long> (long);
template<> char function<char> (char a) { external (12); return a; }
template long plain_function<long> (long);
template<> char plain_function<char> (char a) { external (13); return a; }
template<class T> struct members
{
  PM members (T) { external (14); }
  PM void member (T) { external (15); }
  PM static T static_member () { external (16); return T (); }
  template<class U> PM void member_template (T, U) { external (17); }
  void plain_member (T) { external (18); }
  static T object;
};
template<class T> T members<T>::object = members<T>::static_member ();
template struct members<int>;
template<> members<char>::members (char) { external (19); }
template<> void members<char>::member (char) { external (20); }
template<> char members<char>::static_member () { external (21); return 'a'; }
template<> template<> void members<char>::member_template (char, int) { external (22); }
template<> void members<char>::plain_member (char) { external (23); }

/* Bodies of other kinds.  */
struct bodies
{
  base b;
  PM bodies () try : b (1L) { external (24); } catch (...) { external (25); }
  PM void f () try { external (26); } catch (...) { external (27); }
  [[clang::preserve_most]] operator long () { external (28); return 1; }
  [[clang::preserve_most]] operator int * () const { external (29); return 0; }
  PM friend void befriended (bodies &) { external (30); }
  struct nested { PM nested (); PM void f (); };
};
bodies::nested::nested () { external (31); }
void bodies::nested::f () { external (32); }
PM long operator"" _literal (unsigned long long a) { external (33); return a; }
static PM long initial (long a) { external (34); return a; }
static auto lambda = [] (long) PM { external (35); };
static auto generic = [] (auto a) PM { external (a); };
long
use_bodies (bodies &a)
{
  struct local { PM long f (long a) { external (36); return a; } } l;
  static long once = initial (37);
  thread_local long each = initial (38);
  bodies b;
  b.f ();
  befriended (b);
  int *p = b;
  lambda (1);
  generic (2L);
  void (PM *invoker) (long) = lambda;
  return (long) a + *p + 39_literal + l.f (40) + once + each + (invoker != 0);
}
