/* How advice is written: lines for people, and records for preserve-most-advise.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include "compat/gcc-compat.h"
#include "advise/report.h"

/* The file of records, or -1; and its name.  */
static int record_fd = -1;
static const char *record_name;

/* What gains less is not worth a word, in instructions for each run.  */
#define LEAST 0.01

/* The kinds of cost, as JSON keys and in messages.  */
static const char *const kind_names[N_COST_KINDS] =
{
  "saves", "restores", "frame", "moves", "spills", "other"
};

/* Write TEXT to FILE as a string of JSON.  */

static void
write_string (FILE *file, const char *text)
{
  putc ('"', file);
  for (; *text; text++)
    if (*text == '"' || *text == '\\')
      fprintf (file, "\\%c", *text);
    else if ((unsigned char) *text < ' ')
      fprintf (file, "\\u%04x", (unsigned char) *text);
    else
      putc (*text, file);
  putc ('"', file);
}

/* Write the member KEY, a string, to FILE.  */

static void
write_member (FILE *file, const char *key, const char *text)
{
  fprintf (file, ",\"%s\":", key);
  write_string (file, text);
}

/* The same of a number.  */

static void
write_number (FILE *file, const char *key, double number)
{
  fprintf (file, ",\"%s\":%.12g", key, number);
}

/* Append ADVICE to the file, by one write: the units of a build share it.  The
   keys are in the manual, and always in this order.  */

static void
write_record (const struct advice *advice)
{
  char *text;
  size_t length;
  FILE *file = open_memstream (&text, &length);
  fputs ("{\"preserve_most\":1", file);
  write_member (file, "about", (advice->lost_jump ? "jump"
				: advice->left ? "left"
				: advice->marked ? "marked"
				: advice->hot ? "hot" : "mark"));
  write_member (file, "caller", advice->caller);
  write_member (file, "caller_symbol", advice->caller_symbol);
  write_member (file, "file", advice->where.file ? advice->where.file : "");
  write_number (file, "line", advice->where.line);
  write_number (file, "column", advice->where.column);
  write_member (file, "callee", advice->callee);
  write_member (file, "callee_symbol", advice->callee_symbol);
  write_number (file, "local", advice->local);
  write_member (file, "declared_file",
		advice->declared.file ? advice->declared.file : "");
  write_number (file, "declared_line", advice->declared.line);
  write_member (file, "profile", advice->measured ? "measured" : "guessed");
  write_number (file, "runs", advice->runs);
  write_number (file, "calls", advice->calls);
  write_number (file, "hot", advice->hot);
  write_number (file, "registers", advice->registers);
  write_number (file, "gain", hot_cost (&advice->gain));
  write_number (file, "alone", advice->alone);
  for (int kind = 0; kind < N_COST_KINDS; kind++)
    write_number (file, kind_names[kind], advice->gain.hot[kind]);
  write_number (file, "slow", advice->gain.slow);
  write_number (file, "slow_executed", advice->gain.slow_executed);
  write_number (file, "jumps", advice->gain.sibling_calls);
  fputs ("}\n", file);
  if (fclose (file) != 0
      || write (record_fd, text, length) != (ssize_t) length)
    error ("cannot write %qs: %m", record_name);
  free (text);
}

/* Write to stderr what GAIN consists of: ": 2 saves, 1 move".  */

static void
write_kinds (const struct cost *gain)
{
  const char *before = ": ";
  for (int kind = 0; kind < N_COST_KINDS; kind++)
    if (gain->hot[kind] > LEAST || gain->hot[kind] < -LEAST)
      {
	fprintf (stderr, "%s%s %.3g", before, kind_names[kind],
		 gain->hot[kind]);
	before = ", ";
      }
}

/* Write to stderr the place of ADVICE as -fopt-info writes it.  */

static void
write_place (const struct advice *advice)
{
  if (advice->where.file)
    fprintf (stderr, "%s:%d:%d: ", advice->where.file, advice->where.line,
	     advice->where.column);
}

/* Write to stderr what to do about ADVICE, if there is anything.  */

static void
write_line (const struct advice *advice)
{
  double gain = hot_cost (&advice->gain);
  bool lost_jump = advice->lost_jump || advice->gain.sibling_calls < 0;
  bool costs = advice->marked && (advice->hot || lost_jump || gain < LEAST);
  if (advice->marked
      ? !costs || !(advice->known || advice->hot || advice->lost_jump)
      : advice->hot || !advice->known || gain < LEAST)
    return;

  write_place (advice);
  if (!advice->marked)
    {
      fprintf (stderr, "advice: mark %s: %s executes %.3g instructions less"
	       " on its hot path", advice->callee, advice->caller, gain);
      write_kinds (&advice->gain);
      if (advice->measured)
	fprintf (stderr, "; %.3g in %.12g runs", gain * advice->runs,
		 advice->runs);
    }
  else if (advice->lost_jump)
    fprintf (stderr, "advice: %s is marked, so its last call, of %s, is no jump",
	     advice->caller, advice->callee);
  else if (advice->hot)
    fprintf (stderr, "advice: %s is marked, and %s calls it on its hot path: each"
	     " call saves up to %u registers", advice->callee, advice->caller,
	     advice->registers);
  else if (lost_jump)
    fprintf (stderr, "advice: %s is marked, so that %s does not jump to it",
	     advice->callee, advice->caller);
  else if (gain <= -LEAST)
    {
      fprintf (stderr, "advice: %s is marked, and %s executes %.3g instructions"
	       " more on its hot path", advice->callee, advice->caller, -gain);
      write_kinds (&advice->gain);
    }
  else
    fprintf (stderr, "advice: %s is marked, which saves %s no instruction of its"
	     " hot path", advice->callee, advice->caller);
  putc ('\n', stderr);
}

void
report_advice (const struct advice *advice)
{
  if (record_fd < 0)
    write_line (advice);
  else if (advice->known || advice->hot || advice->lost_jump || advice->left)
    write_record (advice);
}

void
report_left (const struct advice *advice, unsigned int count,
	     unsigned int tried)
{
  if (record_fd >= 0)
    return;
  write_place (advice);
  fprintf (stderr, "advice: %u callees of %s were tried, and %u left out\n",
	   tried, advice->caller, count);
}

void
free_advice (struct advice *advice)
{
  free (advice->caller);
  free (advice->caller_symbol);
  free (advice->callee);
  free (advice->callee_symbol);
}

bool
report_init (const char *name)
{
  if (!name)
    return true;
  record_name = name;
  record_fd = open (name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (record_fd < 0)
    error ("cannot write %qs: %m", name);
  return record_fd >= 0;
}
