/* What programs do with an allocator: many blocks of different sizes that are
   released in another order, lists, strings that grow.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mimalloc.h"

enum { BLOCKS = 4096, ROUNDS = 450 };

struct node
{
  struct node *next;
  long value;
};

static unsigned random_state = 1;

static unsigned
next_random (void)
{
  random_state = random_state * 1103515245u + 12345u;
  return random_state >> 8;
}

int
main (void)
{
  static char *block[BLOCKS];
  unsigned long sum = 0;

  /* What is given back depends on the time.  */
  mi_option_disable (mi_option_allow_decommit);
  for (int round = 0; round < ROUNDS; round++)
    {
      /* Replace blocks at random; most are small, a few are large.  */
      for (int i = 0; i < BLOCKS; i++)
	{
	  unsigned at = next_random () % BLOCKS;
	  size_t size = next_random () % (i % 64 == 0 ? 20000 : 250) + 8;
	  if (block[at] != NULL)
	    sum += block[at][0];
	  free (block[at]);
	  block[at] = malloc (size);
	  block[at][0] = (char) size;
	}

      /* A list, which is made and released at once.  */
      struct node *list = NULL;
      for (int i = 0; i < 2000; i++)
	{
	  struct node *node = malloc (sizeof *node);
	  node->next = list;
	  node->value = i;
	  list = node;
	}
      while (list != NULL)
	{
	  struct node *next = list->next;
	  sum += list->value;
	  free (list);
	  list = next;
	}

      /* A text that grows.  */
      char *text = NULL;
      size_t length = 0, room = 0;
      for (int i = 0; i < 1000; i++)
	{
	  if (length + 8 > room)
	    text = realloc (text, room = room * 3 / 2 + 16);
	  memcpy (text + length, "a text ", 7);
	  length += 7;
	}
      sum += text[length - 2];
      free (text);
    }
  printf ("%lu\n", sum);
  return 0;
}
