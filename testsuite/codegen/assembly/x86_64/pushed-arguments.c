/* Structures that memcpy copies to the stack for a call: GCC 16 takes the stack
   pointer for the next one from the result of memcpy.  The last pass follows
   that, in a loop.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

struct large { unsigned long words[54]; short last; };
struct medium { unsigned long words[31]; };
struct pair { long first, second; };
struct small { unsigned int words[2]; };

__attribute__ ((preserve_most)) signed char
callee (_Complex int, unsigned short, struct medium, struct pair, struct small,
	unsigned short, struct large, unsigned short);

extern volatile int count;
extern _Complex int number;
extern struct medium medium[2];
extern struct pair pair;
extern unsigned short shorts[2];

__attribute__ ((preserve_most)) void
calls (void)
{
  for (int i = 0; i < count; i++)
    callee (number, 7, medium[0], pair, (struct small) { { 1, 2 } },
	    shorts[0], (struct large) { { 1, 2, 3, 4, 5, 6 }, 7 }, shorts[1]);
}
