/* Do the files that were given agree?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <libelf.h>
#include <stdlib.h>

#include "check-files.h"
#include "compare.h"
#include "debug.h"
#include "lazy.h"
#include "memory.h"
#include "names.h"
#include "object.h"
#include "read.h"
#include "resolve.h"
#include "verify.h"

/* What was read so far.  */

struct files
{
  struct report *report;
  struct image **images;
  struct object **objects;
  size_t image_count, count;
};

static void
tell_unreadable (struct report *report, const char *file, const char *wrong)
{
  char *text = memory_print ("%s: %s", file, wrong);
  report_finding (report, &(struct finding) { .kind = UNREADABLE, .file = file,
					      .text = text });
  free (text);
}

/* Read IMAGE, one of DATA's.  */

static void
take_image (void *data, struct image *image)
{
  struct files *files = data;
  const char *wrong;
  memory_grow (&files->images, files->image_count, sizeof *files->images);
  files->images[files->image_count++] = image;
  struct object *object = read_object (image, &wrong);
  if (object)
    {
      memory_grow (&files->objects, files->count, sizeof *files->objects);
      files->objects[files->count++] = object;
      wrong = debug_read_marked (object);
    }
  if (wrong)
    tell_unreadable (files->report, image->name, wrong);
}

/* Tell which objects have code and say nothing of it.  */

static void
tell_silent (const struct files *files)
{
  const char *first = NULL;
  size_t silent = 0;
  for (size_t i = 0; i < files->count; i++)
    {
      const struct object *object = files->objects[i];
      if (!object->included || object->has_notes || object->has_debug
	  || (!object->has_code && object->function_count == 0
	      && !object_is_final (object)))
	continue;
      silent++;
      if (!first)
	first = object->image->name;
    }
  if (!first)
    return;
  char *text;
  if (silent == 1)
    text = memory_print ("%s: cannot know what it calls by the convention: it has"
			 " neither notes nor debugging information", first);
  else
    text = memory_print ("%s and %zu more: cannot know what they call by the"
			 " convention: they have neither notes nor debugging"
			 " information", first, silent - 1);
  report_finding (files->report, &(struct finding) { .kind = CANNOT_KNOW,
						     .file = first, .text = text });
  free (text);
}

static void
free_files (struct files *files)
{
  for (size_t i = 0; i < files->count; i++)
    object_free (files->objects[i]);
  for (size_t i = 0; i < files->image_count; i++)
    image_free (files->images[i]);
  free (files->objects);
  free (files->images);
  names_free ();
}

int
check_files (struct report *report, char **paths)
{
  struct files files = { .report = report };
  elf_version (EV_CURRENT);
  debug_init ();
  for (; *paths; paths++)
    {
      const char *wrong = images_of (*paths, take_image, &files);
      if (wrong)
	tell_unreadable (report, *paths, wrong);
    }
  resolve_link (files.objects, files.count);
  for (size_t i = 0; i < files.count; i++)
    if (files.objects[i]->included)
      {
	compare_object (report, files.objects[i]);
	lazy_object (report, files.objects[i]);
	if (report->verify)
	  verify_object (report, files.objects[i]);
      }
  tell_silent (&files);
  int status = report_end (report, files.count);
  free_files (&files);
  return status;
}
