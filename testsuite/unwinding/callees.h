/* Functions that carry the convention and are left in other ways than by their
   return.  Each calls ACTION.
   SPDX-License-Identifier: GPL-2.0-or-later  */

#define PRESERVE_MOST __attribute__ ((preserve_most))

#include <setjmp.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Overwrites all that plain C lets a function overwrite, then acts.  */
typedef void action (void);

/* In C.  */
PRESERVE_MOST void through (action *);
PRESERVE_MOST long through_for_value (action *);
PRESERVE_MOST void through_cleanup (action *);
PRESERVE_MOST void setting_jump (action *);
PRESERVE_MOST void handler (int);
extern volatile int cleaned_up, handled;
extern jmp_buf environment;

/* In C++.  */
PRESERVE_MOST void throwing (int);
PRESERVE_MOST void catching (action *);
PRESERVE_MOST void rethrowing (action *);

#ifdef __cplusplus
}
#endif
