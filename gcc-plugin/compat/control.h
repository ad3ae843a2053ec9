/* Deliberate breakage: what the test suite leaves out of a plugin, or adds to
   what it takes for preserved, to see that it notices.  Nothing else is built
   with PM_CONTROLS, which takes both from the environment, and adds to the
   file PM_REACHED the names of what it comes to, left out or not; without it
   nothing is left out and the tests below are constant.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef PM_CONTROL_H
#define PM_CONTROL_H

/* Lists of names, separated by blanks.  */
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

#define LEFT_OUT(NAME) \
  (control_reached (NAME), control_named_p (PM_LEFT_OUT, NAME))
#else
/* True if the register, hook or measure NAME is left out.  */
#define LEFT_OUT(NAME) (*PM_LEFT_OUT && control_named_p (PM_LEFT_OUT, NAME))
#endif

/* Keep the hook *SLOT in *SAVED and put WRAPPER in its place, unless NAME,
   the hook's, is left out.  */
#define WRAP_HOOK(NAME, SLOT, SAVED, WRAPPER)	\
  do						\
    {						\
      (SAVED) = (SLOT);				\
      if (!LEFT_OUT (NAME))			\
	(SLOT) = (WRAPPER);			\
    }						\
  while (0)

#endif /* PM_CONTROL_H */
