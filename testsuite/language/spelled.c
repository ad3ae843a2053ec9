/* What is wrong in as many ways as there are to print a type: none of the
   messages names the attribute otherwise than the user does.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PM __attribute__ ((preserve_most))

typedef void plain (void);
typedef PM void most (void);
plain p;
most m;
PM int with_int (int);

plain *x = m;
most *y = p;
most *z = 5;
most **w = &x;
PM plain *(*u) (int) = with_int;
extern most *declared;
extern plain *declared;
int with_int (long);
int chosen = _Generic (m, int: 1);
PM most returns_function (void);

void takes_most (most *);
void takes_plain (int (*) (int));
void takes_both (PM void (*) (PM void (*) (void)), most *const *);

int
statements (int a)
{
  struct s { most *f; plain *g; } v = { p, m };
  most *array[2] = { p, p };
  __auto_type t = m;
  takes_most (p);
  takes_plain (with_int);
  takes_both (m, w);
  v.g = v.f;
  v.f = v.g;
  t.member = 1;
  m->member;
  v = m;
  with_int = 0;
  m (1);
  a = with_int (1, 2, 3);
  a = m;
  a = m == p;
  a = a ? m : p;
  a = array + v.f;
  *m + 1;
  if (m)
    sizeof (m);
  most functions[3];
  return m;
}

most *
returns (void)
{
  return p;
}
