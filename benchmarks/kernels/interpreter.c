/* An interpreter of a few instructions, of which one may need help.  */
#include "kernel.h"
SLOW_VALUE3 (slow_add, long *, long, long)
NOIPA long hot_interpreter (const unsigned char *code, long *stack)
{
  for (;;)
    switch (*code++)
      {
      case 0:
	*stack++ = *code++;
	break;
      case 1:
	{
	  long a = stack[-1], b = stack[-2];
	  stack--;
	  if (unlikely ((a | b) >> 32))
	    {
	      stack[-1] = slow_add (stack, a, b);
	      AFTER_SLOW_WITH (0);
	    }
	  else
	    stack[-1] = a + b;
	  break;
	}
      case 2:
	stack[-1] = -stack[-1];
	break;
      case 3:
	stack[0] = stack[-1];
	stack++;
	break;
      default:
	return stack[-1];
      }
}
void run (long i)
{
  static const unsigned char code[] = { 0, 3, 0, 4, 1, 3, 1, 0, 5, 1, 2, 3, 9 };
  static long stack[16];
  (void) i;
  hot_interpreter (code, stack);
}
