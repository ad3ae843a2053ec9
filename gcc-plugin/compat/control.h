/* Deliberate breakage, to see that the tests notice.

   PM_LEFT_OUT is a list of controls that this plugin leaves out, PM_ADDED one
   of registers that it wrongly counts as preserved; names are separated by
   blanks.  Both are empty, and the tests below constant, unless PM_CONTROLS is
   defined, as it is for test builds only.  The environment then sets both, and
   the plugin appends the names of the controls that it comes to to the file
   PM_REACHED.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CONTROL_H
#define PM_CONTROL_H

#ifdef PM_CONTROLS
#define PM_LEFT_OUT (getenv ("PM_LEFT_OUT") ? getenv ("PM_LEFT_OUT") : "")
#define PM_ADDED (getenv ("PM_ADDED") ? getenv ("PM_ADDED") : "")
#else
#ifndef PM_LEFT_OUT
#define PM_LEFT_OUT ""
#endif
#ifndef PM_ADDED
#define PM_ADDED ""
#endif
#endif

/* The names of hooks and measures.  */
enum control
{
#define CONTROL(NAME, CPU, SIDE, TESTS, MISTAKE) CONTROL_##NAME,
#define REFUSAL(WHAT, CPU, MISTAKE)
#include "compat/controls.def"
#undef CONTROL
#undef REFUSAL
  N_CONTROLS
};

/* True if NAME is in LIST.  */

static inline bool
control_named_p (const char *list, const char *name)
{
  size_t length = strlen (name);
  for (const char *p = list; (p = strstr (p, name)) != NULL; p += length)
    if ((p == list || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return true;
  return false;
}

#ifdef PM_CONTROLS
/* Tell that the plugin has come to NAME.  */

static inline void
control_reached (const char *name)
{
  const char *name_of_file = getenv ("PM_REACHED");
  FILE *file = name_of_file ? fopen (name_of_file, "a") : NULL;
  if (!file)
    return;
  fprintf (file, "%s\n", name);
  fclose (file);
}
#else
#define control_reached(NAME) ((void) 0)
#endif

/* True if the register or refusal is left out that the string NAME names.  */
#define LEFT_OUT_NAME(NAME)				\
  (control_reached (NAME),				\
   *PM_LEFT_OUT && control_named_p (PM_LEFT_OUT, NAME))

/* True if the hook or measure NAME of controls.def is left out.  */
#define LEFT_OUT(NAME) ((void) CONTROL_##NAME, LEFT_OUT_NAME (#NAME))

#endif /* PM_CONTROL_H */
