/* __builtin_has_attribute tells which functions and function types have the
   attribute, as it does for GCC's own conventions.

   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifdef __cplusplus
# define _Static_assert static_assert
#endif
#define HAS(...)							      \
  _Static_assert (__builtin_has_attribute (__VA_ARGS__, preserve_most)	      \
		  && __builtin_has_attribute (__VA_ARGS__,		      \
					      __preserve_most__), "")
#define HAS_NOT(...)							      \
  _Static_assert (!__builtin_has_attribute (__VA_ARGS__, preserve_most), "")
#define PM __attribute__ ((preserve_most))

PM void first (void);
void behind (void) __attribute__ ((__preserve_most__));
PM int defined (int a) { return a; }
PM __attribute__ ((cold)) void cold (void);
typedef PM void most (void);
void (PM *pointer) (void);
most *by_typedef, by_declaration;
struct s { PM void (*member) (void); void (*plain) (void); };
PM void again (void);
void again (void);
void plain (void);
__attribute__ ((cold)) void plain_cold (void);
void (*plain_pointer) (void);

HAS (first);
HAS (behind);
HAS (defined);
HAS (cold);
HAS (most);
HAS (PM void (void));
HAS (by_declaration);
HAS (*pointer);
HAS (*by_typedef);
HAS (*((struct s *) 0)->member);
HAS (again);
HAS (__typeof__ (first));
HAS_NOT (plain);
HAS_NOT (plain_cold);
HAS_NOT (*plain_pointer);
HAS_NOT (*((struct s *) 0)->plain);
HAS_NOT (void (void));
_Static_assert (__builtin_has_attribute (cold, cold), "");
_Static_assert (!__builtin_has_attribute (first, cold), "");

int
inside (most *p)
{
  HAS (*p);
  PM void block_scope (void);
  HAS (block_scope);
  return __builtin_has_attribute (*p, preserve_most) ? 1 : 2;
}
