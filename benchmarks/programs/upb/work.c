/* The description of Protobuf's own descriptions, which upb has with it: parsed,
   written and loaded, or parsed when it ends too early, at each byte.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "php-upb.h"

extern _upb_DefPool_Init google_protobuf_descriptor_proto_upbdefinit;

/* Whether DATA is UTF-8, in upb's words: zero if it is.  The package lacks this
   function.  */
int
utf8_naive (const unsigned char *data, int length)
{
  const unsigned char *end = data + length;
  while (data < end)
    {
      int more = *data < 0x80 ? 0 : *data >= 0xf0 ? 3 : *data >= 0xe0 ? 2 : 1;
      if (more > 0 && (*data < 0xc2 || *data > 0xf4))
	return 1;
      for (data++; more > 0; more--, data++)
	if (data == end || (*data & 0xc0) != 0x80)
	  return 1;
    }
  return 0;
}

/* Parse LENGTH bytes of DATA and write them again.  Return how many come out;
   -1 if they can't be parsed.  */
static long
parse (const char *data, size_t length, int compare)
{
  upb_Arena *arena = upb_Arena_New ();
  long result = -1;
  google_protobuf_FileDescriptorProto *file
    = google_protobuf_FileDescriptorProto_parse (data, length, arena);
  if (file != NULL)
    {
      size_t written;
      char *again = google_protobuf_FileDescriptorProto_serialize (file, arena, &written);
      if (again == NULL || (compare && (written != length || memcmp (again, data, length) != 0)))
	{
	  fprintf (stderr, "work: another message is written than was parsed\n");
	  exit (1);
	}
      result = written;
    }
  upb_Arena_Free (arena);
  return result;
}

int
main (int argc, char **argv)
{
  upb_StringView whole = google_protobuf_descriptor_proto_upbdefinit.descriptor;
  long sum = 0;

  if (argc > 1 && strcmp (argv[1], "cut") == 0)
    {
      for (size_t length = 0; length <= whole.size; length++)
	{
	  /* Nothing may be read behind its end.  */
	  char *part = malloc (length + 1);
	  memcpy (part, whole.data, length);
	  sum += parse (part, length, length == whole.size);
	  free (part);
	}
      printf ("%ld\n", sum);
      return sum <= 0;
    }

  for (int i = 0; i < 700; i++)
    sum += parse (whole.data, whole.size, 1);
  for (int i = 0; i < 50; i++)
    {
      upb_DefPool *pool = upb_DefPool_New ();
      upb_Arena *arena = upb_Arena_New ();
      upb_Status status;
      google_protobuf_FileDescriptorProto *file
	= google_protobuf_FileDescriptorProto_parse (whole.data, whole.size, arena);
      upb_Status_Clear (&status);
      if (upb_DefPool_AddFile (pool, file, &status) == NULL)
	return 1;
      upb_Arena_Free (arena);
      upb_DefPool_Free (pool);
      sum++;
    }
  printf ("%ld\n", sum);
  return 0;
}
