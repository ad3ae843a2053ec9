# What preserve-most-check is made with.
# SPDX-License-Identifier: GPL-2.0-or-later

# PM_CHECKER
# ----------
# Whether to build the checker: if its libraries are there.  Substitute
# CHECKER_LIBS, and CHECKER, where its program will be.
AC_DEFUN([PM_CHECKER],
[AC_ARG_ENABLE([checker],
  [AS_HELP_STRING([--enable-checker],
    [build preserve-most-check or fail @<:@build it if its libraries are there@:>@])],
  [], [enable_checker=auto])
CHECKER_LIBS= CHECKER= pm_missing=
AS_VAR_IF([enable_checker], [no], [pm_missing=--disable-checker],
  [AC_LANG_PUSH([C])
   pm_save_LIBS=$LIBS
   m4_foreach_w([pm_library], [elf dw capstone],
     [AC_CHECK_HEADER(m4_case(pm_library, [elf], [[gelf.h]],
	  [dw], [[elfutils/libdwfl.h]], [[capstone/capstone.h]]),
	[AC_CHECK_LIB(pm_library, m4_case(pm_library, [elf], [elf_begin],
	    [dw], [dwfl_begin], [cs_open]), [],
	  [pm_missing="$pm_missing lib[]pm_library"])],
	[pm_missing="$pm_missing lib[]pm_library"])
   ])
   CHECKER_LIBS=$LIBS
   LIBS=$pm_save_LIBS
   AC_LANG_POP([C])])
AC_MSG_CHECKING([whether to build preserve-most-check])
AS_VAR_IF([pm_missing], [],
  [AC_MSG_RESULT([yes])
   CHECKER=`pwd`/checker/preserve-most-check],
  [AS_IF([test "x$enable_checker" != xno],
     [pm_missing=`AS_ECHO(["$pm_missing"]) | sed 's/^ //'`
      pm_missing="missing: $pm_missing"])
   AC_MSG_RESULT([no, $pm_missing])
   AS_VAR_IF([enable_checker], [yes],
     [AC_MSG_ERROR([preserve-most-check cannot be built
  Debian: apt-get install libelf-dev libdw-dev libcapstone-dev
  Fedora: dnf install elfutils-devel capstone-devel])])])
AC_SUBST([CHECKER_LIBS])
AC_SUBST([CHECKER])
AM_CONDITIONAL([HAVE_CHECKER], [test -n "$CHECKER"])
])
