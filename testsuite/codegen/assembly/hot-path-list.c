/* The hot path that the convention was made for: a list whose entries are
   checked before they are linked, as Linux's hardened lists are, with several
   checks a function.  A register more is what the convention should have
   saved.  */
/* { dg-do compile } */
/* Vectors, which nothing preserves, would be spilled.  */
/* { dg-options "-O2 -fno-tree-slp-vectorize" } */

#ifdef SLOW_TRAP
# define SLOW(CALL) (__builtin_trap (), 0)
#else
# define SLOW(CALL) CALL
#endif
#ifdef SLOW_PLAIN
# define PM
#else
# define PM __attribute__ ((preserve_most))
#endif

struct list { struct list *next, *previous; };

extern PM _Bool report_add (struct list *, struct list *, struct list *);
extern PM _Bool report_delete (struct list *);

#define UNLIKELY(X) __builtin_expect ((X), 0)

static inline _Bool
valid_add (struct list *new, struct list *previous, struct list *next)
{
  if (!UNLIKELY (next->previous != previous || previous->next != next
		 || new == previous || new == next))
    return 1;
  return SLOW (report_add (new, previous, next));
}

static inline _Bool
valid_delete (struct list *entry)
{
  if (!UNLIKELY (entry->previous->next != entry
		 || entry->next->previous != entry))
    return 1;
  return SLOW (report_delete (entry));
}

static inline void
add (struct list *new, struct list *previous, struct list *next)
{
  if (!valid_add (new, previous, next))
    return;
  next->previous = new;
  new->next = next;
  new->previous = previous;
  previous->next = new;
}

static inline void
delete (struct list *entry)
{
  if (!valid_delete (entry))
    return;
  entry->next->previous = entry->previous;
  entry->previous->next = entry->next;
}

void
add_head (struct list *new, struct list *head)
{
  add (new, head, head->next);
}

void
add_tail (struct list *new, struct list *head)
{
  add (new, head->previous, head);
}

struct object { long id; struct list links; long count; };

long
insert (struct object *o, struct list *head, long id)
{
  add (&o->links, head, head->next);
  o->id = id;
  return o->count += id;
}

long
remove_object (struct object *o, long *counter)
{
  delete (&o->links);
  o->links.next = o->links.previous = 0;
  *counter -= 1;
  return o->id;
}

void
move (struct list *entry, struct list *head)
{
  delete (entry);
  add (entry, head, head->next);
}

/* { dg-final { hot-path add_head } } */
/* { dg-final { hot-path add_tail } } */
/* { dg-final { hot-path insert } } */
/* { dg-final { hot-path remove_object } } */
/* { dg-final { hot-path move } } */
