/* mutate COUNT FILE... - have the checker look at FILEs, and at COUNT copies of
   them in which something was changed, always the same for a COUNT and a FILE.

   The changes are those that take readers of ELF in: a field of 1, 2, 4 or 8 bytes
   that becomes an extreme value or another one by a little, bytes that are copied
   from elsewhere in the file, and files that are cut short.

   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <elf.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput (const unsigned char *bytes, size_t size);

/* The sanitizers'.  */
void __sanitizer_set_death_callback (void (*callback) (void));

static uint64_t state;

/* Which copy of which file the checker is looking at.  */
static const char *current;
static unsigned long copy;

static void
tell_current (void)
{
  fprintf (stderr, "mutate: it was copy %lu of %s\n", copy, current);
}

static void
take_alarm (int signal)
{
  (void) signal;
  tell_current ();
  _exit (3);
}

/* xorshift64*.  */

static uint64_t
draw (uint64_t limit)
{
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return limit ? (state * 0x2545f4914f6cdd1d >> 16) % limit : 0;
}

/* A place in the SIZE bytes of a file.  Of one of ELF it is mostly in the header of a
   section, or at the beginning or the end of a section, where readers go wrong.  */

static size_t
draw_place (const unsigned char *bytes, size_t size)
{
  Elf64_Ehdr header;
  Elf64_Shdr section;
  if (size < sizeof header || draw (4) == 0)
    return draw (size);
  memcpy (&header, bytes, sizeof header);
  if (memcmp (header.e_ident, ELFMAG, SELFMAG) != 0 || header.e_shnum == 0
      || draw (16) == 0)
    return draw (sizeof header);
  uint64_t place = header.e_shoff + draw (header.e_shnum) * sizeof section;
  if (place > size || size - place < sizeof section)
    return draw (size);
  memcpy (&section, bytes + place, sizeof section);
  switch (draw (4))
    {
    case 0:
      place += draw (sizeof section) & -4;
      break;
    case 1:
      place += offsetof (Elf64_Shdr, sh_size);
      break;
    case 2:
      place = section.sh_offset + section.sh_size - 1 - draw (4);
      break;
    default:
      place = section.sh_offset + draw (section.sh_size < 64 ? section.sh_size : 64);
    }
  return place < size ? place : draw (size);
}

static void
change (unsigned char *bytes, size_t *size)
{
  static const uint64_t extremes[]
    = { 0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000,
	0xffffffff, 0x7fffffffffffffff, 0x8000000000000000, UINT64_MAX, 64 };
  size_t place = draw_place (bytes, *size);
  size_t width = (size_t) 1 << draw (4);
  if (width > *size - place)
    width = *size - place;
  uint64_t value = 0;
  memcpy (&value, bytes + place, width);
  switch (draw (8))
    {
    case 0:
    case 1:
      value = extremes[draw (sizeof extremes / sizeof *extremes)];
      break;
    case 2:
    case 3:
      value += draw (65) - 32;
      break;
    case 4:
      value ^= (uint64_t) 1 << draw (8 * width);
      break;
    case 5:
      value = draw (*size);
      break;
    case 6:
      {
	size_t length = 1 + draw (64), from = draw_place (bytes, *size);
	if (length > *size - place)
	  length = *size - place;
	if (length > *size - from)
	  length = *size - from;
	memmove (bytes + place, bytes + from, length);
	return;
      }
    case 7:
      if (draw (4) == 0)
	*size = 1 + draw (*size);
      return;
    }
  memcpy (bytes + place, &value, width);
}

int
main (int argc, char **argv)
{
  unsigned long count = argc > 2 ? strtoul (argv[1], NULL, 10) : 0;
  unsigned long done = 0;
  __sanitizer_set_death_callback (tell_current);
  signal (SIGALRM, take_alarm);
  for (int i = 2; i < argc; i++)
    {
      static unsigned char original[1 << 20], bytes[1 << 20];
      FILE *file = fopen (argv[i], "rb");
      size_t size = file ? fread (original, 1, sizeof original, file) : 0;
      if (size == 0)
	{
	  fprintf (stderr, "mutate: cannot read %s\n", argv[i]);
	  return 2;
	}
      fclose (file);
      current = argv[i];
      state = 0x9e3779b97f4a7c15;
      LLVMFuzzerTestOneInput (original, size);
      for (unsigned long j = 0; j < count; j++)
	{
	  size_t length = size;
	  memcpy (bytes, original, size);
	  for (uint64_t changes = 1 + draw (4); changes > 0; changes--)
	    change (bytes, &length);
	  copy = j;
	  alarm (20);
	  LLVMFuzzerTestOneInput (bytes, length);
	  done++;
	}
    }
  fprintf (stderr, "mutate: %lu files\n", done);
  return 0;
}
