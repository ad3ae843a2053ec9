/* A declaration without the attribute inherits the convention of an earlier
   one.  Accepted by the plugin and by Clang alike.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif

#define SAME(A, B) __builtin_types_compatible_p (__typeof__ (A), __typeof__ (B))
#define CHECK(A, B) _Static_assert (SAME (A, B), #A " is not " #B)

typedef PM void most (void);
typedef PM int most_int (int);

PM void redeclared (void);
void redeclared (void);
void redeclared (void);
CHECK (redeclared, most);

PM void other_attribute (void);
__attribute__ ((cold, noinline)) void other_attribute (void);
CHECK (other_attribute, most);

PM int defined (int);
int defined (int a) { return a; }
CHECK (defined, most_int);

PM static int static_defined (int);
static int static_defined (int a) { return a; }
CHECK (static_defined, most_int);

most by_typedef;
void by_typedef (void);
void by_typedef (void) { static_defined (1); }
CHECK (by_typedef, most);

PM void both (void);
PM void both (void);
void both (void);
PM void both (void) { }
CHECK (both, most);

PM void in_block (void);
PM int shadowed (int);

void
block (int a)
{
  void in_block (void);
  extern void only_in_blocks (void) PM;
  CHECK (in_block, most);
  CHECK (only_in_blocks, most);
  {
    int shadowed = a;
    (void) shadowed;
    {
      extern int shadowed (int);
      CHECK (shadowed, most_int);
      shadowed (1);
    }
  }
}
CHECK (in_block, most);

#if __STDC_VERSION__ < 202311L
PM int prototype_of_old_style (int);
int prototype_of_old_style (a) int a; { return a; }
CHECK (prototype_of_old_style, most_int);

PM void unprototyped ();
void unprototyped (void);
CHECK (unprototyped, most);
#endif

/* The types stay different between the declarations and after them.  */
typedef void plain (void);
PM void last (void);
void last (void);
_Static_assert (!SAME (plain, most), "types merged");
_Static_assert (!SAME (last, plain), "types merged");
