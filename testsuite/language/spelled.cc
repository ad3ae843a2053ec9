/* What is wrong in as many ways as there are to print a type: none of the
   messages names the attribute otherwise than the user does.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most))

typedef void plain ();
typedef PM void most ();
plain p;
most m;

plain *x = m;
most *y = p;
most &reference = p;
extern most *declared;
extern plain *declared;
typedef most twice;
typedef int twice;
int function (most *);
int function (most *) { int i = "x"; }
long function (most *);

struct base { PM virtual void f (); PM operator int (); };
struct derived : base { void f (); };
void (base::*member) () = &base::f;
struct overloaded { void f (plain *); void f (int); };

template<class R, class... A> void deduced (R (*) (A...));
template<class R> void same (R, R);
template<class T> void nested () { T::member (); }
template<class T> void result (T) { return 1; }
template<class T> struct asserts { static_assert (sizeof (T) == 0, "no"); };
template<class T, class U> struct pair { };
template<most *F> struct value { };
asserts<most *> a;
value<p> b;
pair<most *, plain *> c = pair<plain *, most *> ();
pair<int, PM void (base::*) ()> d = pair<int, void (base::*) ()> ();

void
statements (int n)
{
  deduced (m);
  same (&m, &p);
  nested<most> ();
  nested<most *> ();
  result (m);
  overloaded ().f (m);
  int i = m;
  auto z = m;
  z.member;
  decltype (m) **q = 5;
  plain *s = static_cast<plain *> (m);
  n ? m : p;
  m == p;
  throw (m), i;
  delete m;
  dynamic_cast<most *> (y);
  auto lambda = [] (int) PM { };
  lambda ("x");
  void (*invoker) (int) = lambda;
  new most;
  m (1);
  (base ().*member) (2);
}
#if __cpp_concepts >= 201907L
template<class T> concept small = sizeof (T) == 1;
template<small T> void constrained (T);
void concepts () { constrained (m); constrained (&base::f); }
#endif
