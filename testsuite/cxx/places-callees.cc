/* The functions of places.h.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "places.h"

static PM long thrown (long a) { overwrite (); return a + 4; }
void throws_most () { throw &thrown; }
long pointed_to (long a) { overwrite (); return a + 5; }
converted::operator most * () const { return pointed_to; }
converted::operator long () const { overwrite (); return 6; }
template struct dependent<long>;
template struct chained<long>;
template long instantiated (long);
namespace third
{
  extern "C" long c_function (long a) { overwrite (); return a + 7; }
}
long c_other (long a) { overwrite (); return a + 8; }
long behind_result (long a) { overwrite (); return a + 9; }
long by_alias (long a) { overwrite (); return a + 10; }
long by_specifier (long a) { overwrite (); return a + 11; }
long befriended (long a) { overwrite (); return a + 12; }
long plain_function (long a) { overwrite (); return a + 13; }
long by_parameter (long a) { overwrite (); return a + 14; }
