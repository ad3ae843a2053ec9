/* Memory that is there or ends the program, and lists that grow.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_MEMORY_H
#define CHECKER_MEMORY_H

#include <stddef.h>

/* No more than this for all that is read of the files, whatever they say.  */
#define MEMORY_LIMIT ((size_t) 2 << 30)

/* Have the system refuse more than MEMORY_LIMIT.  */
void memory_limit (void);

/* Like malloc, realloc and strdup, but they end the program with status 2 when
   there is no memory.  memory_get clears what it gets.  */
void *memory_get (size_t size);
void *memory_resize (void *block, size_t size);
char *memory_string (const char *text);
char *memory_print (const char *format, ...)
  __attribute__ ((format (printf, 1, 2)));

/* Make room for one more element in the array *ITEMS, which has COUNT of SIZE
   bytes each.  */
void memory_grow (void *items, size_t count, size_t size);

#endif
