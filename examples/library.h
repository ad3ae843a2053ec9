/* A header of a library, which a program may include that is compiled by another
   compiler than the library was.  If only one of them has the attribute, the
   program must not link: a caller that has it would lose registers.  So a
   function with the attribute has another name for the linker.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef LIBRARY_H
#define LIBRARY_H

/* Clang knows the attribute for targets that have no such convention, too, and up
   to release 16 loses results on x86_64.  */
#if defined __has_attribute \
    && ((defined __x86_64__ && !defined _WIN32) || defined __aarch64__) \
    && !(defined __clang__ && defined __x86_64__ && __clang_major__ < 17)
# if __has_attribute (preserve_most)
#  define LIBRARY_SLOW(NAME) \
     __asm__ (#NAME "$preserve_most") __attribute__ ((preserve_most, cold))
# endif
#endif
#ifndef LIBRARY_SLOW
# define LIBRARY_SLOW(NAME) __attribute__ ((cold))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Tell that VALUE is not what it should be, and return what to go on with.  */
long library_report (long value) LIBRARY_SLOW (library_report);

#ifdef __cplusplus
}
#endif

#endif /* LIBRARY_H */
