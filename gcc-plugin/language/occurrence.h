/* The attributes in a C++ source, and what becomes of them.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_OCCURRENCE_H
#define PM_OCCURRENCE_H

struct convention;

/* Give the attributes of the tokens that C++ is going to parse numbers, once
   there are tokens.  True if all have one then.  */
bool number_occurrences (void);

/* True if number_occurrences has seen all tokens of a unit of C++, and none of them
   names a convention.  What a precompiled header or a module declares is not looked
   at.  */
bool unnamed_in_source_p (void);

/* The convention of the attribute NAME, numbered or not; or NULL.  */
const struct convention *numbered_convention (const_tree name);

/* Where the attribute NAME stands; POSITION_ANY if that is not known.  */
enum position occurrence_position (const_tree name);

/* The location of the attribute NAME, or UNKNOWN_LOCATION.  */
location_t occurrence_location (const_tree name);

/* GCC applies the attribute NAME.  */
void occurrence_reached (const_tree name);

/* GCC applies ATTRIBUTES, a list as the parser made it: that of a declaration to each
   of its declarators.  */
void occurrences_applied (tree attributes);

/* Warn that the attribute of CONV at LOC is ignored, as by Clang.  */
void warn_ignored (location_t loc, const struct convention *conv);

/* Refuse an attribute of CONV, at LOC, that GCC gives to a function and Clang to
   what the function's result points to.  */
void refuse_given (location_t loc, const struct convention *conv);

/* Arrange for an error for each attribute that GCC never applied, and
   a warning where Clang ignores it.  */
void occurrence_init (const char *plugin_name);

#endif /* PM_OCCURRENCE_H */
