/* Every position in which C takes the attribute, and which function type it
   marks there.  Accepted by the plugin and by Clang alike.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM
# define PM __attribute__ ((preserve_most))
#endif

#define SAME(A, B) __builtin_types_compatible_p (__typeof__ (A), __typeof__ (B))
#define CHECK(A, B) _Static_assert (SAME (A, B), #A " is not " #B)
#define CHECK_NOT(A, B) _Static_assert (!SAME (A, B), #A " is " #B)

typedef void plain (void);
typedef PM void most (void);
typedef int plain_int (int);
typedef int most_int (int) PM;
CHECK_NOT (plain, most);
CHECK_NOT (plain *, most *);
CHECK_NOT (plain_int, most_int);

/* Declarations of functions.  */
PM void prefix (void);
void suffix (void) PM;
void PM infix (void);
static void PM infix_static (void) { }
extern PM void after_extern (void);
void * PM after_star (void);
PM void several_1 (void), several_2 (void);
void suffix_first (void) PM, suffix_second (void);
PM void definition (void) { infix_static (); }
CHECK (prefix, most);
CHECK (suffix, most);
CHECK (infix, most);
CHECK (infix_static, most);
CHECK (after_extern, most);
CHECK (after_star, PM void *(void));
CHECK (several_1, most);
CHECK (several_2, most);
CHECK (suffix_first, most);
CHECK (suffix_second, plain);
CHECK (definition, most);

/* Types.  */
typedef PM void typedef_prefix (void);
typedef void typedef_suffix (void) PM;
typedef void (PM *typedef_pointer) (void);
typedef PM void (*typedef_pointer_prefix) (void);
typedef void (*typedef_pointer_suffix) (void) PM;
CHECK (typedef_prefix, most);
CHECK (typedef_suffix, most);
CHECK (typedef_pointer, most *);
CHECK (typedef_pointer_prefix, most *);
CHECK (typedef_pointer_suffix, most *);
CHECK (void (PM *) (void), most *);
typedef_prefix declared_by_typedef;
CHECK (declared_by_typedef, most);

/* A typedef of a plain type, and the attribute with it.  */
PM plain marked_typedef;
plain PM *marked_pointer;
CHECK (marked_typedef, most);
CHECK (marked_pointer, most *);

/* Pointers.  */
void (PM *inner) (void);
PM void (*pointer_prefix) (void);
void (*pointer_suffix) (void) PM;
PM void (**twice_prefix) (void);
void (**twice_suffix) (void) PM;
void (PM **twice_inner) (void);
PM void (*const constant) (void) = 0;
CHECK (inner, most *);
CHECK (pointer_prefix, most *);
CHECK (pointer_suffix, most *);
CHECK (twice_prefix, most **);
CHECK (twice_suffix, most **);
CHECK (twice_inner, most **);
CHECK (constant, most *const);

/* Arrays.  */
PM void (*array_prefix[3]) (void);
void (*array_suffix[3]) (void) PM;
void (PM *array_inner[3]) (void);
PM void (*(*array_pointer)[2]) (void);
CHECK (array_prefix, most *[3]);
CHECK (array_suffix, most *[3]);
CHECK (array_inner, most *[3]);
CHECK (array_pointer, most *(*)[2]);

/* Members and parameters.  */
struct members
{
  PM void (*prefix) (void);
  void (*suffix) (void) PM;
  void (PM *inner) (void);
  PM void (*array[2]) (void);
  PM void (*several_1) (void), (*several_2) (void);
  void (*plain) (void);
} members;
CHECK (members.prefix, most *);
CHECK (members.suffix, most *);
CHECK (members.inner, most *);
CHECK (members.array, most *[2]);
CHECK (members.several_1, most *);
CHECK (members.several_2, most *);
CHECK (members.plain, plain *);

void parameter_prefix (PM void (*p) (void));
void parameter_suffix (void (*p) (void) PM);
void parameter_inner (void (PM *p) (void));
void parameter_function (PM void p (void));
void parameter_function_suffix (void p (void) PM);
void parameter_unnamed (void (PM *) (void));
CHECK (parameter_prefix, void (most *));
CHECK (parameter_suffix, void (most *));
CHECK (parameter_inner, void (most *));
CHECK (parameter_function, void (most *));
CHECK (parameter_function_suffix, void (most *));
CHECK (parameter_unnamed, void (most *));

/* Functions that return pointers to functions: before the declaration it is
   the function's own, within the inner declarator that of the result.  */
PM void (*returns_plain (int)) (void);
void (PM *returns_most (int)) (void);
CHECK (returns_plain, PM plain *(int));
CHECK (returns_most, most *(int));
CHECK_NOT (returns_plain, most *(int));

PM void (*(*pointer_returns) (int)) (void);
void (*(*pointer_returns_suffix) (int)) (void) PM;
CHECK (pointer_returns, PM plain *(*) (int));
CHECK (pointer_returns_suffix, PM plain *(*) (int));

/* Twice is once.  */
PM PM void twice (void) PM;
PM void twice (void);
CHECK (twice, most);

/* Without a prototype, and with variable arguments.  */
#if __STDC_VERSION__ < 202311L
PM void unprototyped ();
CHECK (unprototyped, most);
PM int old_style (a) int a; { return a; }
CHECK (old_style, most_int);
#endif
PM int variadic (int, ...);
CHECK (variadic, PM int (int, ...));

/* What keeps the type.  */
extern __typeof__ (prefix) by_typeof;
extern __typeof__ (&prefix) pointer_by_typeof;
CHECK (by_typeof, most);
CHECK (pointer_by_typeof, most *);
CHECK (*inner, most);
CHECK (&prefix, most *);
CHECK (1 ? prefix : suffix, most *);

int
statements (void *p)
{
  PM void block_scope (void);
  PM void (*variable) (void) = prefix;
  CHECK (block_scope, most);
  CHECK (variable, most *);
  CHECK ((void (PM *) (void)) p, most *);
  CHECK ((most *) p, most *);
  return _Generic (prefix, plain *: 0, most *: 1)
	 + _Generic (&infix, most *: 1, default: 0);
}
