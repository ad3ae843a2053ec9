/* Functions that cannot keep the convention whatever the target, and the same
   things in a plain function, which are fine.  */
/* { dg-do compile } */

#define PM __attribute__ ((preserve_most))

extern void anything ();

PM void returns_elsewhere (long offset, void *handler) /* { dg-error "'returns_elsewhere' cannot be a 'preserve_most' function with '__builtin_eh_return': it returns to another function with result registers that would be restored" } */
{
  __builtin_eh_return (offset, handler);
}

void
plain_returns_elsewhere (long offset, void *handler)
{
  __builtin_eh_return (offset, handler);
}

PM void returns_anything (int a) /* { dg-error "'returns_anything' cannot be a 'preserve_most' function with '__builtin_return': it returns all result registers" } */
{
  __builtin_return (__builtin_apply (anything, __builtin_apply_args (), 16));
}

void
plain_returns_anything (int a)
{
  __builtin_return (__builtin_apply (anything, __builtin_apply_args (), 16));
}

/* Without the return, nothing is lost.  */
PM void
applies (int a)
{
  __builtin_apply (anything, __builtin_apply_args (), 16);
}
