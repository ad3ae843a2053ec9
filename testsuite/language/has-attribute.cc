// The same in C++, and what only C++ has.
// SPDX-License-Identifier: GPL-2.0-or-later

#include "has-attribute.c"

struct c
{
  PM void member (int);
  PM static void static_member ();
  void plain_member ();
};
HAS (c::static_member);
template<class T> struct kind
{
  static const bool in_a_template
    = __builtin_has_attribute (first, preserve_most);
};
_Static_assert (kind<int>::in_a_template, "");
auto lambda = [] () { return __builtin_has_attribute (first, preserve_most); };
