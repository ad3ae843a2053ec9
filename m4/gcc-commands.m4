# Questions to the compilers that will load the plugin.
# SPDX-License-Identifier: GPL-2.0-or-later

# PM_PROG_CXX
# -----------
# AC_PROG_CXX, which does not look for g++-12 and its like.  Where there is
# neither g++ nor c++, take that of a compiler which --with-gcc names, if it
# compiles for this machine, or else of the newest release.
AC_DEFUN([PM_PROG_CXX],
[AC_REQUIRE([AC_CANONICAL_HOST])
AS_IF([test -z "$CXX$CCC" && ! { g++ --version || c++ --version; } >/dev/null 2>&1],
  [for pm_gxx in `for pm_gcc in $with_gcc; do
	 AS_ECHO(["$pm_gcc"]) | sed 's,\(.*\)gcc,\1g++,'
       done` \
     m4_map_args_sep([g++-], [], [ ], m4_reverse(PM_GCC_RELEASES)); do
     AS_CASE([`$pm_gxx -dumpmachine 2>/dev/null`],
       [$host_cpu-*], [CXX=$pm_gxx; break])
   done])
AC_PROG_CXX])

# PM_GCC_COMMANDS
# ---------------
# Examine each compiler that --with-gcc names, and have config.status write
# for each of them
#   gcc-plugin/NAME/settings.mk  what the plugin's build must know of it, and
#   testsuite/NAME/site.exp      what the tests must know of it,
# NAME being the command with its slashes replaced.  Substitutes GCC_NAMES.
AC_DEFUN([PM_GCC_COMMANDS],
[AC_ARG_WITH([gcc],
  [AS_HELP_STRING([--with-gcc=COMMANDS],
    [build the plugin for each of these compilers @<:@gcc@:>@])],
  [], [with_gcc=gcc])
AS_CASE([$with_gcc], [yes | no | ""],
  [AC_MSG_ERROR([--with-gcc needs the name of a compiler])])

AC_ARG_WITH([plugindir],
  [AS_HELP_STRING([--with-plugindir=DIR],
    [install below DIR, a directory for each compiler, and not where each
     compiler looks for its plugins])],
  [], [with_plugindir=])
AC_SUBST([plugindir], [$with_plugindir])

GCC_NAMES=
pm_settings=
for pm_gcc in $with_gcc; do
  PM_HAS_ATTRIBUTE([$pm_gcc],
    [AC_MSG_WARN([$pm_gcc has the attribute preserve_most itself: no plugin is built for it])],
    [PM_GCC_COMMAND])
done
AS_VAR_IF([GCC_NAMES], [],
  [AC_MSG_ERROR([there is nothing to build: no compiler needs the plugin])])
AC_SUBST([GCC_NAMES])

AC_CONFIG_COMMANDS([compilers],
  [PM_WRITE_SETTINGS],
  [pm_settings='$pm_settings'
   pm_clangs='$CLANGS'
   pm_cxx='$CXX'
   pm_checker='$CHECKER'
   pm_cc='$CC'
   pm_checker_libs='$CHECKER_LIBS'
   pm_installed_elsewhere='$plugindir'
   pm_package_version='$PACKAGE_VERSION'])
])

# PM_HAS_ATTRIBUTE(COMPILER, IF-TRUE, IF-FALSE)
# ---------------------------------------------
# Whether COMPILER has the attribute without the plugin.  One that does not run
# has not.
AC_DEFUN([PM_HAS_ATTRIBUTE],
[AC_MSG_CHECKING([whether $1 has the attribute preserve_most itself])
pm_answer=`AS_ECHO(["__has_attribute (preserve_most)"]) |
  $1 -E -P -x c - 2>/dev/null | grep .`
AS_CASE([$pm_answer],
  [[[1-9]*]], [AC_MSG_RESULT([yes])
    $2],
  [AC_MSG_RESULT([no])
    $3])
])

# PM_GCC_COMMAND
# --------------
# Examine the compiler $pm_gcc: append its name to GCC_NAMES, and to
# pm_settings a line of what was found, separated by bars.
AC_DEFUN([PM_GCC_COMMAND],
[pm_name=`AS_ECHO(["$pm_gcc"]) | sed 's,^/,,; s,/,-,g'`
AC_MSG_CHECKING([for the target of $pm_gcc])
pm_target=`$pm_gcc -dumpmachine 2>/dev/null`
AC_MSG_RESULT([${pm_target:-none}])
AS_VAR_IF([pm_target], [], [AC_MSG_ERROR([cannot run $pm_gcc])])
AS_CASE([$pm_target],
  [x86_64-*], [pm_cpu=x86_64],
  [aarch64-*], [pm_cpu=aarch64],
  [AC_MSG_ERROR([$pm_gcc compiles for $pm_target; only x86_64 and aarch64 have the preserve_most convention])])

AC_MSG_CHECKING([for the version of $pm_gcc])
pm_version=`$pm_gcc -dumpfullversion 2>/dev/null`
AC_MSG_RESULT([$pm_version])
pm_major=`AS_ECHO(["$pm_version"]) | sed 's/\..*//'`
AS_CASE([$pm_major],
  [m4_join([ | ], PM_GCC_RELEASES)], [],
  [[[1-9]|[1-9][0-9]]], [AC_MSG_WARN([the plugin is made for GCC m4_car(PM_GCC_RELEASES) to m4_car(m4_reverse(PM_GCC_RELEASES)); $pm_gcc is $pm_version])],
  [AC_MSG_ERROR([$pm_gcc is not GCC])])

# The package of headers is named after the major version on Debian, and
# after the target too when that is not the machine that compiles.
AC_MSG_CHECKING([for the plugin headers of $pm_gcc])
pm_plugindir=`$pm_gcc -print-file-name=plugin`
AS_IF([test -f "$pm_plugindir/include/gcc-plugin.h"],
  [AC_MSG_RESULT([$pm_plugindir/include])],
  [AC_MSG_RESULT([none])
   pm_package=gcc-$pm_major-plugin-dev
   AS_IF([test "$pm_cpu" != "$host_cpu"],
     [pm_package=$pm_package-`AS_ECHO(["$pm_target"]) | sed 's/_/-/g'`])
   AC_MSG_ERROR([the plugin headers of $pm_gcc are not installed
  Debian: apt-get install $pm_package
  Fedora: dnf install gcc-plugin-devel])])

AC_MSG_CHECKING([whether $CXX compiles with the plugin headers of $pm_gcc])
pm_save_CPPFLAGS=$CPPFLAGS pm_save_CXXFLAGS=$CXXFLAGS
CPPFLAGS="$CPPFLAGS -isystem $pm_plugindir/include"
CXXFLAGS="$PM_CXX_STANDARD $CXXFLAGS"
# Not AC_LANG_PROGRAM: confdefs.h and GCC's own auto-host.h exclude each other.
AC_COMPILE_IFELSE([AC_LANG_DEFINES_PROVIDED
[#include "gcc-plugin.h"
#include "plugin-version.h"
int plugin_is_GPL_compatible;
]],
  [AC_MSG_RESULT([yes])],
  [AC_MSG_RESULT([no])
   AC_MSG_ERROR([a plugin for $pm_gcc cannot be compiled by $CXX; config.log has the reason])])
CPPFLAGS=$pm_save_CPPFLAGS CXXFLAGS=$pm_save_CXXFLAGS

# The C++ compiler beside it, if it is of the same release.
pm_gxx=`AS_ECHO(["$pm_gcc"]) | sed 's,\(.*\)gcc,\1g++,'`
AC_MSG_CHECKING([for the C++ compiler of $pm_gcc])
AS_IF([test "$pm_gxx" != "$pm_gcc" &&
       test "`$pm_gxx -dumpfullversion 2>/dev/null`" = "$pm_version"], [],
  [pm_gxx=])
AC_MSG_RESULT([${pm_gxx:-none}])

# How its programs run here: on a processor that signs return addresses, which
# QEMU 11's own choice does not have.  Dynamic ones look for their loader below
# pm_sysroot.
pm_run=
pm_sysroot=
AS_IF([test "$pm_cpu" != "$host_cpu"],
  [for pm_qemu in qemu-$pm_cpu qemu-$pm_cpu-static; do
     AS_IF([$pm_qemu --version >/dev/null 2>&1], [pm_run="$pm_qemu -cpu max"])
   done
   AS_VAR_IF([pm_run], [],
     [AC_MSG_WARN([neither qemu-$pm_cpu-static nor qemu-$pm_cpu is installed: the tests cannot run what $pm_gcc compiles])])
   pm_libc=`$pm_gcc -print-file-name=libc.so.6`
   AS_CASE([$pm_libc],
     [/*], [pm_sysroot=`dirname "$pm_libc"`
	    pm_sysroot=`cd "$pm_sysroot/.." && pwd -P`])])

AS_CASE([" $GCC_NAMES "],
  [*" $pm_name "*], [AC_MSG_ERROR([--with-gcc names $pm_gcc twice])])
GCC_NAMES="${GCC_NAMES:+$GCC_NAMES }$pm_name"
pm_settings="$pm_settings$pm_name|$pm_gcc|$pm_gxx|$pm_cpu|$pm_version|$pm_plugindir|$pm_run|$pm_sysroot
"
])

# PM_WRITE_SETTINGS
# -----------------
# The part that config.status runs.
m4_define([PM_WRITE_SETTINGS],
[pm_srcdir=`cd "$ac_abs_top_srcdir" && pwd`
pm_plugins=`AS_ECHO(["$pm_settings"]) | while IFS='|' read -r name gcc gxx cpu version rest; do
  test -z "$name" ||
    AS_ECHO(["  {$name $cpu $version {$ac_pwd/gcc-plugin/$name/preserve_most.so}}"])
done`
AS_ECHO(["$pm_settings"]) |
while IFS='|' read -r name gcc gxx cpu version plugindir run sysroot; do
  test -n "$name" || continue
  AS_MKDIR_P(["gcc-plugin/$name"])
  cat >"gcc-plugin/$name/settings.mk" <<_PM_EOF
# Written by config.status for $gcc.
gcc_command = $gcc
target_cpu = $cpu
gcc_version = $version
gcc_plugindir = $plugindir
run_target = $run
clangs = $pm_clangs
_PM_EOF
  AS_MKDIR_P(["testsuite/$name"])
  cat >"testsuite/$name/site.exp" <<_PM_EOF
# Written by config.status for $gcc.
set tool preserve-most
set srcdir {$pm_srcdir/testsuite}
set objdir {$ac_pwd/testsuite/$name}
set BUILDDIR {$ac_pwd}
set COMPILER {$name}
set target_cpu {$cpu}
set GCC_UNDER_TEST {$gcc}
set GXX_UNDER_TEST {$gxx}
set GCC_VERSION {$version}
set PLUGIN_VERSION {$pm_package_version}
if { ![[info exists PLUGIN_UNDER_TEST]] } {
set PLUGIN_UNDER_TEST {$ac_pwd/gcc-plugin/$name/preserve_most.so}
}
set PLUGINS {
$pm_plugins
}
set INSTALLED_ELSEWHERE {$pm_installed_elsewhere}
set CLANGS {$pm_clangs}
set PLUGIN_CXX {$pm_cxx}
set CHECKER {$pm_checker}
set CHECKER_CC {$pm_cc}
set CHECKER_LIBS {$pm_checker_libs}
set RUN_TARGET {$run}
set TARGET_SYSROOT {$sysroot}
_PM_EOF
done])

# PM_CLANGS
# ---------
# Substitute CLANGS, the versions of Clang whose objects the tests mix with
# GCC's: those that --with-clang names, or all that are found.  Releases
# before 17 lose the value of a preserve_most function and are not looked for.
AC_DEFUN([PM_CLANGS],
[AC_ARG_WITH([clang],
  [AS_HELP_STRING([--with-clang=COMMANDS],
    [test against these releases of Clang @<:@those found from 17 on@:>@])],
  [], [with_clang=yes])
AC_MSG_CHECKING([for Clang])
CLANGS=
AS_CASE([$with_clang],
  [no], [],
  [yes],
    [for pm_clang in clang-17 clang-18 clang-19 clang-20 clang-21 clang-22 clang-23 clang-24; do
       AS_IF([$pm_clang --version >/dev/null 2>&1],
	 [CLANGS="${CLANGS:+$CLANGS }$pm_clang"])
     done
     AS_IF([test -z "$CLANGS" &&
	    test "`echo __clang_major__ | clang -E -P - 2>/dev/null || echo 0`" -ge 17],
       [CLANGS=clang])],
  [for pm_clang in $with_clang; do
     $pm_clang --version >/dev/null 2>&1 ||
       AC_MSG_ERROR([cannot run $pm_clang])
   done
   CLANGS=$with_clang])
AC_MSG_RESULT([${CLANGS:-none}])
AS_VAR_IF([CLANGS], [],
  [AC_MSG_WARN([no Clang 17 or later: the tests cannot compare with it])])
AC_SUBST([CLANGS])
])
