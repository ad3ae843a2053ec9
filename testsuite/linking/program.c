/* Calls in each way, in a process of its own so that no symbol is bound yet,
   and prints what became of the values.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "callees.h"
#include "callers.h"

/* Takes the address of FUNCTION, as any code of the compiler does.  */
#define ADDRESS(FUNCTION)					\
  ({								\
    void (*pointer) (void) = (void (*) (void)) FUNCTION;	\
    __asm__ volatile ("" : "+r" (pointer));			\
    pointer;							\
  })

int
main (void)
{
  void (*taken) (void) = ADDRESS (called_by_pointer_of_program);
  ADDRESS (called_directly_and_by_program);
  ADDRESS (called_by_name);

  for (const struct way *way = ways; way->name; way++)
    {
      pid_t child = fork ();
      if (child == 0)
	_exit (way->call (taken));
      int status = -1;
      if (child < 0 || waitpid (child, &status, 0) != child)
	{
	  perror ("fork");
	  return 2;
	}
      if (!WIFEXITED (status))
	printf ("%s: signal %d\n", way->name, WTERMSIG (status));
      else if (WEXITSTATUS (status) != 0)
	printf ("%s: CORRUPT, %d of 10 values\n", way->name,
		WEXITSTATUS (status));
      else
	printf ("%s: preserved\n", way->name);
    }
  return 0;
}
