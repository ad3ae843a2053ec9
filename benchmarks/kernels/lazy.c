/* Lazy initialisation, and then a look-up.  */
#include "kernel.h"
struct cache { const long *table; long hits; };
extern struct cache cache;
SLOW_FUNCTION0 (initialise)
NOIPA long hot_lazy (long at, long mask)
{
  if (unlikely (!cache.table))
    {
      initialise ();
      AFTER_SLOW_WITH (0);
    }
  cache.hits++;
  return cache.table[at & mask] + mask;
}
static const long table[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
struct cache cache = { table, 0 };
void run (long i)
{
  hot_lazy (i, 7);
}
