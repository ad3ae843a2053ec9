/* A thunk that the back end prints itself: it changes an argument register,
   uses others as scratch, and jumps, so that nothing restores them.  The
   entries of a second base's and of a virtual base's table are called.  */
/* { dg-do run } */

#define subjects constant_subjects
extern "C" {
#include "judge.h"
}
#undef subjects

struct first { long a; virtual ~first () { } virtual PM long one (long); };
struct second { long b; virtual PM long two (long); virtual PM void three (); };
struct derived : first, second
{
  long c;
  PM long one (long) override;
  PM long two (long) override;
  PM void three () override;
};
struct shared { long s; virtual PM long four (long); };
struct indirect : virtual shared { long i; PM long four (long) override; };
struct most_derived : first, indirect { PM long four (long) override; };

long first::one (long x) { return x; }
long second::two (long x) { return x; }
void second::three () { }
long shared::four (long x) { return x; }
PM long NOINLINE derived::one (long x) { return a + x; }
PM long NOINLINE derived::two (long x) { clobber_plain (); return c + x; }
PM void NOINLINE derived::three () { c++; }
PM long NOINLINE indirect::four (long x) { return i + x; }
PM long NOINLINE most_derived::four (long x) { clobber_plain (); return i + x; }

static derived d;
static indirect i;
static most_derived m;

/* Entry N of the virtual table at OBJECT.  */
static void (*
entry (void *object, int n)) (void)
{
  return (*(void (***) (void)) object)[n];
}

extern "C" { struct subject subjects[8]; }

/* Once the objects are there.  */
static struct fill_subjects { fill_subjects (); } filled;

fill_subjects::fill_subjects ()
{
  second *s = &d;
  shared *v = &i, *w = &m;
  d.c = i.i = m.i = 30;
#define SET(N, NAME, OBJECT, ENTRY, RESULT, HAS_VALUE)		\
  do								\
    {								\
      subject *t = &subjects[N];				\
      t->name = NAME;						\
      t->function = entry (OBJECT, ENTRY);			\
      t->convention = PRESERVE_MOST;				\
      t->result = RESULT;					\
      t->n_arguments = 2;					\
      t->arguments[0] = (long) OBJECT;				\
      t->arguments[1] = 5;					\
      t->has_value = HAS_VALUE;					\
      t->value = 35;						\
    }								\
  while (0)
  SET (0, "second::two", s, 0, RESULT_ONE, 1);
  SET (1, "second::three", s, 1, RESULT_NONE, 0);
  SET (2, "shared::four of indirect", v, 0, RESULT_ONE, 1);
  SET (3, "shared::four of most_derived", w, 0, RESULT_ONE, 1);
  indirect *n = &m;
  SET (4, "indirect::four of most_derived", n, 0, RESULT_ONE, 1);
}

/* Callers believe it.  */
extern "C" void
check_values ()
{
  second *s = &d;
  shared *w = &m;
  __asm__ ("" : "+r" (s), "+r" (w));
  d.c = 30;
  CHECK (s->two (5) == 35);
  s->three ();
  CHECK (d.c == 31);
  CHECK (w->four (5) == 35);
}
