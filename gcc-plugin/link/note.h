/* What an object tells of the functions that it defines and uses.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_NOTE_H
#define PM_NOTE_H

/* Have each object that defines, calls or refers to functions of a convention say
   so in a section of its own.  */
void note_init (const char *plugin_name);

#endif /* PM_NOTE_H */
