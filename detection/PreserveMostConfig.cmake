# find_package (PreserveMost): the attribute preserve_most
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Found if the compilers of all enabled languages, C and C++, have the attribute
# with the project's flags, or with the plugin that is installed for them.  The
# target PreserveMost::PreserveMost then has the options that it takes, for
# compiling and for linking, and defines HAVE_PRESERVE_MOST to 1.

# The project's own policies may be older, and stay as they are.
cmake_policy (VERSION 3.18)

get_property (_preserve_most_languages GLOBAL PROPERTY ENABLED_LANGUAGES)
file (READ "${CMAKE_CURRENT_LIST_DIR}/preserve_most.c" _preserve_most_source)
set (_preserve_most_compile)
set (_preserve_most_link)
set (PreserveMost_FOUND TRUE)

# Set preserve_most_VARIABLE to whether LANGUAGE's compiler has it with OPTION.
function (_preserve_most_try language option variable)
  if (DEFINED PreserveMost_${variable})
    return ()
  endif ()
  set (suffix c)
  if (language STREQUAL CXX)
    set (suffix cc)
  endif ()
  set (directory "${CMAKE_BINARY_DIR}/CMakeFiles/PreserveMost-${variable}")
  file (WRITE "${directory}/test.${suffix}" "${_preserve_most_source}")
  set (CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
  try_compile (PreserveMost_${variable} "${directory}"
    SOURCES "${directory}/test.${suffix}"
    COMPILE_DEFINITIONS -Werror ${option})
  message (STATUS "preserve_most: ${language} ${option}: ${PreserveMost_${variable}}")
endfunction ()

foreach (_preserve_most_language C CXX)
  if (NOT _preserve_most_language IN_LIST _preserve_most_languages)
    continue ()
  endif ()
  set (_preserve_most_option)
  _preserve_most_try (${_preserve_most_language} "" ${_preserve_most_language})
  if (NOT PreserveMost_${_preserve_most_language}
      AND CMAKE_${_preserve_most_language}_COMPILER_ID STREQUAL GNU)
    execute_process (
      COMMAND ${CMAKE_${_preserve_most_language}_COMPILER}
	${CMAKE_${_preserve_most_language}_COMPILER_ARG1} -print-file-name=plugin
      OUTPUT_VARIABLE _preserve_most_directory
      OUTPUT_STRIP_TRAILING_WHITESPACE)
    set (_preserve_most_option "-fplugin=${_preserve_most_directory}/preserve_most.so")
    _preserve_most_try (${_preserve_most_language} "${_preserve_most_option}"
      ${_preserve_most_language}_PLUGIN)
    if (PreserveMost_${_preserve_most_language}_PLUGIN)
      list (APPEND _preserve_most_compile
	"$<$<COMPILE_LANGUAGE:${_preserve_most_language}>:${_preserve_most_option}>")
      list (APPEND _preserve_most_link
	"$<$<LINK_LANGUAGE:${_preserve_most_language}>:${_preserve_most_option}>")
      continue ()
    endif ()
  endif ()
  if (NOT PreserveMost_${_preserve_most_language})
    set (PreserveMost_FOUND FALSE)
    set (PreserveMost_NOT_FOUND_MESSAGE
      "the ${_preserve_most_language} compiler lacks the attribute preserve_most")
  endif ()
endforeach ()

if (PreserveMost_FOUND AND NOT TARGET PreserveMost::PreserveMost)
  add_library (PreserveMost::PreserveMost INTERFACE IMPORTED)
  set_target_properties (PreserveMost::PreserveMost PROPERTIES
    INTERFACE_COMPILE_DEFINITIONS HAVE_PRESERVE_MOST=1
    INTERFACE_COMPILE_OPTIONS "${_preserve_most_compile}"
    # Options as libraries: link options of what a static library is linked with
    # privately are lost in projects with policies before 3.17.
    INTERFACE_LINK_LIBRARIES "${_preserve_most_link}")
endif ()
