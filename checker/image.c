/* Which ELF files are there to read?

   Archives are read here, and not by libelf, since Linux is built with thin
   ones, which name their members' files.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "image.h"
#include "memory.h"

/* A member's header: fields of text, padded with blanks.  */

struct header
{
  char name[16], date[12], owner[6], group[6], mode[8], size[10], end[2];
};

struct archive
{
  const char *path;
  int descriptor, number;
  bool thin;
  uint64_t length;
  char *names;			/* the table of long names */
  size_t names_size;
};

static bool
read_at (int descriptor, void *buffer, size_t size, uint64_t offset)
{
  char *next = buffer;
  while (size > 0)
    {
      ssize_t count = pread (descriptor, next, size, offset);
      if (count < 0 && errno == EINTR)
	continue;
      if (count <= 0)
	return false;
      next += count;
      offset += count;
      size -= count;
    }
  return true;
}

/* The number in a field of LENGTH characters, or -1.  */

static int64_t
number (const char *field, size_t length)
{
  int64_t value = 0;
  size_t i = 0;
  while (i < length && field[i] >= '0' && field[i] <= '9')
    value = value * 10 + (field[i++] - '0');
  if (i == 0)
    return -1;
  while (i < length && field[i] == ' ')
    i++;
  return i == length ? value : -1;
}

/* The name of a member that is in the table of long names, at OFFSET.  */

static char *
long_name (const struct archive *archive, int64_t offset)
{
  if (offset < 0 || (uint64_t) offset >= archive->names_size)
    return NULL;
  const char *start = archive->names + offset;
  const char *end = memchr (start, '\n', archive->names_size - offset);
  if (!end || end == start)
    return NULL;
  if (end[-1] == '/')
    end--;
  return memory_print ("%.*s", (int) (end - start), start);
}

/* The name of the member with HEADER, whose contents begin at *OFFSET and have
   *SIZE bytes; both are moved behind a name that is kept there, as BSD does.  */

static char *
member_name (const struct archive *archive, const struct header *header,
	     uint64_t *offset, uint64_t *size)
{
  /* ar ends the field, too, if the name has 15 characters.  */
  if (header->name[0] == '/')
    return long_name (archive, number (header->name + 1,
				       header->name[15] == '/' ? 14 : 15));
  if (memcmp (header->name, "#1/", 3) == 0)
    {
      int64_t length = number (header->name + 3, 13);
      if (length <= 0 || length > 4096 || (uint64_t) length > *size)
	return NULL;
      char *name = memory_get (length + 1);
      if (!read_at (archive->descriptor, name, length, *offset))
	{
	  free (name);
	  return NULL;
	}
      *offset += length;
      *size -= length;
      return name;
    }
  size_t length = 16;
  while (length > 0 && header->name[length - 1] == ' ')
    length--;
  if (length > 0 && header->name[length - 1] == '/')
    length--;
  return length ? memory_print ("%.*s", (int) length, header->name) : NULL;
}

/* Take the member NAME of ARCHIVE, whose contents are at OFFSET.  */

static void
take_member (const struct archive *archive, char *name, uint64_t offset,
	     uint64_t size, void (*take) (void *, struct image *), void *data)
{
  struct image *image = memory_get (sizeof *image);
  image->name = memory_print ("%s(%s)", archive->path, name);
  image->archive = archive->number;
  const char *slash = strrchr (archive->path, '/');
  if (!archive->thin)
    {
      image->path = memory_string (archive->path);
      image->offset = offset;
      image->size = size;
      free (name);
    }
  else if (slash && name[0] != '/')
    {
      image->path = memory_print ("%.*s/%s", (int) (slash - archive->path),
				  archive->path, name);
      free (name);
    }
  else
    image->path = name;
  take (data, image);
}

static const char *
read_archive (struct archive *archive, void (*take) (void *, struct image *), void *data)
{
  uint64_t place = 8;
  while (place < archive->length)
    {
      struct header header;
      if (archive->length - place < sizeof header
	  || !read_at (archive->descriptor, &header, sizeof header, place)
	  || memcmp (header.end, "`\n", 2) != 0)
	return "the archive is damaged";
      int64_t length = number (header.size, sizeof header.size);
      uint64_t offset = place + sizeof header;
      bool table = memcmp (header.name, "//  ", 4) == 0;
      bool index = memcmp (header.name, "/   ", 4) == 0
		   || memcmp (header.name, "/SYM64/ ", 8) == 0
		   || memcmp (header.name, "__.SYMDEF", 9) == 0;
      bool elsewhere = archive->thin && !table && !index;
      if (length < 0
	  || (!elsewhere && (uint64_t) length > archive->length - offset))
	return "the archive is damaged";
      uint64_t size = length;
      place = offset + (elsewhere ? 0 : size + (size & 1));
      if (table)
	{
	  if (archive->names)
	    return "the archive has two tables of names";
	  archive->names = memory_get (size);
	  archive->names_size = size;
	  if (!read_at (archive->descriptor, archive->names, size, offset))
	    return "the archive is damaged";
	}
      else if (!index && (size > 0 || elsewhere))
	{
	  char *name = member_name (archive, &header, &offset, &size);
	  if (!name)
	    return "the archive has a member without a name";
	  take_member (archive, name, offset, size, take, data);
	}
    }
  return NULL;
}

const char *
images_of (const char *path, void (*take) (void *, struct image *), void *data)
{
  static int archives;
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (descriptor < 0)
    return strerror (errno);
  struct stat status;
  const char *wrong = NULL;
  char magic[8] = "";
  if (fstat (descriptor, &status) != 0)
    wrong = strerror (errno);
  else if (!S_ISREG (status.st_mode))
    wrong = "this is no regular file";
  else if (status.st_size >= 8 && read_at (descriptor, magic, 8, 0)
	   && (memcmp (magic, "!<arch>\n", 8) == 0
	       || memcmp (magic, "!<thin>\n", 8) == 0))
    {
      struct archive archive =
	{ path, descriptor, ++archives, magic[2] == 't', status.st_size, NULL, 0 };
      wrong = read_archive (&archive, take, data);
      free (archive.names);
    }
  else
    {
      struct image *image = memory_get (sizeof *image);
      image->name = memory_string (path);
      image->path = memory_string (path);
      take (data, image);
    }
  close (descriptor);
  return wrong;
}

int
image_open (const struct image *image)
{
  int descriptor = open (image->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (descriptor < 0 || image->size == 0)
    return descriptor;
  int copy = memfd_create ("member", MFD_CLOEXEC);
  uint64_t offset = image->offset, left = image->size;
  char buffer[65536];
  while (copy >= 0 && left > 0)
    {
      size_t count = left < sizeof buffer ? left : sizeof buffer;
      if (!read_at (descriptor, buffer, count, offset)
	  || write (copy, buffer, count) != (ssize_t) count)
	{
	  close (copy);
	  copy = -1;
	}
      offset += count;
      left -= count;
    }
  close (descriptor);
  return copy;
}

void
image_free (struct image *image)
{
  free (image->name);
  free (image->path);
  free (image);
}
