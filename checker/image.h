/* The ELF files among the files that were given, and in their archives.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef CHECKER_IMAGE_H
#define CHECKER_IMAGE_H

#include <stdbool.h>
#include <stdint.h>

struct image
{
  char *name;			/* "file.o" or "libfile.a(file.o)" */
  char *path;			/* the file that holds it */
  uint64_t offset, size;	/* where it is there; size 0: all of the file */
  int archive;			/* number of its archive, from 1; 0: of none */
};

/* Call TAKE with DATA for each image of the file PATH.  Returns NULL, or what is wrong
   with PATH, which may be after some images were taken.  */
const char *images_of (const char *path,
		       void (*take) (void *data, struct image *), void *data);

/* A descriptor of a file that holds IMAGE and nothing else, or -1.  */
int image_open (const struct image *image);

void image_free (struct image *image);

#endif
