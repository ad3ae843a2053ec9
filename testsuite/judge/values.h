/* More values than there are registers, for callers that keep them over a call.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#ifndef VALUES_H
#define VALUES_H

/* Values that are computed before a call and needed after it; with X they
   depend on the arguments.  */
#define BEFORE(X)						\
  long v0 = opaque (X + 1), v1 = opaque (X * 3), v2 = opaque (X ^ 5),	\
       v3 = opaque (X - 7), v4 = opaque (X + 11), v5 = opaque (X * 13),	\
       v6 = opaque (X ^ 17), v7 = opaque (X - 19), v8 = opaque (X + 23), \
       v9 = opaque (X * 29), v10 = opaque (X ^ 31), v11 = opaque (X - 37), \
       v12 = opaque (X + 41), v13 = opaque (X * 43), v14 = opaque (X ^ 47), \
       v15 = opaque (X - 53), v16 = opaque (X + 59), v17 = opaque (X * 61), \
       v18 = opaque (X ^ 67), v19 = opaque (X - 71), v20 = opaque (X + 73), \
       v21 = opaque (X * 79), v22 = opaque (X ^ 83), v23 = opaque (X - 89);

#define AFTER								\
  (v0 + 2 * v1 + 3 * v2 + 4 * v3 + 5 * v4 + 6 * v5 + 7 * v6 + 8 * v7	\
   + 9 * v8 + 10 * v9 + 11 * v10 + 12 * v11 + 13 * v12 + 14 * v13	\
   + 15 * v14 + 16 * v15 + 17 * v16 + 18 * v17 + 19 * v18 + 20 * v19	\
   + 21 * v20 + 22 * v21 + 23 * v22 + 24 * v23)

/* What AFTER must be: the same in terms of constants.  */
static long
expected (long x)
{
  BEFORE (x)
  return AFTER;
}

#endif /* VALUES_H */
