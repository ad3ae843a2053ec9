/* The functions of classes.h.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "classes.h"

int counted::alive;

counted::counted (long a) : value (a) { alive++; overwrite (); }
counted::counted (const counted &other) : value (other.value)
{
  alive++;
  overwrite ();
}
counted::~counted () { alive--; overwrite (); }

base::base (long a) : field (a) { overwrite (); }
base::~base () { overwrite (); }
long base::member (long a) { overwrite (); return field + a; }
long base::member_const () const { overwrite (); return field; }
long base::static_member (long a, long b) { overwrite (); return a * b; }
long base::virtual_member (long a) { overwrite (); return field + a; }
base *base::covariant () { overwrite (); return this; }
long base::operator+ (long a) { overwrite (); return field + a; }
base &base::operator+= (long a) { overwrite (); field += a; return *this; }
long base::operator() (long a, long b) { overwrite (); return field + a * b; }
base::operator long () const { overwrite (); return field; }
long base::by_value (counted a) { overwrite (); return field + a.value++; }
counted base::result (long a) { overwrite (); return counted (field + a); }
big
base::result_in_memory (long a)
{
  overwrite ();
  return big { { field, a, field + a, 4, 5 } };
}
pair base::result_in_two (long a) { overwrite (); return pair { field, a }; }
double base::result_in_vector (double a) { overwrite (); return a + field; }
long &base::reference (long &a) { overwrite (); a += field; return a; }
long base::no_throw (long a) noexcept { overwrite (); return a + field; }
long base::defaults (long a, long b) { overwrite (); return a * 10 + b; }

second::second (long a) : other (a) { overwrite (); }
second::~second () { overwrite (); }
long second::second_member (long a) { overwrite (); return other - a; }
second *second::covariant_second () { overwrite (); return this; }
big second::second_in_memory (long a) { overwrite (); return big { { a } }; }

derived::derived (long a) : base (a), second (a + 1), own (a + 2) { }
derived::~derived () { overwrite (); }
long derived::virtual_member (long a) { overwrite (); return own + a; }
long derived::second_member (long a) { overwrite (); return own * a; }
derived *derived::covariant () { overwrite (); return this; }
derived *derived::covariant_second () { overwrite (); return this; }
big
derived::second_in_memory (long a)
{
  overwrite ();
  return big { { own, a, 3, 4, 5 } };
}

virtual_base::virtual_base (long a) : shared (a) { overwrite (); }
virtual_base::~virtual_base () { overwrite (); }
long virtual_base::vcall (long a) { overwrite (); return shared + a; }
virtual_base *virtual_base::vcovariant () { overwrite (); return this; }
left::left (long a) : virtual_base (a), l (a + 1) { overwrite (); }
long left::vcall (long a) { overwrite (); return l + a; }
left::~left () { overwrite (); }
right::~right () { overwrite (); }
right::right (long a) : virtual_base (a), r (a + 2) { overwrite (); }
diamond::diamond (long a) : virtual_base (a), left (a), right (a), d (a + 3) { }
diamond::~diamond () { overwrite (); }
long diamond::vcall (long a) { overwrite (); return d + l + r + shared + a; }
diamond *diamond::vcovariant () { overwrite (); return this; }

inherits::~inherits () { overwrite (); }
inherits_virtually::~inherits_virtually () { overwrite (); }
long
use_inherited (long a)
{
  long r;
  KEEPING (inherits i (opaque (a)); r = i.other + i.l);
  KEEPING (inherits_virtually i (opaque (a)); r += i.other + i.n);
  return r;
}

base *make_base (long a) { return new derived (a); }
second *make_second (long a) { return new derived (a); }
virtual_base *make_virtual_base (long a) { return new diamond (a); }
virtual_base *make_left (long a) { return new left (a); }
void destroy (base *a) { delete a; }

static PM long twice (long a) { overwrite (); return a * 2; }
function *get_function () { return twice; }
function *
get_invoker ()
{
  return [] (long a) PM { overwrite (); return a * 3; };
}
member_pointer
get_member (int is_virtual)
{
  return is_virtual ? &base::virtual_member : &base::member;
}
long call_function (function *f, long a) { return f (a) + f (a + 1); }
long
call_member (base &b, member_pointer f, long a)
{
  return (b.*f) (a) + (b.*f) (a + 1);
}
long
call_std_function (const std::function<long (long)> &f, long a)
{
  return f (a) + f (a + 1);
}

template<class T> T
function_template (T a, T b)
{
  overwrite ();
  return a * 10 + b;
}
template PM long function_template<long> (long, long);

template<class T> T class_template<T>::member (T a) { overwrite (); return t + a; }
template<class T> T class_template<T>::static_member (T a) { overwrite (); return -a; }
template struct class_template<long>;

static PM int initializations () { static int n; overwrite (); return ++n; }
int
initialized_once ()
{
  static counted guarded (initializations ());
  return guarded.value;
}

static PM long initial () { overwrite (); return 77; }
thread_local counted per_thread (initial ());
long use_thread_local (long a) { return per_thread.value += a; }
