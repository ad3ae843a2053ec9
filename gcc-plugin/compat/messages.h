/* How the plugin changes what GCC's messages say.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_MESSAGES_H
#define PM_MESSAGES_H

/* How many errors there were.  */
int compat_error_count (void);

/* Have diagnostics written to STREAM; returns where they went before.  Those
   in JSON or SARIF go elsewhere.  */
FILE *compat_replace_diagnostic_stream (FILE *stream);

/* Have EDIT change what messages say of an argument that is a tree, and the
   labels of places that are shown in JSON or SARIF: it is given the text and
   its length, and returns how much of it is left.  AMEND is given a type and
   what they say of it, and returns that with more, to be freed, or NULL; also of
   two types that C++ compares, if AMENDS returns true for the first.  */
void compat_edit_messages (size_t (*edit) (char *, size_t),
			   char *(*amend) (tree, const char *),
			   bool (*amends) (tree));

#endif /* PM_MESSAGES_H */
