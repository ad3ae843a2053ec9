/* What callers.cc, compiled by one compiler, calls of callees.cc, compiled by
   another.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <functional>
#include "registers.h"

/* By value through a reference, for it is copied by a function.  */
struct counted
{
  static int alive;
  long value;
  PM counted (long);
  PM counted (const counted &);
  PM ~counted ();
};

struct big { long word[5]; };
struct pair { long first, second; };

struct base
{
  long field;
  PM base (long);
  PM virtual ~base ();
  PM long member (long);
  PM long member_const () const;
  PM static long static_member (long, long);
  PM virtual long virtual_member (long);
  PM virtual base *covariant ();
  PM long operator+ (long);
  PM base &operator+= (long);
  PM long operator() (long, long);
  [[clang::preserve_most]] operator long () const;
  PM long by_value (counted);
  PM counted result (long);
  PM big result_in_memory (long);
  PM pair result_in_two (long);
  PM double result_in_vector (double);
  PM long &reference (long &);
  PM long no_throw (long) noexcept;
  PM long defaults (long = 5, long = 6);
};

struct second
{
  long other;
  PM second (long);
  PM virtual ~second ();
  PM virtual long second_member (long);
  PM virtual second *covariant_second ();
  PM virtual big second_in_memory (long);
};

/* Thunks that adjust this by a constant.  */
struct derived : base, second
{
  long own;
  PM derived (long);
  PM ~derived () override;
  PM long virtual_member (long) override;
  PM long second_member (long) override;
  PM derived *covariant () override;
  PM derived *covariant_second () override;
  PM big second_in_memory (long) override;
};

/* Thunks that adjust this by an offset in the virtual table.  */
struct virtual_base
{
  long shared;
  PM virtual_base (long);
  PM virtual ~virtual_base ();
  PM virtual long vcall (long);
  PM virtual virtual_base *vcovariant ();
};
struct left : virtual virtual_base
{
  long l;
  PM left (long);
  PM ~left () override;
  PM long vcall (long) override;
};
struct right : virtual virtual_base
{
  long r;
  PM right (long);
  PM ~right () override;
};
struct diamond : left, right
{
  long d;
  PM diamond (long);
  PM ~diamond () override;
  PM long vcall (long) override;
  PM diamond *vcovariant () override;
};

/* Constructors that are inherited, with too much in them to be inlined: the
   functions for them are emitted by both compilers.  */
NOINLINE inline long plain_inline (long a) { overwrite (); return a; }
#define TWICE(A) (plain_inline (A) + plain_inline (A))
struct inherits : second
{
  long l = TWICE (TWICE (TWICE (TWICE (TWICE (1)))));
  using second::second;
  PM ~inherits () override;
};
struct inherits_virtually : virtual inherits
{
  long n = TWICE (TWICE (TWICE (TWICE (TWICE (1)))));
  using inherits::inherits;
  PM ~inherits_virtually () override;
};
PM long use_inherited (long);

PM base *make_base (long);
PM second *make_second (long);
PM virtual_base *make_virtual_base (long);
PM virtual_base *make_left (long);
PM void destroy (base *);

typedef PM long function (long);
typedef PM long (base::*member_pointer) (long);
PM function *get_function ();
PM function *get_invoker ();
PM member_pointer get_member (int is_virtual);
PM long call_function (function *, long);
PM long call_member (base &, member_pointer, long);
PM long call_std_function (const std::function<long (long)> &, long);

template<class T> PM NOINLINE T function_template (T a, T b);
extern template PM long function_template<long> (long, long);

template<class T> struct class_template
{
  T t;
  PM NOINLINE T member (T);
  PM static NOINLINE T static_member (T);
};
extern template struct class_template<long>;

PM int initialized_once ();
extern thread_local counted per_thread;
PM long use_thread_local (long);

/* An inline function, emitted by both.  */
PM inline NOINLINE long
inline_function (long a)
{
  overwrite ();
  return a + 1;
}
