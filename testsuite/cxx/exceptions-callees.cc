/* The functions of exceptions.h.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "exceptions.h"

long cleanup::n;
cleanup::cleanup () { overwrite (); }
cleanup::~cleanup () { n++; overwrite (); }

void plain_throw (long a) { overwrite (); throw thrown { a }; }
void plain_through (long a) { overwrite (); throw_it (a); overwrite (); }
void throw_it (long a) { overwrite (); throw thrown { a }; }
void throw_through (long a) { overwrite (); throw_it (a); overwrite (); }
void
throw_through_cleanups (long a)
{
  cleanup c, d;
  overwrite ();
  plain_through (a);
  overwrite ();
}

long
catch_it (long a)
{
  long r = 0;
  KEEPING (
    try { overwrite (); plain_through (a); }
    catch (thrown &t) { overwrite (); r = t.value; });
  return r;
}

long
catch_and_return (long a, long b, long c, long d, long e, long f)
{
  try
    {
      overwrite ();
      throw_through_cleanups (a);
    }
  catch (thrown &t)
    {
      overwrite ();
      return t.value + b * 2 + c * 3 + d * 4 + e * 5 + f * 6;
    }
  return -1;
}

void
rethrow (long a)
{
  try { overwrite (); throw_through (a); }
  catch (thrown &t) { t.value++; overwrite (); throw; }
}

void no_throw_plain () { overwrite (); }

long
throw_if (long a, long b)
{
  if (__builtin_expect (a > 5, 0))
    throw_through_cleanups (a);
  return a + b;
}

void thrower::f (long a) { throw_it (a); }
thrower::~thrower () { }
void other::g (long) { }
other::~other () { }
void throws_in_thunk::g (long a) { cleanup c; throw_through (a); }
throws_in_thunk::~throws_in_thunk () { }
other *make_other () { return new throws_in_thunk; }
