/* What is printed, and which exit status does it make?

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>

#include "report.h"

static const char *const kinds[] =
{
  [DISAGREEMENT] = "disagreement",
  [OTHER_RESULT] = "other-result",
  [LAZY_BINDING] = "lazy-binding",
  [CANNOT_KNOW] = "cannot-know",
  [UNREADABLE] = "unreadable",
  [LOST] = "lost",
  [UNPROVED] = "unproved",
  [NOT_FOUND] = "not-found",
  [PRESERVED] = "preserved",
  [AGREEMENT] = "agreement",
};

/* The length of the UTF-8 character at TEXT, or 0 if there is none.  */

static size_t
character_length (const unsigned char *text)
{
  size_t length = text[0] < 0x80 ? 1 : text[0] < 0xc2 ? 0 : text[0] < 0xe0 ? 2
		  : text[0] < 0xf0 ? 3 : text[0] < 0xf5 ? 4 : 0;
  for (size_t i = 1; i < length; i++)
    if ((text[i] & 0xc0) != 0x80)
      return 0;
  if ((text[0] == 0xe0 && text[1] < 0xa0) || (text[0] == 0xed && text[1] > 0x9f)
      || (text[0] == 0xf0 && text[1] < 0x90) || (text[0] == 0xf4 && text[1] > 0x8f))
    return 0;
  return length;
}

/* A string of JSON.  A byte that is no character is told by its value, as U+FFFD
   would tell nothing.  */

static void
print_json (const char *key, const char *text)
{
  printf (", \"%s\": ", key);
  if (!text)
    {
      fputs ("null", stdout);
      return;
    }
  putchar ('"');
  for (const unsigned char *next = (const unsigned char *) text; *next;)
    {
      size_t length = character_length (next);
      if (length == 0)
	printf ("\\\\x%02x", *next++);
      else if (*next == '"' || *next == '\\')
	printf ("\\%c", *next++);
      else if (*next < 0x20 || *next == 0x7f)
	printf ("\\u%04x", *next++);
      else
	{
	  fwrite (next, 1, length, stdout);
	  next += length;
	}
    }
  putchar ('"');
}

/* A line of text.  Names come from files: what could move a terminal's cursor is
   shown by its value.  */

static void
print_text (FILE *stream, const char *text)
{
  for (; *text; text++)
    if ((unsigned char) *text < 0x20 || *text == 0x7f)
      fprintf (stream, "\\x%02x", (unsigned char) *text);
    else
      putc (*text, stream);
  putc ('\n', stream);
}

/* Whether a finding of KIND is told.  */

static bool
is_told (const struct report *report, enum finding_kind kind)
{
  if (report->verbose || report->json)
    return true;
  return kind != NOT_FOUND && kind != AGREEMENT && kind != PRESERVED
	 && (!report->quiet || kind == UNREADABLE);
}

void
report_finding (struct report *report, const struct finding *finding)
{
  report->count[finding->kind]++;
  if (!is_told (report, finding->kind))
    return;
  if (!report->json)
    {
      print_text (finding->kind == UNREADABLE ? stderr : stdout, finding->text);
      return;
    }
  printf ("%s\n    {\"kind\": \"%s\"",
	  report->begun ? "," : "{\n  \"findings\": [", kinds[finding->kind]);
  report->begun = true;
  print_json ("file", finding->file);
  print_json ("function", finding->function);
  print_json ("name", finding->name);
  print_json ("definer", finding->definer);
  print_json ("text", finding->text);
  putchar ('}');
}

int
report_end (struct report *report, size_t objects)
{
  size_t wrong = report->count[DISAGREEMENT] + report->count[OTHER_RESULT]
		 + report->count[LAZY_BINDING] + report->count[LOST];
  if (report->strict)
    wrong += report->count[CANNOT_KNOW] + report->count[UNPROVED];
  int status = report->count[UNREADABLE] ? 2 : wrong ? 1 : 0;
  if (report->json)
    {
      printf ("%s\n  ],\n  \"objects\": %zu,\n  \"status\": %d\n}\n",
	      report->begun ? "" : "{\n  \"findings\": [", objects, status);
      report->begun = true;
    }
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      perror ("preserve-most-check: standard output");
      return 2;
    }
  return status;
}
