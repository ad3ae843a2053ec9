/* preserve-most-check FILE... - tell whether callers and callees of functions
   with the attribute preserve_most agree.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <getopt.h>
#include <libelf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare.h"
#include "debug.h"
#include "lazy.h"
#include "memory.h"
#include "names.h"
#include "object.h"
#include "read.h"
#include "report.h"
#include "resolve.h"

static const char usage[] =
"Usage: preserve-most-check [OPTION]... FILE...\n"
"Tell whether objects, archives, shared libraries, programs and kernel modules\n"
"agree on which functions have the preserve_most calling convention.\n"
"\n"
"  -j, --json      print the findings as JSON\n"
"  -q, --quiet     print nothing but errors\n"
"  -s, --strict    what cannot be known counts as a disagreement\n"
"  -v, --verbose   tell of what agrees, too\n"
"  -h, --help      print this and exit\n"
"  -V, --version   print the version and exit\n"
"\n"
"Give the FILEs in the order in which the linker gets them.\n"
"Exit status: 0 they agree, 1 they do not, 2 a FILE or an option is wrong.\n";

static struct report report;
static struct object **objects;
static size_t count;
static struct image **images;
static size_t image_count;
static size_t silent;		/* objects that tell nothing */

static void
tell_unreadable (const char *file, const char *wrong)
{
  char *text = memory_print ("%s: %s", file, wrong);
  report_finding (&report, &(struct finding) { .kind = UNREADABLE, .file = file,
					       .text = text });
  free (text);
}

static void
take_image (struct image *image)
{
  const char *wrong;
  memory_grow (&images, image_count, sizeof *images);
  images[image_count++] = image;
  struct object *object = read_object (image, &wrong);
  if (!object)
    {
      if (wrong)
	tell_unreadable (image->name, wrong);
      return;
    }
  memory_grow (&objects, count, sizeof *objects);
  objects[count++] = object;
  wrong = debug_read_marked (object);
  if (wrong)
    tell_unreadable (image->name, wrong);
}

/* Tell which objects have code and say nothing of it.  */

static void
tell_silent (void)
{
  const char *first = NULL;
  for (size_t i = 0; i < count; i++)
    {
      const struct object *object = objects[i];
      if (!object->included || object->has_notes || object->has_debug
	  || object->count == 0)
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
  report_finding (&report, &(struct finding) { .kind = CANNOT_KNOW, .file = first,
					       .text = text });
  free (text);
}

static int
check (char **files)
{
  elf_version (EV_CURRENT);
  debug_init ();
  for (; *files; files++)
    {
      const char *wrong = images_of (*files, take_image);
      if (wrong)
	tell_unreadable (*files, wrong);
    }
  resolve_link (objects, count);
  for (size_t i = 0; i < count; i++)
    if (objects[i]->included)
      {
	compare_object (&report, objects[i]);
	lazy_object (&report, objects[i]);
      }
  tell_silent ();
  int status = report_end (&report, count);
  for (size_t i = 0; i < count; i++)
    object_free (objects[i]);
  for (size_t i = 0; i < image_count; i++)
    image_free (images[i]);
  free (objects);
  free (images);
  names_free ();
  return status;
}

int
main (int argc, char **argv)
{
  static const struct option options[] =
    {
      { "json", no_argument, NULL, 'j' },
      { "quiet", no_argument, NULL, 'q' },
      { "strict", no_argument, NULL, 's' },
      { "verbose", no_argument, NULL, 'v' },
      { "help", no_argument, NULL, 'h' },
      { "version", no_argument, NULL, 'V' },
      { NULL, 0, NULL, 0 }
    };
  int letter;
  while ((letter = getopt_long (argc, argv, "jqsvhV", options, NULL)) != -1)
    switch (letter)
      {
      case 'j':
	report.json = true;
	break;
      case 'q':
	report.quiet = true;
	break;
      case 's':
	report.strict = true;
	break;
      case 'v':
	report.verbose = true;
	break;
      case 'h':
	fputs (usage, stdout);
	return fflush (stdout) == 0 ? 0 : 2;
      case 'V':
	puts ("preserve-most-check " PACKAGE_VERSION);
	return fflush (stdout) == 0 ? 0 : 2;
      default:
	fputs ("Try preserve-most-check --help.\n", stderr);
	return 2;
      }
  if (optind == argc)
    {
      fputs (usage, stderr);
      return 2;
    }
  memory_limit ();
  return check (argv + optind);
}
