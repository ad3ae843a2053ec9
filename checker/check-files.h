/* The walk over the files that were given.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_CHECK_FILES_H
#define CHECKER_CHECK_FILES_H

#include "report.h"

/* Look at FILES, which NULL ends, in the order of a link.  Returns the exit
   status.  */
int check_files (struct report *report, char **files);

#endif
