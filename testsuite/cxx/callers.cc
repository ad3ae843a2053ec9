/* Calls of everything in classes.h, with values kept across.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <cstdio>
#include "classes.h"

static int failures, passes;

extern "C" void
failed (const char *what, int line)
{
  printf ("line %d: %s\n", line, what);
  failures++;
}

extern "C" void passed (void) { passes++; }

static PM long mine (long a) { overwrite (); return a + 40; }

NOINLINE static void
members (base &b)
{
  long r;
  KEEPING (r = b.member (4)); CHECK (r == 14);
  KEEPING (r = b.member_const ()); CHECK (r == 10);
  KEEPING (r = base::static_member (6, 7)); CHECK (r == 42);
  KEEPING (r = b + 1L); CHECK (r == 11);
  KEEPING (b += 2); CHECK (b.field == 12);
  KEEPING (b += -2);
  KEEPING (r = b (3, 4)); CHECK (r == 22);
  KEEPING (r = b); CHECK (r == 10);
  KEEPING (r = b.no_throw (1)); CHECK (r == 11);
  KEEPING (r = b.defaults ()); CHECK (r == 56);
  KEEPING (r = b.defaults (7)); CHECK (r == 76);
  KEEPING (r = b.reference (r)); CHECK (r == 86);
  KEEPING (r = b.by_value (counted (5))); CHECK (r == 15);
  CHECK (counted::alive == 0);
  {
    counted c (3);
    KEEPING (r = b.by_value (c)); CHECK (r == 13);
    CHECK (c.value == 3 && counted::alive == 1);
  }
  {
    KEEPING (counted c = b.result (8); r = c.value); CHECK (r == 18);
    CHECK (counted::alive == 0);
  }
  big m;
  KEEPING (m = b.result_in_memory (9));
  CHECK (m.word[0] == 10 && m.word[1] == 9 && m.word[2] == 19
	 && m.word[4] == 5);
  pair p;
  KEEPING (p = b.result_in_two (8)); CHECK (p.first == 10 && p.second == 8);
  double d;
  KEEPING (d = b.result_in_vector (0.5)); CHECK (d == 10.5);
}

NOINLINE static void
virtuals (base *b, second *s, virtual_base *v, virtual_base *l)
{
  long r;
  KEEPING (r = b->virtual_member (1)); CHECK (r == 13);
  KEEPING (r = s->second_member (2)); CHECK (r == 44);
  /* The object's address is kept in the register that it is passed in.  */
  KEEPING (r = s->second_member (1) + s->second_member (2)
	   + s->second_member (3)); CHECK (r == 22 * 6);
  KEEPING (b = b->covariant ()); CHECK (b->field == 10);
  second *t;
  KEEPING (t = s->covariant_second ()); CHECK (t == s && t->other == 21);
  big m;
  KEEPING (m = s->second_in_memory (6));
  CHECK (m.word[0] == 22 && m.word[1] == 6 && m.word[4] == 5);
  KEEPING (r = v->vcall (1)); CHECK (r == 33 + 31 + 32 + 30 + 1);
  KEEPING (r = v->vcall (1) + v->vcall (2)); CHECK (r == 2 * 126 + 3);
  virtual_base *w;
  KEEPING (w = v->vcovariant ()); CHECK (w == v && w->shared == 30);
  KEEPING (r = l->vcall (5)); CHECK (r == 46);
  KEEPING (w = l->vcovariant ()); CHECK (w == l);
}

NOINLINE static void
pointers (base &b)
{
  long r;
  function *f = get_function ();
  KEEPING (r = f (4)); CHECK (r == 8);
  KEEPING (f = get_invoker ()); KEEPING (r = f (4)); CHECK (r == 12);
  KEEPING (r = call_function (mine, 1)); CHECK (r == 83);
  KEEPING (r = call_function ([] (long a) PM { overwrite (); return a; }, 5));
  CHECK (r == 11);
  for (int is_virtual = 0; is_virtual < 2; is_virtual++)
    {
      member_pointer m = get_member (is_virtual);
      KEEPING (r = (b.*m) (1)); CHECK (r == (is_virtual ? 13 : 11));
      KEEPING (r = call_member (b, m, 1)); CHECK (r == (is_virtual ? 27 : 23));
    }
  std::function<long (long)> held = mine;
  KEEPING (r = held (1)); CHECK (r == 41);
  KEEPING (r = call_std_function (held, 1)); CHECK (r == 83);
  KEEPING (r = call_std_function (get_function (), 1)); CHECK (r == 6);
}

int
main ()
{
  {
    base b (10);
    members (b);
  }
  base *b;
  KEEPING (b = make_base (10));
  second *s = make_second (20);
  virtual_base *v = make_virtual_base (30), *l = make_left (40);
  virtuals (b, s, v, l);
  pointers (*b);
  KEEPING (destroy (b));
  KEEPING (delete s);
  KEEPING (s = new inherits (opaque (3))); CHECK (s->other == 3);
  KEEPING (delete s);
  KEEPING (s = new inherits_virtually (opaque (4))); CHECK (s->other == 4);
  KEEPING (delete s);
  KEEPING (delete v);
  KEEPING (delete l);

  long r;
  KEEPING (r = function_template (4L, 2L)); CHECK (r == 42);
  class_template<long> t = { 5 };
  KEEPING (r = t.member (6)); CHECK (r == 11);
  KEEPING (r = class_template<long>::static_member (6)); CHECK (r == -6);
  KEEPING (r = inline_function (6)); CHECK (r == 7);
  KEEPING (r = use_inherited (5)); CHECK (r == 5 + 32 + 5 + 32);
  KEEPING (r = initialized_once ()); CHECK (r == 1);
  KEEPING (r = initialized_once ()); CHECK (r == 1);
  KEEPING (r = per_thread.value); CHECK (r == 77);
  KEEPING (r = use_thread_local (3)); CHECK (r == 80);
  printf ("%d passed, %d failed\n", passes, failures);
  return failures || passes < 100;
}
