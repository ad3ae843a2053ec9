/* Compiles, with warnings as errors, if the compiler and its options give the
   attribute preserve_most and the convention that goes with it.  Clang knows the
   attribute for targets that have no such convention, too, and up to release 16
   loses results on x86_64.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#if !((defined __x86_64__ && !defined _WIN32) || defined __aarch64__)
# error "there is no such convention for this target"
#endif
#if defined __clang__ && defined __x86_64__ && __clang_major__ < 17
# error "this release of Clang loses results"
#endif
#ifndef __has_attribute
# error "no __has_attribute"
#elif !__has_attribute (preserve_most)
# error "no attribute preserve_most"
#endif

long preserve_most_test (long) __attribute__ ((preserve_most));
long preserve_most_test (long l) { return l + 1; }
