/* The attribute in double brackets, in the positions of C2x.  Accepted by the
   plugin and by Clang alike.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define SAME(A, B) __builtin_types_compatible_p (__typeof__ (A), __typeof__ (B))
#define CHECK(A, B) _Static_assert (SAME (A, B), #A " is not " #B)

typedef __attribute__ ((preserve_most)) void most (void);

#if !__has_c_attribute (clang::preserve_most) \
    || !__has_c_attribute (clang::__preserve_most__) \
    || !__has_attribute (preserve_most) \
    || !__has_attribute (__preserve_most__)
# error "the attribute is not there"
#endif

[[clang::preserve_most]] void prefix (void);
void name [[clang::preserve_most]] (void);
void suffix (void) [[clang::preserve_most]];
[[clang::__preserve_most__]] void underscores (void);
[[_Clang::__preserve_most__]] void more_underscores (void);
[[clang::preserve_most]] void (*pointer) (void);
void (*pointer_suffix) (void) [[clang::preserve_most]];
typedef void type (void) [[clang::preserve_most]];
struct members { [[clang::preserve_most]] void (*prefix) (void); } members;
void parameter ([[clang::preserve_most]] void (*p) (void));
CHECK (prefix, most);
CHECK (name, most);
CHECK (suffix, most);
CHECK (underscores, most);
CHECK (more_underscores, most);
CHECK (pointer, most *);
CHECK (pointer_suffix, most *);
CHECK (type, most);
CHECK (members.prefix, most *);
CHECK (parameter, void (most *));

/* GCC's own name space, which Clang does not know for this.  */
#ifndef __clang__
# if !__has_c_attribute (gnu::preserve_most)
#  error "the attribute is not there"
# endif
[[gnu::preserve_most]] void gnu (void);
void gnu_suffix (void) [[gnu::preserve_most]];
CHECK (gnu, most);
CHECK (gnu_suffix, most);
#endif
