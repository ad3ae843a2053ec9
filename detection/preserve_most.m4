# preserve_most.m4 - find the attribute preserve_most
# SPDX-License-Identifier: GPL-2.0-or-later
#
# PRESERVE_MOST([IF-ALL-HAVE-IT], [IF-NOT])
#
# Call it after AC_PROG_CC, and after AC_PROG_CXX in a program that has C++,
# whose compiler then must have the attribute as well.  The users' flags are
# obeyed; a GCC that lacks the attribute is asked again with the plugin that is
# installed for it.  Defines HAVE_PRESERVE_MOST to 1 if all have it, and
# substitutes
#   PRESERVE_MOST_CFLAGS, PRESERVE_MOST_CXXFLAGS  what to add to the flags
#   PRESERVE_MOST_LDFLAGS    the same for a link with -flto
#   PRESERVE_MOST_LTLDFLAGS  the same for libtool, which drops the former
# In the cache, preserve_most_cv_c and preserve_most_cv_cxx are "no", "none
# needed" or the option.

# _PRESERVE_MOST_TRY(IF-TRUE, IF-FALSE): with the flags as they are.
# detection/preserve_most.c has the reasons.
m4_define([_PRESERVE_MOST_TRY],
[AC_COMPILE_IFELSE([AC_LANG_SOURCE([[
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
]])], [$1], [$2])])

# _PRESERVE_MOST_LANG(SUFFIX, FLAGS, COMPILER): for the current language.
m4_define([_PRESERVE_MOST_LANG],
[AC_CACHE_CHECK([what gives $$3 the attribute preserve_most],
  [preserve_most_cv_$1],
  [preserve_most_saved=$$2
  $2="$preserve_most_saved -Werror"
  _PRESERVE_MOST_TRY([preserve_most_cv_$1="none needed"],
    [preserve_most_option=-fplugin=`$$3 -print-file-name=plugin 2>/dev/null`/preserve_most.so
    $2="$preserve_most_saved -Werror $preserve_most_option"
    _PRESERVE_MOST_TRY([preserve_most_cv_$1=$preserve_most_option],
      [preserve_most_cv_$1=no])])
  $2=$preserve_most_saved])
AS_CASE([$preserve_most_cv_$1],
  [no], [preserve_most=no],
  [-*], [PRESERVE_MOST_$2=$preserve_most_cv_$1])])

AC_DEFUN([PRESERVE_MOST],
[AC_REQUIRE([AC_PROG_CC])
preserve_most=yes
PRESERVE_MOST_CFLAGS= PRESERVE_MOST_CXXFLAGS=
PRESERVE_MOST_LDFLAGS= PRESERVE_MOST_LTLDFLAGS=
AC_LANG_PUSH([C])
_PRESERVE_MOST_LANG([c], [CFLAGS], [CC])
AC_LANG_POP([C])
AC_PROVIDE_IFELSE([AC_PROG_CXX],
  [AC_LANG_PUSH([C++])
  _PRESERVE_MOST_LANG([cxx], [CXXFLAGS], [CXX])
  AC_LANG_POP([C++])])
AS_IF([test $preserve_most = yes],
  [AC_DEFINE([HAVE_PRESERVE_MOST], [1],
    [Define to 1 if all compilers have the attribute preserve_most.])
  # The compiler that links: C++'s, if there is one.
  PRESERVE_MOST_LDFLAGS=${PRESERVE_MOST_CXXFLAGS:-$PRESERVE_MOST_CFLAGS}
  AS_IF([test -n "$PRESERVE_MOST_LDFLAGS"],
    [PRESERVE_MOST_LTLDFLAGS="-XCClinker $PRESERVE_MOST_LDFLAGS"])
  $1],
  [PRESERVE_MOST_CFLAGS= PRESERVE_MOST_CXXFLAGS=
  $2])
AC_SUBST([PRESERVE_MOST_CFLAGS])
AC_SUBST([PRESERVE_MOST_CXXFLAGS])
AC_SUBST([PRESERVE_MOST_LDFLAGS])
AC_SUBST([PRESERVE_MOST_LTLDFLAGS])])
